import { Title } from '@mantine/core';

/** PLACEHOLDER of /people: replaced by its owner. */
export function PeoplePage() {
  return <Title order={1}>PeoplePage</Title>;
}
