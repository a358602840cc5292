import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure, useLocalStorage } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { MembersSearch, type MembersView } from './search';
import { MEMBERS_WORDS } from './words';

interface SavedView {
  readonly name: string;
  readonly view: MembersView;
}

const STORED_AS = 'matchverk-member-views';
const MOST_VIEWS = 50;

/** Views by name, kept in this browser. Each is nothing but an address, so it can be sent to anybody. */
export function SavedViews({ view }: { readonly view: MembersView }) {
  const words = useWords(MEMBERS_WORDS);
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [views, setViews] = useLocalStorage<readonly SavedView[]>({
    key: STORED_AS,
    defaultValue: [],
    deserialize: readViews,
  });
  const remove = (name: string) => setViews((all) => all.filter((one) => one.name !== name));
  const save = (name: string) =>
    setViews((all) => [...all.filter((one) => one.name !== name), { name, view }].slice(-MOST_VIEWS));
  return (
    <Popover opened={isOpen} onChange={close} position="bottom-end" trapFocus withinPortal shadow="md" width={300}>
      <Popover.Target>
        <Button variant="default" size="sm" leftSection={<IconBookmark size={16} aria-hidden />} onClick={toggle}>
          {words.views}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <Stack gap="xs">
          {views.length === 0 && (
            <Text size="sm" c="dimmed">
              {words.noViews}
            </Text>
          )}
          {views.map(({ name, view: saved }) => (
            <Group key={name} justify="space-between" wrap="nowrap">
              <TextLink to="/members" search={saved} size="sm" onClick={close}>
                {name}
              </TextLink>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.removeView(name)}
                onClick={() => remove(name)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <SaveForm save={save} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveForm({ save }: { readonly save: (name: string) => void }) {
  const words = useWords(MEMBERS_WORDS);
  const [name, setName] = useState('');
  const asked = name.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (asked === '') return;
        save(asked);
        setName('');
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={words.saveView}
          placeholder={words.viewName}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit" disabled={asked === ''}>
          {words.save}
        </Button>
      </Group>
    </form>
  );
}

/** What stands in the browser may be of an older version, or somebody's own. */
function readViews(text: string | undefined): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((one: { name?: unknown; view?: unknown } | null) => {
      if (typeof one?.name !== 'string') return [];
      const view = MembersSearch.safeParse(one.view);
      return view.success ? [{ name: one.name, view: view.data }] : [];
    });
  } catch {
    return [];
  }
}
