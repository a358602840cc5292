import type { SupplierId } from '../../domain/ids';
import type { ProfileColumns } from '../columns/profile-columns';
import { supplierAt } from '../columns/read-columns';
import { hashOn } from '../lot';

/** Where each supplier's row is: a hash table of row numbers, some eight bytes a supplier where a map would take eighty. */
export type RowTable = Uint32Array;

const START = 0x811c9dc5;

/** Makes the table; each supplier must be there once. */
export function makeRowTable(columns: ProfileColumns): RowTable {
  const slots = 2 ** Math.ceil(Math.log2(columns.length * 1.5 + 1));
  const mask = slots - 1;
  // One more than the row; 0 is a free slot.
  const table = new Uint32Array(slots);
  for (let row = 0; row < columns.length; row++) {
    let slot = hashOn(START, supplierAt(columns, row)) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = row + 1;
  }
  return table;
}

/** The row of a supplier; undefined when it has none. */
export function findRow(table: RowTable, columns: ProfileColumns, supplier: SupplierId): number | undefined {
  const mask = table.length - 1;
  for (let slot = hashOn(START, supplier) & mask; ; slot = (slot + 1) & mask) {
    const row = (table[slot] ?? 0) - 1;
    if (row < 0) return undefined;
    if (supplierAt(columns, row) === supplier) return row;
  }
}
