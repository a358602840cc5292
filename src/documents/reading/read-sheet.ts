import type { ImportFormat } from '../../domain/exchange/import';
import type { FilePieces, ReadRow } from './file-rows';
import { readCsv } from './read-csv';
import { refuseFile } from './refuse-file';
import { readXlsx } from './xlsx/read-xlsx';

/** The most columns that are read. */
const MAX_COLUMNS = 200;

/**
 * In what the bytes are, by what they are and not by what they are called.
 *
 * @throws Problem `invalid` for what is neither, such as a workbook of before 2007
 */
export function formatOf(bytes: Buffer): ImportFormat {
  if (bytes.subarray(0, 4).equals(ZIP)) return 'xlsx';
  if (bytes.subarray(0, 4).equals(OLD_OFFICE)) refuseFile('an .xlsx or .csv file');
  const isWide = bytes.subarray(0, 2).equals(UTF_16_LE);
  if (!isWide && bytes.subarray(0, LOOKED_AT).includes(0)) refuseFile('an .xlsx or .csv file');
  return 'csv';
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const UTF_16_LE = Buffer.from([0xff, 0xfe]);
/** A text of any kind has told by then that it is one. */
const LOOKED_AT = 4_096;

/**
 * Reads the rows of a file, the first sheet that is not hidden of a workbook, one after the other: empty rows are left out but
 * counted. Formulas are not run; a cell says what the program that saved it had worked out.
 *
 * @throws Problem `invalid` or `too-large` where the file cannot be read on
 */
export async function* readSheet(pieces: FilePieces, format: ImportFormat): AsyncGenerator<ReadRow> {
  yield* format === 'xlsx' ? readXlsx(await wholeOf(pieces), MAX_COLUMNS) : readCsv(pieces, MAX_COLUMNS);
}

/** The parts of a packed file lie about in it. */
async function wholeOf(pieces: FilePieces): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of pieces()) parts.push(part);
  return Buffer.concat(parts);
}
