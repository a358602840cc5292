import { Title } from '@mantine/core';

/** PLACEHOLDER of /import: replaced by its owner. */
export function ImportsPage() {
  return <Title order={1}>ImportsPage</Title>;
}
