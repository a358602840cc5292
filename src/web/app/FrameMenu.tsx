import {
  ActionIcon,
  Group,
  Menu,
  Stack,
  Text,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconDotsVertical, IconLogout, IconMoon, IconSun, IconUserCircle } from '@tabler/icons-react';
import { client, queries } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { MenuLink } from '../screen/links';
import { useSession } from '../session/session';
import { FRAME_WORDS } from './words';

/** Who is signed in and for whom; language, appearance, account, and the way out. */
export function FrameMenu() {
  const words = useWords(FRAME_WORDS);
  const { language, choose } = useLanguage();
  const session = useSession();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <Stack gap={4}>
      <Menu position="top-start" width={220} withinPortal>
        <Menu.Target>
          <UnstyledButton px={8} py={6} w="100%">
            <Group gap={8} wrap="nowrap">
              <IconUserCircle size={22} stroke={1.4} aria-hidden style={{ flexShrink: 0 }} />
              <Stack gap={0} style={{ minWidth: 0 }}>
                <Text size="sm" truncate>
                  {session.name}
                </Text>
                <Text size="xs" c="dimmed" truncate>
                  {session.organisation ?? words.roles[session.role]}
                </Text>
              </Stack>
              <IconDotsVertical size={16} aria-hidden style={{ flexShrink: 0, marginLeft: 'auto' }} />
            </Group>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {session.memberships.length > 1 && <Menu.Label>{words.organisation}</Menu.Label>}
          {session.memberships.length > 1 &&
            session.memberships.map(({ id, organisation, role }) => (
              <Menu.Item key={id} disabled={id === session.membershipId} onClick={() => void switchTo(id)}>
                {organisation ?? words.roles[role]}
              </Menu.Item>
            ))}
          <MenuLink to="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
            {words.account}
          </MenuLink>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
            {words.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Group gap={4} px={4}>
        <Tooltip label={words.otherLanguage}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            onClick={() => choose(other)}
            aria-label={words.language}
            lang={other}
          >
            <Text size="xs" fw={600}>
              {other.toUpperCase()}
            </Text>
          </ActionIcon>
        </Tooltip>
        <SchemeSwitch />
      </Group>
    </Stack>
  );
}

function SchemeSwitch() {
  const words = useWords(FRAME_WORDS);
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const label = isDark ? words.light : words.dark;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        aria-label={label}
      >
        {isDark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}

/** Nothing of the one organisation may be left on the screen of the other, so the page begins anew. */
async function switchTo(membershipId: string): Promise<void> {
  await client.PUT('/api/v1/session/membership', { body: { membershipId } });
  beginAnew();
}

async function signOut(): Promise<void> {
  await client.DELETE('/api/v1/session');
  beginAnew();
}

function beginAnew(): void {
  queries.clear();
  window.location.assign(document.baseURI);
}
