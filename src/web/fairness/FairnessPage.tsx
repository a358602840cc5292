import { Title } from '@mantine/core';

/** PLACEHOLDER of /fairness: replaced by its owner. */
export function FairnessPage() {
  return <Title order={1}>FairnessPage</Title>;
}
