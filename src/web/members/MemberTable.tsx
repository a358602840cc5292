import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNames } from '../reference/vocabulary';
import { useLanguage, useWords } from '../screen/language';
import { useShortcut } from '../screen/shortcuts';
import { COLUMN_IDS, COLUMNS, type ColumnId, FEATURES, type Layout } from './columns';
import { HeaderCell } from './HeaderCell';
import { MemberRow, type PlacedColumn } from './MemberRow';
import classes from './Members.module.css';
import type { Member } from './use-members';
import { useWholeRows } from './use-whole-rows';
import { MEMBERS_WORDS } from './words';

/** In pixels: a finger of 24 with air around it. */
const ROW_HEIGHT = 34;

/** Of the column with the boxes. */
const BOX_WIDTH = 40;

/** Rows that are drawn above and below the window. */
const OVERSCAN = 4;

const NO_ROWS: readonly Member[] = [];

/** Stands in an address where the id of a member comes. No id has capitals. */
const PLACE_OF_ID = 'MEMBER';

const route = getRouteApi('/shell/members');

interface MemberTableProps {
  readonly members: readonly Member[];
  readonly sort: string;
  readonly setSort: (sort: string) => void;
  readonly layout: Layout;
  readonly setLayout: (layout: Layout) => void;
  readonly chosen: ReadonlySet<string>;
  readonly setChosen: (chosen: ReadonlySet<string>) => void;
  /** The member whose panel is open. */
  readonly opened: string | undefined;
  readonly open: (id: string) => void;
}

