import { Title } from '@mantine/core';

/** PLACEHOLDER of /account: replaced by its owner. */
export function AccountPage() {
  return <Title order={1}>AccountPage</Title>;
}
