import { Title } from '@mantine/core';

/** PLACEHOLDER of /sign-in: replaced by its owner. */
export function SignInPage() {
  return <Title order={1}>SignInPage</Title>;
}
