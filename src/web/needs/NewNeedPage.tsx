import { Title } from '@mantine/core';

/** PLACEHOLDER of /needs/new: replaced by its owner. */
export function NewNeedPage() {
  return <Title order={1}>NewNeedPage</Title>;
}
