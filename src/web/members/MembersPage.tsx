import { Title } from '@mantine/core';

/** PLACEHOLDER of /members: replaced by its owner. */
export function MembersPage() {
  return <Title order={1}>MembersPage</Title>;
}
