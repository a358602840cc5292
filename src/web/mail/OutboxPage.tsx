import { Title } from '@mantine/core';

/** PLACEHOLDER of /mails: replaced by its owner. */
export function OutboxPage() {
  return <Title order={1}>OutboxPage</Title>;
}
