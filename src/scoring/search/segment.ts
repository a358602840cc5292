import type { ProfileColumns } from '../columns/profile-columns';
import type { Policy } from '../policy';
import { makePostings, type Postings } from './postings';
import { makeRowFinder, type RowFinder } from './row-finder';
import { makeSignatures, type Signatures } from './signatures';

/** Rows that are searched together: columns, and the same turned round. Never changed but for rows that are taken out. */
export interface Segment extends RowFinder {
  readonly columns: ProfileColumns;
  readonly postings: Postings;
  readonly signatures: Signatures;
  /** Rows that have been replaced or taken away since. */
  readonly removed: Set<number>;
}

/** Makes columns ready to be searched. Each supplier must be in them once. */
export function makeSegment(columns: ProfileColumns, { taxonomy, schemes }: Policy): Segment {
  const counts = { concepts: taxonomy.ids.length + 1, schemes: schemes.ids.length + 1 };
  const { find } = makeRowFinder(columns.suppliers);
  return {
    columns,
    postings: makePostings(columns, counts),
    signatures: makeSignatures(columns, counts.schemes),
    removed: new Set(),
    find,
  };
}
