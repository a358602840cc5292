import { ROLES } from '../../domain/supplier/site';
import { ColumnsBuilder } from './columns-builder';
import { type ProfileColumns, ROLE_MASK } from './profile-columns';

/** Columns with the rows of them that are no more. */
export interface MergeSource {
  readonly columns: ProfileColumns;
  readonly removed: ReadonlySet<number>;
}

/** Rows copied between two stops, some milliseconds of work. */
const ROWS_PER_STEP = 1_000;

const CORE = ROLES.indexOf('core');
const NONE = 0xffff;

/** A key, then the number of the row: 26 and 27 bits of the 53 that a number holds whole. */
const ROWS = 2 ** 27;

/**
 * The rows of all sources in one, those of one trade side by side: by the lowest number among their core processes, then by the
 * next. Numbers follow the tree of concepts, so near trades are near, and who is looked for together lies together in memory,
 * which is what the speed of a search hangs on.
 *
 * Stops now and then, so that whoever runs it can let others have their turn.
 */
export function* mergeColumns(sources: readonly MergeSource[]): Generator<undefined, ProfileColumns> {
  const from = Uint32Array.from({ length: sources.length + 1 }, (_, number) =>
    sources.slice(0, number).reduce((sum, { columns }) => sum + columns.length, 0),
  );
  const order = new Float64Array(from[sources.length] ?? 0);
  let used = 0;
  for (const [number, { columns, removed }] of sources.entries()) {
    for (let row = 0; row < columns.length; row++) {
      if (!removed.has(row)) order[used++] = tradeOf(columns, row) * ROWS + (from[number] ?? 0) + row;
    }
  }
  const builder = new ColumnsBuilder();
  for (const key of order.subarray(0, used).sort()) {
    const place = key % ROWS;
    const number = from.findLastIndex((first, index) => first <= place && index < sources.length);
    const source = sources[number];
    if (source !== undefined) builder.copyRow(source.columns, place - (from[number] ?? 0));
    if (builder.length % ROWS_PER_STEP === 0) yield undefined;
  }
  return builder.build();
}

function tradeOf({ capabilityStart, process, role }: ProfileColumns, row: number): number {
  let first = NONE;
  let second = NONE;
  for (let at = capabilityStart[row] ?? 0; at < (capabilityStart[row + 1] ?? 0); at++) {
    if (((role[at] ?? 0) & ROLE_MASK) !== CORE) continue;
    const number = process[at] ?? NONE;
    if (number < first) {
      second = first;
      first = number;
    } else if (number < second) second = number;
  }
  return first * 0x400 + (second & 0x3ff);
}
