import { Title } from '@mantine/core';

/** PLACEHOLDER of /needs/$needId: replaced by its owner. */
export function ShortlistPage() {
  return <Title order={1}>ShortlistPage</Title>;
}
