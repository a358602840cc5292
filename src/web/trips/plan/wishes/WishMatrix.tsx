import { Text, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { wordLabel } from '../../../../contract/wording/label-wording';
import type { TripDraft, WishKind } from '../../../../domain/trip/trip';
import { formatNumber } from '../../../screen/formats';
import { useLanguage, useWords } from '../../../screen/language';
import { ErrorState, Loading } from '../../../screen/states';
import { useUndo } from '../../../screen/undo';
import { putWish, wishesQuery, worthsQuery } from '../../trip-api';
import { useTripNames } from '../../trip-names';
import { kindOfKey, nextKind, type WishCell, wishRows } from './matrix';
import classes from './matrix.module.css';
import { WISH_WORDS } from './words';

interface WishMatrixProps {
  readonly tripId: string;
  /** As it is stored: wishes are of pairs that the server knows. */
  readonly trip: TripDraft;
}

/** Every pair with what it is worth, and who must, may or must not meet. A wish is stored as it is made. */
export function WishMatrix({ tripId, trip }: WishMatrixProps) {
  const words = useWords(WISH_WORDS);
  const worths = useQuery(worthsQuery(tripId));
  const wishes = useQuery(wishesQuery(tripId));
  const error = worths.error ?? wishes.error;
  const rows = useMemo(() => wishRows(trip, worths.data ?? [], wishes.data ?? []), [trip, worths.data, wishes.data]);
  if (error) return <ErrorState error={error} retry={() => void Promise.all([worths.refetch(), wishes.refetch()])} />;
  if (!worths.data || !wishes.data) return <Loading />;
  return (
    <>
      <Text size="sm" c="dimmed" mb={6}>
        {words.hint}
      </Text>
      <Matrix tripId={tripId} trip={trip} rows={rows} />
    </>
  );
}

interface MatrixProps extends WishMatrixProps {
  readonly rows: ReturnType<typeof wishRows>;
}

/** One stop of the tab key; the arrows walk from cell to cell. */
function Matrix({ tripId, trip, rows }: MatrixProps) {
  const words = useWords(WISH_WORDS);
  const names = useTripNames(trip);
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const set = useSetWish(tripId, trip);
  const go = (row: number, column: number) => {
    const next = [bounded(row, rows.length), bounded(column, trip.buyers.length)] as const;
    setAt(next);
    table.current?.querySelector<HTMLButtonElement>(`[data-at="${next[0]} ${next[1]}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, cell: WishCell, row: number, column: number) => {
    const step = STEPS[event.key];
    const said = kindOfKey(event.key);
    if (step === undefined && said === undefined) return;
    event.preventDefault();
    if (step) go(row + step[0], column + step[1]);
    if (said) set(cell, said.kind);
  };
  return (
    <div style={{ overflowX: 'auto' }}>
      <table ref={table} className={classes.table} aria-label={words.title}>
        <thead>
          <tr>
            <td />
            {trip.buyers.map(({ id }) => (
              <th key={id} scope="col">
                {names.people(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ supplierId, cells }, row) => (
            <tr key={supplierId}>
              <th scope="row">{names.member(supplierId)}</th>
              {cells.map((cell, column) => (
                <td key={cell.buyer}>
                  <Cell
                    cell={cell}
                    pair={`${names.member(cell.supplierId)} – ${names.people(cell.buyer)}`}
                    address={`${row} ${column}`}
                    isStop={at[0] === row && at[1] === column}
                    onFocus={() => setAt([row, column])}
                    onClick={() => set(cell, nextKind(cell.own))}
                    onKeyDown={(event) => onKey(event, cell, row, column)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function bounded(place: number, count: number): number {
  return Math.min(Math.max(place, 0), count - 1);
}

interface CellProps {
  readonly cell: WishCell;
  readonly pair: string;
  readonly address: string;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Cell({ cell, pair, address, isStop, onFocus, onClick, onKeyDown }: CellProps) {
  const words = useWords(WISH_WORDS);
  const { language } = useLanguage();
  const { worth, isQualified, own, others, isClash } = cell;
  const points = formatNumber(worth, language);
  const told = [
    pair,
    own ? wordLabel('wishKind', own, language) : words.none,
    words.worth(points),
    ...(isQualified ? [words.qualified] : []),
    ...others.map(({ by, kind }) =>
      words.by(wordLabel('wishSide', by, language), wordLabel('wishKind', kind, language)),
    ),
    ...(isClash ? [words.clash] : []),
  ].join(', ');
  return (
    <button
      type="button"
      className={classes.cell}
      title={told}
      data-at={address}
      data-own={own}
      data-qualified={isQualified || undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <VisuallyHidden>{told}</VisuallyHidden>
      <span className={classes.worth} data-nothing={worth === 0 || undefined} aria-hidden>
        {worth === 0 ? '–' : points}
      </span>
      {others.map(({ by, kind }) => (
        <span key={by} className={classes.other} aria-hidden>
          {words.sides[by]}: {words.marks[kind].toLocaleLowerCase(language)}
        </span>
      ))}
      {isClash && <IconAlertTriangle size={14} className={classes.clash} aria-hidden />}
      {own && (
        <span className={classes.mark} aria-hidden>
          {words.marks[own]}
        </span>
      )}
    </button>
  );
}

/** Stores a wish, and offers to take it back. */
function useSetWish(tripId: string, trip: TripDraft) {
  const words = useWords(WISH_WORDS);
  const { language } = useLanguage();
  const names = useTripNames(trip);
  const { offer } = useUndo();
  return (cell: WishCell, kind: WishKind | undefined) => {
    const before = cell.own;
    if (kind === before) return;
    const pair = `${names.member(cell.supplierId)} – ${names.people(cell.buyer)}`;
    const done = words.set(pair, kind ? wordLabel('wishKind', kind, language) : words.none);
    const stored = putWish(tripId, cell, kind);
    stored.catch((problem: unknown) =>
      notifications.show({ color: 'red', message: problem instanceof Error ? problem.message : '' }),
    );
    // At once, since quick fingers take it back before the server has answered.
    const takeBack = () => stored.then(() => putWish(tripId, cell, before));
    offer(done, takeBack, { isQuiet: true });
  };
}
