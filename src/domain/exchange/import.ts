import type { BuyerId } from '../ids';
import type { Fault } from '../problem';
import type { ExchangeKind, SheetField } from './fields';

/**
 * Where an import stands.
 *
 * - `uploaded`: the file is here; a person says which column is what.
 * - `checking`, `checked`: every row is tried, nothing is stored; the report stands.
 * - `running`, `stopped`, `done`: good rows are taken in; stopped by a person between two batches.
 * - `undoing`, `undone`: what it did is taken back, but for what others have changed since.
 * - `failed`: the file could not be read to its end.
 */
export type ImportState =
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'running'
  | 'stopped'
  | 'done'
  | 'undoing'
  | 'undone'
  | 'failed';

/** Every state. */
export const IMPORT_STATES: readonly ImportState[] = [
  'uploaded',
  'checking',
  'checked',
  'running',
  'stopped',
  'done',
  'undoing',
  'undone',
  'failed',
];

/** The states in which a worker has something to do. */
export const STATES_AT_WORK = ['checking', 'running', 'undoing'] as const satisfies readonly ImportState[];

/** What a worker is at. */
export type ImportPhase = (typeof STATES_AT_WORK)[number];

/** In what the file came. */
export type ImportFormat = 'csv' | 'xlsx';

/** Which column holds what (null where it holds nothing that is wanted), and by which field a row is known. */
export interface ImportPlan {
  readonly columns: readonly (SheetField | null)[];
  readonly key: SheetField;
}

/** What became of the rows, or what would become of them. */
export interface RowCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faulty: number;
}

/** Before the first row. */
export const NO_ROWS: RowCounts = { added: 0, changed: 0, unchanged: 0, faulty: 0 };

/** What is wrong with a cell: a fault without its place. */
export type CellFault = Omit<Fault, 'path'>;

/** What is wrong at one place of the file. */
export interface RowFault extends CellFault {
  /** As a spreadsheet counts them, from 1. */
  readonly row: number;
  /** From 0; absent where no single column is at fault. */
  readonly column?: number;
}

/** The first rows of a file as a person sees them before anything is decided. */
export interface FileHead {
  /** The row of the heads, as a spreadsheet counts. */
  readonly row: number;
  readonly heads: readonly string[];
  /** The rows after it, a few. */
  readonly samples: readonly (readonly string[])[];
}

/** One file on its way in. */
export interface Import {
  /** 1 for the first. */
  readonly number: number;
  readonly kind: ExchangeKind;
  /** Whose needs they are, where a purchaser imports. */
  readonly buyerId?: BuyerId;
  readonly fileName: string;
  readonly format: ImportFormat;
  /** In bytes. */
  readonly size: number;
  readonly startedBy: string;
  /** ISO 8601 with zone. */
  readonly startedAt: string;
  readonly state: ImportState;
  readonly head: FileHead;
  /** As guessed while it is `uploaded`, and as a person has confirmed it afterwards. */
  readonly plan: ImportPlan;
  readonly counts: RowCounts;
  /** The last row that has been dealt with in this state; while it is undone, how many records. */
  readonly done: number;
  /** The last row of the file, or how many records there are to undo; an estimate while the file is read for the first time. */
  readonly total: number;
  /** When it was run to its end, or stopped. */
  readonly endedAt?: string;
  /** Records that were left as others have changed them. */
  readonly leftAlone: number;
  /** Why the file could not be read. */
  readonly failure?: CellFault;
}

/** Days for which an import can be undone, and its file is kept. */
export const UNDO_DAYS = 30;

/** The most rows that a file may have, its head not counted. */
export const MAX_IMPORT_ROWS = 100_000;

/** The largest file, in bytes. A workbook is packed, and is in memory as a whole while it is read; a text is read in pieces. */
export const MAX_IMPORT_BYTES: Readonly<Record<ImportFormat, number>> = { csv: 80 * 2 ** 20, xlsx: 20 * 2 ** 20 };
