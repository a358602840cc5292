import { Button, Stack, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { $api } from '../../api/api';
import { faultAt } from '../../api/problem';
import { useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { ENTRY_WORDS } from './entry-words';

interface SignInByLinkProps {
  readonly email: string;
  readonly setEmail: (email: string) => void;
  readonly onSent: () => void;
}

/** Has a link sent to an address. */
export function SignInByLink({ email, setEmail, onSent }: SignInByLinkProps) {
  const words = useWords(ENTRY_WORDS);
  const request = $api.useMutation('post', '/api/v1/session/request-link', { onSuccess: onSent });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    request.mutate({ body: { email: email.trim() } });
  };
  const fault = faultAt(request.error, '/email');
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          type="email"
          name="email"
          autoComplete="email"
          required
          label={words.email}
          description={words.emailHint}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={fault}
        />
        {fault === undefined && <ProblemAlert error={request.error} />}
        <Button type="submit" size="md" loading={request.isPending}>
          {words.sendLink}
        </Button>
      </Stack>
    </form>
  );
}
