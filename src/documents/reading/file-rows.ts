import type { Cell } from '../sheet/sheet';

/** One row of a sheet. Days are `YYYY-MM-DD`; what a workbook holds as a number is one, everything else is text. */
export interface ReadRow {
  /** As a spreadsheet counts, from 1. */
  readonly number: number;
  /** By column; undefined for an empty cell. */
  readonly cells: readonly Cell[];
  /** How far into the file, 0 to 1. */
  readonly at: number;
}

/** A file in pieces, from its beginning each time it is asked for: a large one is never in memory as a whole. */
export type FilePieces = () => AsyncIterable<Buffer>;

/** A file that is in memory. */
export function piecesOf(bytes: Buffer): FilePieces {
  return async function* () {
    yield bytes;
  };
}
