import { Text } from '@mantine/core';
import { type DragEvent, memo, useMemo } from 'react';
import { useLanguage, useWords } from '../../../screen/language';
import { shownDay } from '../../shown-day';
import { nameOfRow, usePlanned } from '../planned';
import { BOARD_WORDS } from '../words';
import { type BoardRow, cellKeyOf, cellsOfBoard, isAway, rowKeyOf, type Slot } from './board';
import classes from './board.module.css';
import { MeetingBlock } from './MeetingBlock';
import { RowMenu } from './RowMenu';

/** The board: who against when. A table for those who listen, with a button for each meeting. */
export function Board() {
  const words = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const { programme, days, rows, view } = usePlanned();
  const cells = useMemo(() => cellsOfBoard(programme, days, view), [programme, days, view]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={words.board}>
      <table className={classes.board}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className={classes.corner}>
              {words[view]}
            </th>
            {days.map(({ date, slots }) => (
              <th key={date} colSpan={slots.length} scope="colgroup" className={classes.day}>
                {shownDay(date, language)}
              </th>
            ))}
          </tr>
          <tr>
            {days.flatMap(({ date, slots }) =>
              slots.map((slot, index) => (
                <th
                  key={`${date} ${slot.from}`}
                  scope="col"
                  className={classes.time}
                  data-first={index === 0 || undefined}
                  data-break={slot.isBreak || undefined}
                >
                  {slot.from}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} cells={cells} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly row: BoardRow;
  readonly cells: ReadonlyMap<string, readonly number[]>;
}

function Row({ row, cells }: RowProps) {
  const words = useWords(BOARD_WORDS);
  const { trip, days, names, programme, view, drives } = usePlanned();
  const own = programme.flatMap((meeting, number) => (rowKeyOf(meeting, view) === row.key ? [number] : []));
  const name = nameOfRow(row, names);
  // It is the side that travels which drives.
  const travels = (trip.direction === 'outward') === (view === 'members');
  const isDriven = (slot: Slot) =>
    travels &&
    own.some((number) => {
      const [meeting, drive] = [programme[number], drives.get(number)];
      return meeting && drive && meeting.date === slot.date && slot.to > drive.from && slot.from < meeting.from;
    });
  return (
    <tr>
      <th scope="row" className={classes.head} aria-label={words.meetingsOf(name, own.length)}>
        <div className={classes.headIn}>
          <Text size="sm" fw={550} lineClamp={2} title={name}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" ml="auto" aria-hidden>
            {own.length}
          </Text>
          <RowMenu row={row} name={name} />
        </div>
      </th>
      {days.flatMap(({ slots }) =>
        slots.map((slot, index) => (
          <Cell
            key={`${slot.date} ${slot.from}`}
            row={row}
            slot={slot}
            isFirst={index === 0}
            isDriven={isDriven(slot)}
            numbers={cells.get(cellKeyOf(row.key, slot)) ?? NONE}
          />
        )),
      )}
    </tr>
  );
}

const NONE: readonly number[] = [];

/** What is dragged carries this name, so that nothing else can be dropped on the board. */
const DRAGGED = 'application/x-matchverk-meeting';

interface CellProps {
  readonly row: BoardRow;
  readonly slot: Slot;
  readonly isFirst: boolean;
  readonly isDriven: boolean;
  readonly numbers: readonly number[];
}

const Cell = memo(function Cell({ row, slot, isFirst, isDriven, numbers }: CellProps) {
  const words = useWords(BOARD_WORDS);
  const { trip, view, actions } = usePlanned();
  // A meeting stays in its row: it is the hour that is changed by hand, and not who meets.
  const takes = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes(`${DRAGGED}-${row.key.toLowerCase()}`);
  const state = slot.isBreak ? 'break' : isAway(row, slot, trip) ? 'away' : isDriven ? 'drive' : undefined;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the row's own menu and the key N add by keyboard
    <td
      className={classes.cell}
      data-state={state}
      data-first={isFirst || undefined}
      title={state === 'drive' ? words.driving : undefined}
      onDragOver={(event) => takes(event) && event.preventDefault()}
      onDragEnter={(event) => {
        if (takes(event)) event.currentTarget.dataset.over = 'true';
      }}
      onDragLeave={(event) => {
        delete event.currentTarget.dataset.over;
      }}
      onDrop={(event) => {
        delete event.currentTarget.dataset.over;
        const number = Number(event.dataTransfer.getData(DRAGGED));
        event.preventDefault();
        actions.move(number, slot);
      }}
      onClick={(event) => event.target === event.currentTarget && numbers.length === 0 && actions.askToAdd(row, slot)}
    >
      {numbers.map((number) => (
        <MeetingBlock
          key={number}
          number={number}
          row={row}
          view={view}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.setData(DRAGGED, String(number));
            dataTransfer.setData(`${DRAGGED}-${row.key}`, '1');
            dataTransfer.effectAllowed = 'move';
          }}
        />
      ))}
    </td>
  );
});
