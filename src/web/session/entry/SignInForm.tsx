import { Alert, Button, Divider, Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { $api, addressOf } from '../../api/api';
import { useWords } from '../../screen/language';
import { EntryFrame } from './EntryFrame';
import { ENTRY_WORDS } from './entry-words';
import { SignInByLink } from './SignInByLink';
import { SignInByPassword } from './SignInByPassword';

interface SignInFormProps {
  readonly next: string | undefined;
  readonly provider: 'refused' | 'away' | undefined;
}

/** Every way to sign in that this installation offers. */
export function SignInForm({ next, provider }: SignInFormProps) {
  const words = useWords(ENTRY_WORDS);
  const { data: methods } = $api.useQuery('get', '/api/v1/session/methods');
  const [email, setEmail] = useState('');
  const [isSent, setSent] = useState(false);
  const [isByPassword, setByPassword] = useState(false);
  if (isSent) return <LinkIsSent email={email} sendsMail={methods?.sendsMail !== false} again={() => setSent(false)} />;
  if (methods?.isSetUp === false) {
    return (
      <EntryFrame title={words.signIn}>
        <Alert>{words.notSetUp}</Alert>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={words.signIn}>
      {provider !== undefined && (
        <Alert color="red" role="alert">
          {provider === 'refused' ? words.providerRefused : words.providerAway}
        </Alert>
      )}
      {isByPassword ? (
        <SignInByPassword email={email} setEmail={setEmail} next={next} />
      ) : (
        <SignInByLink email={email} setEmail={setEmail} onSent={() => setSent(true)} />
      )}
      <Button variant="subtle" onClick={() => setByPassword(!isByPassword)}>
        {isByPassword ? words.byLink : words.byPassword}
      </Button>
      {methods?.oidc === true && (
        <>
          <Divider label={words.or} />
          <Button component="a" href={addressOf('/api/v1/session/oidc')} variant="default" size="md">
            {words.byProvider}
          </Button>
        </>
      )}
    </EntryFrame>
  );
}

interface LinkIsSentProps {
  readonly email: string;
  readonly sendsMail: boolean;
  readonly again: () => void;
}

function LinkIsSent({ email, sendsMail, again }: LinkIsSentProps) {
  const words = useWords(ENTRY_WORDS);
  return (
    <EntryFrame title={words.sentTitle}>
      <Alert icon={<IconMailForward aria-hidden />} role="status">
        {words.sent(email.trim())}
      </Alert>
      <Text size="sm" c="dimmed">
        {sendsMail ? words.sentHint : words.noMail}
      </Text>
      <Button variant="subtle" onClick={again}>
        {words.again}
      </Button>
    </EntryFrame>
  );
}
