import type { SheetField } from '../../domain/exchange/fields';
import { type Import, NO_ROWS, type RowCounts, type RowFault } from '../../domain/exchange/import';
import { shown } from '../../domain/problem';
import type { FieldFault, Found, ImportContext, RecordChange, RecordKind } from './record-kind';
import type { RowGroup, TakenRow } from './row-groups';

/** What a batch of groups comes to. */
export interface Tried<Item> {
  readonly changes: RecordChange<Item>[];
  readonly faults: RowFault[];
  counts: RowCounts;
}

/** Values that only one record may have, each with the last row that took it; kept while a file is read. */
export type Claims = Map<string, number>;

/** What trying rests on. */
export interface Trial<Values, Item> {
  readonly context: ImportContext;
  readonly kind: RecordKind<Values, Item>;
  readonly plan: Import['plan'];
  readonly found: Found<Item>;
  readonly claims: Claims;
}

/** Nothing yet. */
export function nothingTried<Item>(): Tried<Item> {
  return { changes: [], faults: [], counts: NO_ROWS };
}

/** Tries the rows of one record one on top of the other: those without a fault make it up, the others are reported. */
export function tryGroup<Values, Item>(trial: Trial<Values, Item>, group: RowGroup<Values>, tried: Tried<Item>): void {
  const known = group.key === undefined ? undefined : trial.found.get(group.key);
  const stored = known === 'ambiguous' ? undefined : known;
  const from = group.rows[0]?.number ?? 0;
  const record = { key: group.key, isAmbiguous: known === 'ambiguous', stored, from };
  let current = stored;
  let firstRow: number | undefined;
  for (const row of group.rows) {
    const { item, faults } = tryRow(trial, row, { ...record, current });
    tried.faults.push(...faults);
    if (item === undefined) {
      count(tried, 'faulty');
      continue;
    }
    const isSame = current !== undefined && trial.kind.isSame(current, item);
    const whatStays = isSame ? 'unchanged' : 'changed';
    count(tried, stored === undefined ? 'added' : whatStays);
    if (isSame) continue;
    current = item;
    firstRow ??= row.number;
  }
  if (current === undefined || firstRow === undefined) return;
  tried.changes.push({ row: firstRow, ...(stored !== undefined && { before: stored }), after: current });
}

/** The record that a row is about, as it is stored and as the rows before have made it. */
interface RowRecord<Item> {
  readonly key: string | undefined;
  readonly isAmbiguous: boolean;
  readonly stored: Item | undefined;
  readonly current: Item | undefined;
  /** The first row that is about it. */
  readonly from: number;
}

/** The record after the row; absent where anything is wrong with it. */
function tryRow<Values, Item>(
  trial: Trial<Values, Item>,
  row: TakenRow<Values>,
  record: RowRecord<Item>,
): { readonly item?: Item; readonly faults: readonly RowFault[] } {
  const refused = refuse(trial, row, record);
  if (refused.length > 0) return { faults: refused };
  const applied = trial.kind.apply(trial.context, record.current, row.values);
  const faults = located(trial, row, applied.faults);
  const all = faults.length > 0 ? faults : claim(trial, row, applied.item, record);
  return all.length > 0 ? { faults: all } : { item: applied.item, faults: [] };
}

function count<Item>(tried: Tried<Item>, what: keyof RowCounts): void {
  tried.counts = { ...tried.counts, [what]: tried.counts[what] + 1 };
}

/** What keeps a row from being tried at all. */
function refuse<Values, Item>(
  { kind, plan }: Trial<Values, Item>,
  { number, faults }: TakenRow<Values>,
  { key, isAmbiguous }: Pick<RowRecord<Item>, 'key' | 'isAmbiguous'>,
): readonly RowFault[] {
  const column = plan.columns.indexOf(plan.key);
  const isSaid = key !== undefined || faults.some((fault) => fault.column === column);
  return [
    ...faults,
    ...(isSaid ? [] : [{ row: number, column, code: 'missing' as const }]),
    ...(isAmbiguous ? [{ row: number, column, code: 'duplicate' as const, expected: kind.ambiguous }] : []),
  ];
}

function located<Values, Item>(
  { plan }: Trial<Values, Item>,
  { number }: TakenRow<Values>,
  faults: readonly FieldFault[],
): readonly RowFault[] {
  return faults.map(({ field, ...fault }) => ({ ...fault, row: number, ...columnOf(plan, field) }));
}

function columnOf({ columns }: Import['plan'], field: SheetField | undefined): { readonly column?: number } {
  const column = field === undefined ? -1 : columns.indexOf(field);
  return column < 0 ? {} : { column };
}

/** Takes the values that only one record may have; a fault for each that another has, in the database or further up in the file. */
function claim<Values, Item>(
  { kind, plan, found, claims }: Trial<Values, Item>,
  { number }: TakenRow<Values>,
  item: Item,
  { stored, from }: Pick<RowRecord<Item>, 'stored' | 'from'>,
): readonly RowFault[] {
  const wanted = kind.claimsOf(item);
  const faults = wanted.flatMap(([field, value]): readonly RowFault[] => {
    const name = `${field}/${value}`;
    const place = { row: number, ...columnOf(plan, field), value: shown(value) };
    const holder = found.holderOf(field, value);
    if (holder !== undefined && holder !== (stored && kind.idOf(stored))) return [{ ...place, code: 'collision' }];
    const earlier = claims.get(name);
    if (earlier === undefined || earlier >= from) return [];
    return [{ ...place, code: 'duplicate', expected: `a value that row ${earlier} does not have` }];
  });
  if (faults.length === 0) for (const [field, value] of wanted) claims.set(`${field}/${value}`, number);
  return faults;
}
