import { Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { foldLetters } from '../../domain/fold-letters';
import { useLanguage, useWords } from '../screen/language';
import { shownKeys, useShortcut } from '../screen/shortcuts';
import { useSession } from '../session/session';
import { destinationsOf } from './navigation';
import { useFound } from './use-found';
import { FRAME_WORDS } from './words';

const KEYS = 'mod+K';

/** Opens the palette by mouse or touch, and tells of its key. */
export function SearchButton() {
  const { search } = useWords(FRAME_WORDS);
  return (
    <UnstyledButton
      onClick={spotlight.open}
      px={8}
      py={6}
      w="100%"
      aria-keyshortcuts="Control+K Meta+K"
      className="search-button"
    >
      <Group gap={8} wrap="nowrap">
        <IconSearch size={16} aria-hidden />
        <Text size="sm" c="dimmed" style={{ flex: 1 }}>
          {search}
        </Text>
        <Kbd size="xs" visibleFrom="sm">
          {shownKeys(KEYS)}
        </Kbd>
      </Group>
    </UnstyledButton>
  );
}

/** Everywhere one can go and everything one can do, a few letters away. */
export function Palette() {
  const words = useWords(FRAME_WORDS);
  const { language, choose } = useLanguage();
  const { role } = useSession();
  const navigate = useNavigate();
  const [question, setQuestion] = useState('');
  const found = useFound(question);
  useShortcut({ keys: KEYS, does: words.search, run: spotlight.open });
  const destinations = destinationsOf(role);
  const groups: SpotlightActionGroupData[] = [
    {
      group: words.pages,
      actions: destinations.map(({ to, word, icon: Icon }) => ({
        id: to,
        label: words[word],
        leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
        onClick: () => void navigate({ to }),
      })),
    },
    {
      group: words.actions,
      actions: [
        ...(destinations.some(({ to }) => to === '/trips')
          ? [{ id: 'new-trip', label: words.newTrip, onClick: () => void navigate({ to: '/trips/new' }) }]
          : []),
        { id: 'language', label: words.language, onClick: () => choose(language === 'sv' ? 'en' : 'sv') },
        { id: 'account', label: words.account, onClick: () => void navigate({ to: '/account' }) },
      ],
    },
  ];
  return (
    <Spotlight
      actions={[...matching(groups, question), ...found]}
      query={question}
      onQueryChange={setQuestion}
      filter={(_question, all) => all}
      scrollable
      maxHeight={420}
      shortcut={null}
      nothingFound={words.nothingFound}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: words.searchPlaceholder,
        'aria-label': words.search,
      }}
    />
  );
}

/** Letters are compared as the server compares them: "tackning" finds "Täckning". */
function matching(groups: readonly SpotlightActionGroupData[], question: string): readonly SpotlightActionGroupData[] {
  const asked = foldLetters(question.trim());
  return groups
    .map(({ group, actions }) => ({
      group,
      actions: actions.filter(({ label = '' }) => foldLetters(label).includes(asked)),
    }))
    .filter(({ actions }) => actions.length > 0);
}
