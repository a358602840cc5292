import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLanguage, useWords } from '../../../screen/language';
import { shownDay } from '../../shown-day';
import { usePlanned } from '../planned';
import { BOARD_WORDS } from '../words';
import type { BoardRow } from './board';

interface RowMenuProps {
  readonly row: BoardRow;
  readonly name: string;
}

/** What can be done for one row: a meeting more, or a day less. */
export function RowMenu({ row, name }: RowMenuProps) {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { days, actions } = usePlanned();
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={words.actions(name)}>
          <IconDots size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => actions.askToAdd(row)}>{words.add}</Menu.Item>
        <Menu.Divider />
        {days.length > 1 &&
          days.map(({ date }) => (
            <Menu.Item key={date} onClick={() => actions.callOff(row.who, date)}>
              {words.cancelsDay(shownDay(date, language))}
            </Menu.Item>
          ))}
        <Menu.Item onClick={() => actions.callOff(row.who)}>{words.cancelsAll}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
