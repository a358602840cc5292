import { Title } from '@mantine/core';

/** PLACEHOLDER of /needs/$needId/compare: replaced by its owner. */
export function ComparePage() {
  return <Title order={1}>ComparePage</Title>;
}
