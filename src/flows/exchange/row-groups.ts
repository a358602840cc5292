import type { NameFinder } from '../../documents/columns/read-list';
import { readRow } from '../../documents/columns/read-row';
import type { ReadRow } from '../../documents/reading/file-rows';
import { refuseFile } from '../../documents/reading/refuse-file';
import { type Import, MAX_IMPORT_ROWS, type RowFault } from '../../domain/exchange/import';
import type { RecordKind } from './record-kind';

/** A row that has been read by its columns. */
export interface TakenRow<Values> {
  readonly number: number;
  readonly at: number;
  readonly values: Partial<Values>;
  /** What is wrong with its cells. */
  readonly faults: readonly RowFault[];
}

/** Rows below one another that are about one record; `key` is absent where the row does not say which. */
export interface RowGroup<Values> {
  readonly key?: string;
  readonly rows: readonly TakenRow<Values>[];
}

/** The most rows of one record that are kept together. */
const LONGEST_GROUP = 100;

/**
 * Groups rows by the record that they are about. Rows of one record stand below one another, so that one pass is enough: where its
 * key comes again further down, that row is at fault.
 */
export async function* groupRows<Values, Item>(
  rows: AsyncIterable<ReadRow>,
  { head, plan }: Pick<Import, 'head' | 'plan'>,
  kind: RecordKind<Values, Item>,
  names: NameFinder,
): AsyncGenerator<RowGroup<Values>> {
  const seen = new Map<string, number>();
  let open: { readonly key?: string; readonly rows: TakenRow<Values>[] } = { rows: [] };
  let count = 0;
  for await (const row of rows) {
    if (row.number <= head.row) continue;
    count += 1;
    if (count > MAX_IMPORT_ROWS) refuseFile(`at most ${MAX_IMPORT_ROWS} rows`);
    const taken = takeRow(row, plan, kind, names);
    const key = kind.keyOf(taken.values, plan.key);
    if (key !== undefined && key === open.key && open.rows.length < LONGEST_GROUP) {
      open.rows.push(taken);
      continue;
    }
    if (open.rows.length > 0) yield open;
    open = openGroup(taken, key, { seen, plan });
  }
  if (open.rows.length > 0) yield open;
}

function takeRow<Values, Item>(
  { number, at, cells }: ReadRow,
  { columns }: Import['plan'],
  { readers }: RecordKind<Values, Item>,
  names: NameFinder,
): TakenRow<Values> {
  const { values, faults } = readRow(cells, columns, readers, names);
  return { number, at, values, faults: faults.map((fault) => ({ ...fault, row: number })) };
}

function openGroup<Values>(
  row: TakenRow<Values>,
  key: string | undefined,
  { seen, plan }: { readonly seen: Map<string, number>; readonly plan: Import['plan'] },
): { readonly key?: string; readonly rows: TakenRow<Values>[] } {
  if (key === undefined) return { rows: [row] };
  const first = seen.get(key);
  if (first !== undefined) return { rows: [comingAgain(row, first, plan)] };
  seen.set(key, row.number);
  return { key, rows: [row] };
}

function comingAgain<Values>(row: TakenRow<Values>, first: number, { columns, key }: Import['plan']): TakenRow<Values> {
  const column = columns.indexOf(key);
  const expected = `the rows of one record below one another, as in row ${first}`;
  return { ...row, faults: [...row.faults, { row: row.number, column, code: 'duplicate', expected }] };
}
