import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type SubmitEvent, useState } from 'react';
import { $api, invalidate } from '../api/api';
import { faultAt } from '../api/problem';
import { useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { ACCOUNT_WORDS } from './account-words';
import { useSession } from './session';

/** Sets one's password, or changes it. */
export function PasswordForm() {
  const words = useWords(ACCOUNT_WORDS);
  const { account } = useSession();
  const [password, setPassword] = useState('');
  const [current, setCurrent] = useState('');
  const save = $api.useMutation('put', '/api/v1/session/password', {
    onSuccess: async () => {
      setPassword('');
      setCurrent('');
      notifications.show({ message: words.passwordSaved });
      await invalidate('/api/v1/sessions');
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ body: { password, ...(current !== '' && { current }) } });
  };
  const faults = { current: faultAt(save.error, '/current'), password: faultAt(save.error, '/password') };
  const isTold = faults.current !== undefined || faults.password !== undefined;
  return (
    <Stack gap="xs" component="section" aria-labelledby="password">
      <Title order={2} id="password">
        {words.password}
      </Title>
      <Text size="sm" c="dimmed">
        {words.passwordHint}
      </Text>
      <form onSubmit={submit}>
        <Stack gap="sm" maw={420}>
          {/* So that a password manager knows whose it is. */}
          <input type="hidden" name="username" autoComplete="username" value={account?.email ?? ''} />
          <PasswordInput
            label={words.currentPassword}
            description={words.currentPasswordHint}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            error={faults.current}
          />
          <PasswordInput
            label={words.newPassword}
            autoComplete="new-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={faults.password}
          />
          {!isTold && <ProblemAlert error={save.error} />}
          <Button type="submit" variant="default" w="fit-content" loading={save.isPending}>
            {words.savePassword}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}
