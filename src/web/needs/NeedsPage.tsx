import { Title } from '@mantine/core';

/** PLACEHOLDER of /needs: replaced by its owner. */
export function NeedsPage() {
  return <Title order={1}>NeedsPage</Title>;
}
