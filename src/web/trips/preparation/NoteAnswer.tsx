import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown } from '@tabler/icons-react';
import { client } from '../../api/api';
import { tellOfChange } from '../../meetings/named-meeting';
import { useWords } from '../../screen/language';
import { useUndo } from '../../screen/undo';
import { SCREEN_WORDS } from '../../screen/words';
import type { NamedMember } from './preparation';
import { PREPARATION_WORDS } from './words';

type Answer = 'confirmed' | 'declined';

/** Notes what a member has said by other ways, such as on the telephone. */
export function NoteAnswer({ tripId, member }: { readonly tripId: string; readonly member: NamedMember }) {
  const words = useWords(PREPARATION_WORDS);
  const { failed } = useWords(SCREEN_WORDS);
  const { offer } = useUndo();
  const { supplierId, name, participation } = member;
  const store = async (state: Answer) => {
    const params = { path: { tripId, supplierId } };
    const body = { state, note: participation?.note ?? '' };
    await client.POST('/api/v1/trips/{tripId}/participations/{supplierId}', { params, body });
    await tellOfChange();
  };
  const note = async (state: Answer) => {
    const before = participation?.state;
    try {
      await store(state);
    } catch (error) {
      notifications.show({ color: 'red', title: failed, message: error instanceof Error ? error.message : '' });
      return;
    }
    const done = words.noted(name, words.states[state]);
    // An answer can be changed into the other one, not into none.
    if (before === 'confirmed' || before === 'declined') offer(done, () => store(before));
    else notifications.show({ message: done });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={words.noteFor(name)}
        >
          {words.note}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void note('confirmed')}>{words.noteYes}</Menu.Item>
        <Menu.Item onClick={() => void note('declined')}>{words.noteNo}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
