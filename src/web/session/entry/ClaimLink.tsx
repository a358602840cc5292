import { Alert, Button, Text } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { $api, client } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { hasChosenLanguage, useLanguage, useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { EntryFrame } from './EntryFrame';
import { ENTRY_WORDS } from './entry-words';
import { beginAt, type LinkFragment } from './link-fragment';

interface ClaimLinkProps {
  readonly link: LinkFragment;
  readonly leave: () => void;
}

/** A one-time link is used by a press of a button, so that a program that opens every link of a mail uses nothing up. */
export function ClaimLink({ link, leave }: ClaimLinkProps) {
  const words = useWords(ENTRY_WORDS);
  const { choose } = useLanguage();
  const claim = $api.useMutation('post', '/api/v1/session/link', {
    onSuccess: async () => {
      if (!hasChosenLanguage()) {
        const { data } = await client.GET('/api/v1/session');
        if (data?.language !== undefined) choose(data.language);
      }
      beginAt(link.next);
    },
  });
  if (claim.error instanceof ApiProblem && claim.error.status === 410) {
    return <LinkIsGone token={link.token} leave={leave} />;
  }
  return (
    <EntryFrame title={words.welcome}>
      <Text>{words.welcomeHint}</Text>
      <ProblemAlert error={claim.error} />
      <Button
        size="md"
        loading={claim.isPending || claim.isSuccess}
        onClick={() => claim.mutate({ body: { token: link.token } })}
      >
        {words.signIn}
      </Button>
    </EntryFrame>
  );
}

function LinkIsGone({ token, leave }: { readonly token: string; readonly leave: () => void }) {
  const words = useWords(ENTRY_WORDS);
  const [isSent, setSent] = useState(false);
  const renew = $api.useMutation('post', '/api/v1/session/renew-link', { onSuccess: () => setSent(true) });
  return (
    <EntryFrame title={words.goneTitle}>
      {isSent ? (
        <Alert icon={<IconMailForward aria-hidden />} role="status">
          {words.newSent}
        </Alert>
      ) : (
        <>
          <Text>{words.goneHint}</Text>
          <ProblemAlert error={renew.error} />
          <Button size="md" loading={renew.isPending} onClick={() => renew.mutate({ body: { token } })}>
            {words.sendNew}
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={leave}>
        {words.otherAddress}
      </Button>
    </EntryFrame>
  );
}
