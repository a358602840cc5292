import { Title } from '@mantine/core';

/** PLACEHOLDER of /fit: replaced by its owner. */
export function FitPage() {
  return <Title order={1}>FitPage</Title>;
}
