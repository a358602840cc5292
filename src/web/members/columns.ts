import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
} from '@tanstack/react-table';
import type { MembersView } from './search';
import type { Member } from './use-members';

/** What of TanStack Table is used: its columns. Rows are filtered, sorted and drawn by the window, fifty at a time. */
export const FEATURES = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

/** Every column. */
export const COLUMN_IDS = [
  'name',
  'towns',
  'processes',
  'certificates',
  'qualified',
  'completeness',
  'heard',
  'organisationNumber',
] as const;

/** The name of a column. */
export type ColumnId = (typeof COLUMN_IDS)[number];

/** In pixels; people change them. */
const WIDTHS: Readonly<Record<ColumnId, number>> = {
  name: 260,
  towns: 100,
  processes: 195,
  certificates: 165,
  qualified: 95,
  completeness: 90,
  heard: 115,
  organisationNumber: 130,
};

const NARROWEST = 72;
const WIDEST = 640;

const helper = createColumnHelper<typeof FEATURES, Member>();

/** The columns as TanStack Table wants them. */
export const COLUMNS = helper.columns(
  COLUMN_IDS.map((id) => helper.display({ id, size: WIDTHS[id], minSize: NARROWEST, maxSize: WIDEST })),
);

/** What is shown when nothing is said. */
const USUAL: readonly ColumnId[] = COLUMN_IDS.filter((id) => id !== 'organisationNumber');

/** How the columns stand. */
export interface Layout {
  readonly order: readonly ColumnId[];
  readonly pinned: readonly ColumnId[];
  readonly widths: Readonly<Record<string, number>>;
}

/** The layout that an address names; what it does not name is as usual, and what is no column is passed over. */
export function layoutOf({ columns, pinned, widths }: Pick<MembersView, 'columns' | 'pinned' | 'widths'>): Layout {
  const order = columns === undefined ? USUAL : named(columns);
  return {
    order: order.includes('name') ? order : ['name', ...order],
    pinned: pinned === undefined ? ['name'] : named(pinned),
    widths: Object.fromEntries(
      (widths ?? '').split(',').flatMap((pair) => {
        const [id = '', width = ''] = pair.split(':');
        return isColumn(id) && /^\d{2,3}$/.test(width) ? [[id, bounded(Number(width))]] : [];
      }),
    ),
  };
}

/** The layout as it stands in an address; what is as usual is left out. */
export function writtenLayout({ order, pinned, widths }: Layout): Pick<MembersView, 'columns' | 'pinned' | 'widths'> {
  const columns = order.join(',');
  const pins = pinned.join(',');
  const sizes = Object.entries(widths)
    .map(([id, width]) => `${id}:${Math.round(width)}`)
    .join(',');
  return {
    columns: columns === USUAL.join(',') ? undefined : columns,
    pinned: pins === 'name' ? undefined : pins,
    widths: sizes === '' ? undefined : sizes,
  };
}

/** A width within what a column may have. */
export function bounded(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
}

function named(list: string): readonly ColumnId[] {
  return [...new Set(list.split(','))].filter(isColumn);
}

function isColumn(id: string): id is ColumnId {
  return COLUMN_IDS.some((known) => known === id);
}
