import type { SupplierId } from '../../domain/ids';
import type { ProfileColumns } from '../columns/profile-columns';
import type { Policy } from '../policy';
import { pack, unpack } from './packing';
import { makePostings, type Postings } from './postings';
import { findRow, makeRowTable, type RowTable } from './row-table';
import { makeSignatures, type Signatures } from './signatures';

/** Columns, and the same turned round. */
interface Searchable {
  readonly columns: ProfileColumns;
  readonly postings: Postings;
  readonly signatures: Signatures;
  readonly rowTable: RowTable;
}

/** Rows that are searched together. Never changed but for rows that are taken out. */
export interface Segment extends Searchable {
  /** Rows that have been replaced or taken away since. */
  readonly removed: Set<number>;
  /** The row of a supplier, whether it has been taken out or not. */
  find(supplier: SupplierId): number | undefined;
}

/** Makes columns ready to be searched. Each supplier must be in them once. */
export function makeSegment(columns: ProfileColumns, { taxonomy, schemes }: Policy): Segment {
  const counts = { concepts: taxonomy.ids.length + 1, schemes: schemes.ids.length + 1 };
  return withRemoved(
    {
      columns,
      postings: makePostings(columns, counts),
      signatures: makeSignatures(columns, counts.schemes),
      rowTable: makeRowTable(columns),
    },
    [],
  );
}

/** Changes whenever anything that is packed does: what another version of the code has packed cannot be read. */
const LAYOUT = 2;

/** A segment as pieces of bytes, to be written one after the other. */
export function packSegment({ columns, postings, signatures, rowTable, removed }: Segment): readonly Uint8Array[] {
  return pack(LAYOUT, { columns, postings, signatures, rowTable, removed: [...removed] });
}

/**
 * The segment again, ready to be searched; it lies in the memory that is given, which must not be written to. Undefined when it
 * was packed in another layout or is not whole. It holds numbers of concepts and schemes, so it must belong to the policy in force.
 */
export function unpackSegment(bytes: Uint8Array): Segment | undefined {
  const packed = unpack(LAYOUT, bytes) as (Searchable & { readonly removed: readonly number[] }) | undefined;
  return packed && withRemoved(packed, packed.removed);
}

function withRemoved({ columns, postings, signatures, rowTable }: Searchable, removed: readonly number[]): Segment {
  return {
    columns,
    postings,
    signatures,
    rowTable,
    removed: new Set(removed),
    find: (supplier) => findRow(rowTable, columns, supplier),
  };
}
