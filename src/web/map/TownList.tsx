import { Group, ScrollArea, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import type { Town } from './towns';
import { MAP_WORDS } from './words';

interface TownListProps {
  readonly towns: readonly Town[];
  readonly selected: string | undefined;
  readonly onSelect: (town: string | undefined) => void;
}

/** The map as a list: each town opens into its sites, and a member's site into the member. */
export function TownList({ towns, selected, onSelect }: TownListProps) {
  const words = useWords(MAP_WORDS);
  return (
    <Stack gap="xs">
      <Title order={2}>{words.places}</Title>
      <ScrollArea.Autosize
        mah={600}
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': words.places, role: 'region' }}
      >
        <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }}>
          {towns.map((town) => (
            <TownLine
              key={town.key}
              town={town}
              isOpen={town.key === selected}
              onToggle={() => onSelect(town.key === selected ? undefined : town.key)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}

interface TownLineProps {
  readonly town: Town;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function TownLine({ town, isOpen, onToggle }: TownLineProps) {
  const words = useWords(MAP_WORDS);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={line}>
      <UnstyledButton onClick={onToggle} aria-expanded={isOpen} py={6} px={4} w="100%">
        <Group gap={8} wrap="nowrap">
          {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
          <Text fw={500}>{town.name}</Text>
          <Text c="dimmed" size="sm">
            {town.side === 'member' ? words.members : words.buyers} · {town.sites.length}
          </Text>
        </Group>
      </UnstyledButton>
      {isOpen && (
        <Stack component="ul" gap={4} m={0} pl={32} pb="xs" style={{ listStyle: 'none' }}>
          {town.sites.map(({ key, company, site, supplierId }) => (
            <Group key={key} component="li" gap={8}>
              {supplierId === undefined ? (
                <Text size="sm">{company}</Text>
              ) : (
                <TextLink size="sm" to="/members/$supplierId" params={{ supplierId }}>
                  {company}
                </TextLink>
              )}
              <Text size="sm" c="dimmed">
                {site}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </li>
  );
}
