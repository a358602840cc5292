import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCar, IconPinFilled } from '@tabler/icons-react';
import type { DragEvent, KeyboardEvent } from 'react';
import { isSamePair } from '../../../../domain/trip/meeting';
import { isForbidden } from '../../../../domain/trip/programme-faults';
import { useLanguage, useWords } from '../../../screen/language';
import { shownDay } from '../../shown-day';
import { nameOfPair, usePlanned } from '../planned';
import { BOARD_WORDS } from '../words';
import { type BoardRow, type BoardView, pairKeyOf, widthOf } from './board';
import classes from './board.module.css';
import { tablesOf } from './moves';

interface MeetingBlockProps {
  readonly number: number;
  readonly row: BoardRow;
  readonly view: BoardView;
  readonly onDragStart: (event: DragEvent) => void;
}

/** One meeting on the board. Its keys move it, pin it, remove it and add another beside it. */
export function MeetingBlock({ number, row, view, onDragStart }: MeetingBlockProps) {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { trip, programme, names, drives, faults, worths, actions } = usePlanned();
  const meeting = programme[number];
  if (meeting === undefined) return null;
  const { supplierId, buyer, date, from, to, table, isPinned } = meeting;
  const own = faults.filter(({ meetings }) => meetings.includes(number));
  const drive = drives.get(number);
  const isQualified = worths
    .find((pair) => isSamePair(pair, meeting))
    ?.needs.some(({ verdict }) => verdict === 'qualified');
  const hasTables = tablesOf(trip, meeting) > 1;
  const other = view === 'members' ? names.people(buyer) : names.member(supplierId);
  const told = [
    nameOfPair(meeting, names),
    `${shownDay(date, language)} ${from}–${to}`,
    ...(hasTables ? [words.table(table)] : []),
    ...(isPinned ? [words.pinned] : []),
    ...(drive ? [words.drive(drive.minutes)] : []),
    ...(own.length > 0 ? [words.clashes] : []),
  ].join(', ');
  const run = actionOf(number, row, actions);
  return (
    <button
      type="button"
      draggable
      className={classes.block}
      style={{ width: `calc(${widthOf(meeting, trip.slotMinutes)} * (var(--slot) + 1px) - 3px)` }}
      aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Delete P N Enter"
      title={told}
      data-pair={pairKeyOf(meeting)}
      data-qualified={isQualified || undefined}
      data-clash={own.length > 0 ? (own.some(isForbidden) ? 'forbidden' : 'open') : undefined}
      onDragStart={onDragStart}
      onClick={() => actions.open(number)}
      onKeyDown={(event) => {
        const action = event.ctrlKey || event.metaKey || event.altKey ? undefined : run(event);
        if (action === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        action();
      }}
    >
      <VisuallyHidden>{told}</VisuallyHidden>
      {view === 'members' ? (
        // The company stands on a line of its own, since it is what one looks for.
        other.split(', ').map((part) => (
          <span key={part} className={classes.line} aria-hidden>
            {part}
          </span>
        ))
      ) : (
        <span className={classes.name} aria-hidden>
          {other}
        </span>
      )}
      <span className={classes.marks} aria-hidden>
        {table > 1 && <span data-text={`#${table}`} />}
        {drive && (
          <span data-text={drive.minutes}>
            <IconCar size={12} />
          </span>
        )}
        {isPinned && <IconPinFilled size={12} />}
        {own.length > 0 && <IconAlertTriangle size={12} />}
      </span>
    </button>
  );
}

function actionOf(number: number, row: BoardRow, actions: ReturnType<typeof usePlanned>['actions']) {
  return ({ key, currentTarget }: KeyboardEvent<HTMLElement>): (() => void) | undefined => {
    switch (key) {
      case 'ArrowLeft':
        return () => actions.shift(number, -1);
      case 'ArrowRight':
        return () => actions.shift(number, 1);
      case 'ArrowUp':
        return () => focusInRow(currentTarget, 'previousElementSibling');
      case 'ArrowDown':
        return () => focusInRow(currentTarget, 'nextElementSibling');
      case 'Delete':
      case 'Backspace':
        return () => actions.remove(number);
      case 'p':
      case 'P':
        return () => actions.pin(number);
      case 'n':
      case 'N':
        return () => actions.askToAdd(row);
      default:
        return undefined;
    }
  };
}

/** The nearest row that way which has a meeting, and in it the one that stands nearest. */
function focusInRow(from: HTMLElement, way: 'previousElementSibling' | 'nextElementSibling'): void {
  const x = from.getBoundingClientRect().x;
  for (let row = from.closest('tr')?.[way]; row; row = row[way]) {
    const blocks = [...row.querySelectorAll<HTMLElement>('[data-pair]')];
    const distance = (block: HTMLElement) => Math.abs(block.getBoundingClientRect().x - x);
    const [nearest] = blocks.sort((one, other) => distance(one) - distance(other));
    nearest?.focus();
    if (nearest) return;
  }
}
