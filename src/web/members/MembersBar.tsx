import { Button, CloseButton, Group, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { RemindMembers } from '../mail/RemindMembers';
import { useNames } from '../reference/vocabulary';
import { useWords } from '../screen/language';
import { SCREEN_WORDS } from '../screen/words';
import { useSession } from '../session/session';
import { ColumnsMenu } from './ColumnsMenu';
import { layoutOf, writtenLayout } from './columns';
import classes from './Members.module.css';
import type { MembersView } from './search';
import type { Member } from './use-members';
import { MEMBERS_WORDS } from './words';

interface MembersBarProps {
  readonly view: MembersView;
  readonly change: (changes: MembersView) => void;
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  readonly shown: readonly Member[];
}

/** Narrows the table, chooses its columns, and tells what can be done with the members that are chosen. */
export function MembersBar({ view, change, chosen, setChosen, shown }: MembersBarProps) {
  const words = useWords(MEMBERS_WORDS);
  const { concepts, schemes, concept, scheme } = useNames();
  const { role } = useSession();
  const { q, process, certificate, show } = view;
  const isFiltered = q !== undefined || process !== undefined || certificate !== undefined || show !== undefined;
  const shows = Object.entries(words.shows)
    .filter(([value]) => role !== 'purchaser' || value !== 'silent')
    .map(([value, label]) => ({ value, label }));
  return (
    <Group className={classes.sticky} gap="xs" align="flex-end">
      <Search value={q ?? ''} onChange={(value) => change({ q: value === '' ? undefined : value })} />
      <Choice
        label={words.process}
        value={process}
        options={concepts.filter(({ kind }) => kind === 'process').map(({ id }) => ({ value: id, label: concept(id) }))}
        onChange={(value) => change({ process: value })}
      />
      <Choice
        label={words.certificate}
        value={certificate}
        options={schemes.map(({ id }) => ({ value: id, label: scheme(id) }))}
        onChange={(value) => change({ certificate: value })}
      />
      <Choice
        label={words.show}
        value={show}
        options={shows}
        onChange={(value) => change({ show: value as MembersView['show'] })}
      />
      {isFiltered && (
        <Button
          variant="subtle"
          size="sm"
          onClick={() => change({ q: undefined, process: undefined, certificate: undefined, show: undefined })}
        >
          {words.clear}
        </Button>
      )}
      <ColumnsMenu layout={layoutOf(view)} setLayout={(layout) => change(writtenLayout(layout))} />
      {chosen.size > 0 && (
        <Group gap="xs" ml="auto">
          <Text size="sm" role="status">
            {words.chosen(chosen.size)}
          </Text>
          {role !== 'purchaser' && <RemindMembers members={shown.filter(({ id }) => chosen.has(id))} />}
          <CloseButton aria-label={words.unchoose} onClick={() => setChosen(new Set())} />
        </Group>
      )}
    </Group>
  );
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const words = useWords(MEMBERS_WORDS);
  return (
    <TextInput
      w={{ base: '100%', xs: 230 }}
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={value}
      maxLength={100}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** One of many, found by its letters. */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { close } = useWords(SCREEN_WORDS);
  return (
    <Select
      w={{ base: 'calc(50% - 5px)', xs: 180 }}
      aria-label={label}
      placeholder={label}
      data={options}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${close}: ${label}` }}
      limit={60}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}
