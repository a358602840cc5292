import type { SupplierId } from '../../domain/ids';
import { hashOn } from '../lot';

/** Finds the row of a supplier: a hash table of row numbers, some eight bytes a supplier where a map would take eighty. */
export interface RowFinder {
  find(supplier: SupplierId): number | undefined;
}

const START = 0x811c9dc5;

/** Makes the table; each supplier must be there once. */
export function makeRowFinder(suppliers: readonly SupplierId[]): RowFinder {
  const slots = 2 ** Math.ceil(Math.log2(suppliers.length * 1.5 + 1));
  const mask = slots - 1;
  // One more than the row; 0 is a free slot.
  const table = new Uint32Array(slots);
  for (const [row, supplier] of suppliers.entries()) {
    let slot = hashOn(START, supplier) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = row + 1;
  }
  return {
    find(supplier) {
      for (let slot = hashOn(START, supplier) & mask; ; slot = (slot + 1) & mask) {
        const row = (table[slot] ?? 0) - 1;
        if (row < 0) return undefined;
        if (suppliers[row] === supplier) return row;
      }
    },
  };
}
