import { Title } from '@mantine/core';

/** PLACEHOLDER of /set-up: replaced by its owner. */
export function SetUpPage() {
  return <Title order={1}>SetUpPage</Title>;
}
