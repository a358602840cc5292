import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { $api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useWords } from '../../screen/language';
import { ProblemAlert } from '../../screen/states';
import { ENTRY_WORDS } from './entry-words';
import { beginAt } from './link-fragment';

interface SignInByPasswordProps {
  readonly email: string;
  readonly setEmail: (email: string) => void;
  readonly next: string | undefined;
}

/** Signs in by address and password. */
export function SignInByPassword({ email, setEmail, next }: SignInByPasswordProps) {
  const words = useWords(ENTRY_WORDS);
  const [password, setPassword] = useState('');
  const signIn = $api.useMutation('post', '/api/v1/session/password', { onSuccess: () => beginAt(next) });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate({ body: { email: email.trim(), password } });
  };
  const isWrong = signIn.error instanceof ApiProblem && signIn.error.status === 401;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          required
          label={words.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          label={words.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {isWrong ? (
          <Alert color="red" role="alert">
            {words.wrongPassword}
          </Alert>
        ) : (
          <ProblemAlert error={signIn.error} />
        )}
        <Button type="submit" size="md" loading={signIn.isPending || signIn.isSuccess}>
          {words.signIn}
        </Button>
      </Stack>
    </form>
  );
}
