import { Title } from '@mantine/core';

/** PLACEHOLDER of /: replaced by its owner. */
export function HomePage() {
  return <Title order={1}>HomePage</Title>;
}
