import { Title } from '@mantine/core';

/** PLACEHOLDER of /log: replaced by its owner. */
export function LogPage() {
  return <Title order={1}>LogPage</Title>;
}
