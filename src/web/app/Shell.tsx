import { AppShell, Burger, Group, ScrollArea, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { Outlet } from '@tanstack/react-router';
import { useWords } from '../screen/language';
import { ShortcutsProvider } from '../screen/shortcuts';
import { UndoProvider } from '../screen/undo';
import { SessionGate } from '../session/session';
import { FrameMenu } from './FrameMenu';
import { LiveUpdates } from './live-updates';
import { MainNavigation } from './MainNavigation';
import { Palette, SearchButton } from './palette';
import { FRAME_WORDS } from './words';

/** What stands around every page of somebody who is signed in: where one can go, search, keys, undo, and the page itself. */
export function Shell() {
  return (
    <SessionGate>
      <ShortcutsProvider>
        <UndoProvider>
          <Notifications position="bottom-right" />
          <Frame />
        </UndoProvider>
      </ShortcutsProvider>
    </SessionGate>
  );
}

function Frame() {
  const words = useWords(FRAME_WORDS);
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  return (
    <AppShell
      layout="alt"
      header={{ height: { base: 48, sm: 0 } }}
      navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      {/* A button, since a link to a fragment would be resolved against `<base>`, which lies elsewhere. */}
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {words.skip}
      </button>
      <AppShell.Header hiddenFrom="sm" px="sm">
        <Group h="100%" gap="sm">
          <Burger opened={isOpen} onClick={toggle} size="sm" aria-label={words.menu} aria-expanded={isOpen} />
          <Text fw={650}>Matchverk</Text>
        </Group>
      </AppShell.Header>
      {/* On a phone it lies beside the screen while it is closed, where no key may lead. */}
      <AppShell.Navbar p="xs" aria-label={words.mainNavigation} inert={isPhone && !isOpen}>
        <AppShell.Section>
          <Group justify="space-between" wrap="nowrap" px={8} py={6}>
            <Text fw={650}>Matchverk</Text>
            <Burger hiddenFrom="sm" opened={isOpen} onClick={toggle} size="sm" aria-label={words.menu} />
          </Group>
          <SearchButton />
        </AppShell.Section>
        <AppShell.Section grow component={ScrollArea} type="auto" my="xs">
          <MainNavigation onLeave={close} />
        </AppShell.Section>
        <AppShell.Section>
          <FrameMenu />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <Outlet />
      </AppShell.Main>
      <Palette />
      <LiveUpdates />
    </AppShell>
  );
}
