import { Title } from '@mantine/core';

/** PLACEHOLDER of /import/$importId: replaced by its owner. */
export function ImportPage() {
  return <Title order={1}>ImportPage</Title>;
}
