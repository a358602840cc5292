import { Title } from '@mantine/core';

/** PLACEHOLDER of /profile: replaced by its owner. */
export function ProfilePage() {
  return <Title order={1}>ProfilePage</Title>;
}
