import { Title } from '@mantine/core';

/** PLACEHOLDER of /needs/$needId/team: replaced by its owner. */
export function TeamPage() {
  return <Title order={1}>TeamPage</Title>;
}
