import type { SheetField } from '../../domain/exchange/fields';
import type { CellFault } from '../../domain/exchange/import';
import type { Cell } from '../sheet/sheet';
import type { CellReaders } from './member-cells';
import type { NameFinder } from './read-list';

/** What a row says, and what is wrong with its cells. */
export interface RowRead<Values> {
  readonly values: Partial<Values>;
  readonly faults: readonly (CellFault & { readonly column: number })[];
}

/** Reads the cells of a row by what their columns hold. Empty cells say nothing. */
export function readRow<Values>(
  cells: readonly Cell[],
  columns: readonly (SheetField | null)[],
  readers: CellReaders<Values>,
  names: NameFinder,
): RowRead<Values> {
  const values: Partial<Record<SheetField, unknown>> = {};
  const faults: (CellFault & { readonly column: number })[] = [];
  for (const [column, field] of columns.entries()) {
    const cell = cells[column];
    if (field === null || isEmpty(cell)) continue;
    const result = readers[field as keyof Values](cell, names);
    if ('value' in result) values[field] = result.value;
    else faults.push(...result.faults.map((fault) => ({ ...fault, column })));
  }
  return { values: values as Partial<Values>, faults };
}

/** A cell of blanks alone looks empty, and is. */
function isEmpty(cell: Cell): cell is undefined {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
