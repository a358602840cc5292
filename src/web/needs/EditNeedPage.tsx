import { Title } from '@mantine/core';

/** PLACEHOLDER of /needs/$needId/edit: replaced by its owner. */
export function EditNeedPage() {
  return <Title order={1}>EditNeedPage</Title>;
}
