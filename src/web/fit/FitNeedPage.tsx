import { Title } from '@mantine/core';

/** PLACEHOLDER of /fit/$needId: replaced by its owner. */
export function FitNeedPage() {
  return <Title order={1}>FitNeedPage</Title>;
}
