import { Title } from '@mantine/core';

/** PLACEHOLDER of /members/$supplierId/profile: replaced by its owner. */
export function MemberProfilePage() {
  return <Title order={1}>MemberProfilePage</Title>;
}
