import { Title } from '@mantine/core';

/** PLACEHOLDER of /map: replaced by its owner. */
export function MapPage() {
  return <Title order={1}>MapPage</Title>;
}
