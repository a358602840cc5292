import { Title } from '@mantine/core';

/** PLACEHOLDER of $supplierId: replaced by its owner. */
export function MemberPanel() {
  return <Title order={1}>MemberPanel</Title>;
}
