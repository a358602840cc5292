import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { $api, addressOf } from '../api/api';
import { ApiProblem, faultAt } from '../api/problem';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { ProblemAlert } from '../screen/states';
import { EntryFrame } from './entry/EntryFrame';
import { ENTRY_WORDS } from './entry/entry-words';
import { beginAt, readLinkFragment } from './entry/link-fragment';

/** Where the link leads that the program prints while nobody has an account. */
export function SetUpPage() {
  const words = useWords(ENTRY_WORDS);
  const [link] = useState(readLinkFragment);
  const [isGone, setGone] = useState(false);
  if (link === undefined || isGone) {
    return (
      <EntryFrame title={isGone ? words.goneTitle : words.setUpMissing}>
        <Text>{isGone ? words.setUpGone : words.setUpMissingHint}</Text>
        <ButtonLink to="/sign-in" variant="default">
          {words.signIn}
        </ButtonLink>
      </EntryFrame>
    );
  }
  return <SetUpForm token={link.token} onGone={() => setGone(true)} />;
}

function SetUpForm({ token, onGone }: { readonly token: string; readonly onGone: () => void }) {
  const words = useWords(ENTRY_WORDS);
  const { language } = useLanguage();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const address = addressOf('/').replace(/\/$/, '');
  const setUp = $api.useMutation('post', '/api/v1/session/set-up', {
    onSuccess: () => beginAt('/people'),
    onError: (error) => error instanceof ApiProblem && error.status === 410 && onGone(),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setUp.mutate({ body: { token, name: name.trim(), email: email.trim(), language, address } });
  };
  return (
    <EntryFrame title={words.setUp}>
      <Text>{words.setUpHint}</Text>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={words.name}
            name="name"
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={faultAt(setUp.error, '/name')}
          />
          <TextInput
            label={words.email}
            type="email"
            name="email"
            autoComplete="email"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={faultAt(setUp.error, '/email')}
          />
          <TextInput label={words.address} description={words.addressHint} value={address} readOnly />
          <ProblemAlert error={setUp.error} />
          <Button type="submit" size="md" loading={setUp.isPending || setUp.isSuccess}>
            {words.begin}
          </Button>
        </Stack>
      </form>
    </EntryFrame>
  );
}