/** Any number of members: only the rows in the window are there. Columns are those of TanStack Table. */
export function MemberTable(props: MemberTableProps) {
  const { members, sort, setSort, layout, setLayout, chosen, setChosen, opened, open } = props;
  const words = useWords(MEMBERS_WORDS);
  const names = useNames();
  const { language } = useLanguage();
  const viewport = useRef<HTMLElement>(null);
  const columns = useColumns(layout, setLayout);
  const rows = useVirtualizer({
    count: members.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const shown = rows.getVirtualItems();
  const isWhole = useWholeRows(shown, rows.isScrolling);
  // By whole rows, so that the uppermost is not half behind the heads, where nobody can hit it.
  const show = (index: number) => {
    const [offset = 0] = rows.getOffsetForIndex(index, 'auto') ?? [];
    rows.scrollToOffset(Math.ceil(offset / ROW_HEIGHT) * ROW_HEIGHT);
  };
  const current = useCurrent(props, show);
  const toggle = useToggle(chosen, setChosen);
  const hrefOf = useAddresses();
  useInSight(members, opened, show);
  const width = BOX_WIDTH + columns.reduce((sum, { width: one }) => sum + one, 0);
  const areAllChosen = members.length > 0 && members.every(({ id }) => chosen.has(id));
  return (
    <section ref={viewport} className={classes.viewport} aria-label={words.title}>
      <table
        className={classes.table}
        aria-label={words.title}
        aria-rowcount={members.length + 1}
        style={{ width, minWidth: '100%' }}
      >
        <thead className={classes.head}>
          <tr aria-rowindex={1} className={classes.headRow}>
            <td className={classes.box}>
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={areAllChosen}
                ref={(box) => {
                  if (box !== null) box.indeterminate = !areAllChosen && chosen.size > 0;
                }}
                onChange={() => setChosen(areAllChosen ? new Set() : new Set(members.map(({ id }) => id)))}
              />
            </td>
            {columns.map((column) => (
              <HeaderCell
                key={column.id}
                column={column}
                sort={sort}
                setSort={setSort}
                layout={layout}
                setLayout={setLayout}
              />
            ))}
          </tr>
        </thead>
        <tbody className={classes.rows} style={{ height: rows.getTotalSize() }}>
          {shown.map(({ index, start }, place) => {
            const member = members[index];
            return (
              member && (
                <MemberRow
                  // What flies past holds nothing that could be at work, so its elements can serve the next one.
                  key={isWhole(index) ? member.id : `PASSING ${place}`}
                  member={member}
                  index={index}
                  top={start}
                  isWhole={isWhole(index)}
                  columns={columns}
                  names={names}
                  language={language}
                  isChosen={chosen.has(member.id)}
                  isCurrent={member.id === (opened ?? current)}
                  toggle={toggle}
                  open={open}
                  hrefOf={hrefOf}
                />
              )
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The addresses of the panels, with the view as it stands. The router is asked once, not for each row. */
function useAddresses(): (id: string) => string {
  const router = useRouter();
  const search = route.useSearch();
  return useMemo(() => {
    const { publicHref } = router.buildLocation({
      to: '/members/$supplierId',
      params: { supplierId: PLACE_OF_ID },
      search,
    });
    const address = router.history.createHref(publicHref);
    return (id) => address.replace(PLACE_OF_ID, encodeURIComponent(id));
  }, [router, search]);
}

/** Brings the member whose panel is open into sight, once it is there. */
function useInSight(members: readonly Member[], opened: string | undefined, show: (index: number) => void): void {
  const index = opened === undefined ? -1 : members.findIndex(({ id }) => id === opened);
  const isThere = index !== -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where it stands may change meanwhile; the table must not jump then.
  useEffect(() => {
    if (isThere) show(index);
  }, [opened, isThere]);
}

/** A setter that stays the same, so that rows that have not changed are not drawn again. */
function useToggle(chosen: ReadonlySet<string>, setChosen: (chosen: ReadonlySet<string>) => void) {
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  }, [chosen]);
  return useMemo(
    () => (id: string) => {
      const next = new Set(latest.current);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    [setChosen],
  );
}

/** The columns in their order, those at the left edge first, each with its place. */
function useColumns({ order, pinned, widths }: Layout, setLayout: (layout: Layout) => void): readonly PlacedColumn[] {
  const table = useTable({
    features: FEATURES,
    columns: COLUMNS,
    data: NO_ROWS,
    columnResizeMode: 'onEnd',
    state: {
      columnOrder: [...order],
      columnPinning: { start: [...pinned], end: [] },
      columnSizing: { ...widths },
      columnVisibility: Object.fromEntries(COLUMN_IDS.map((id) => [id, order.includes(id)])),
    },
    onColumnSizingChange: (updater) => {
      const next = typeof updater === 'function' ? updater({ ...widths }) : updater;
      setLayout({ order, pinned, widths: next });
    },
  });
  const [headers] = table.getHeaderGroups();
  return useMemo(() => {
    const placed = (headers?.headers ?? []).map((header) => {
      const isPinned = header.column.getIsPinned() === 'start';
      return {
        id: header.column.id as ColumnId,
        width: header.column.getSize(),
        left: isPinned ? BOX_WIDTH + header.column.getStart('start') : undefined,
        resize: header.getResizeHandler(),
      };
    });
    return [...placed].sort((one, other) => Number(other.left !== undefined) - Number(one.left !== undefined));
  }, [headers]);
}

/** The row that the keys are at: J and K move it, Enter opens it, X chooses it. */
function useCurrent(
  { members, opened, open, chosen, setChosen }: MemberTableProps,
  show: (index: number) => void,
): string | undefined {
  const words = useWords(MEMBERS_WORDS);
  const [at, setAt] = useState<string>();
  const current = opened ?? at;
  const move = (by: number) => () => {
    const place = members.findIndex(({ id }) => id === current);
    const index = Math.min(members.length - 1, Math.max(0, place + by));
    const next = members[place === -1 ? 0 : index];
    if (next === undefined) return;
    show(place === -1 ? 0 : index);
    setAt(next.id);
    if (opened !== undefined) open(next.id);
  };
  useShortcut({ keys: 'J', does: words.next, run: useLatest(move(1)) });
  useShortcut({ keys: 'K', does: words.previous, run: useLatest(move(-1)) });
  useShortcut({ keys: 'O', does: words.openMember, run: useLatest(() => current !== undefined && open(current)) });
  const choose = () => {
    if (current === undefined) return;
    const next = new Set(chosen);
    if (!next.delete(current)) next.add(current);
    setChosen(next);
  };
  useShortcut({ keys: 'X', does: words.chooseMember, run: useLatest(choose) });
  return current;
}

/** A function that stays the same and does what the newest one would, so that keys are not bound anew with each row. */
function useLatest(run: () => unknown): () => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useMemo(() => () => void latest.current(), []);
}
