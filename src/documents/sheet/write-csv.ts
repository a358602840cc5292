import { stringify } from 'csv-stringify/sync';
import { guardText } from './formula-guard';
import type { Cell, CellKind, Sheet } from './sheet';

/** How a CSV file separates values, writes decimals, and tells that it is UTF-8. Lines end in CR LF, as RFC 4180 has it. */
interface Dialect {
  readonly delimiter: string;
  readonly decimalSign: string;
  readonly bom: boolean;
}

/** What Excel with Swedish settings opens rightly by a double click, and what every program reads. */
const DIALECTS = {
  'csv-excel': { delimiter: ';', decimalSign: ',', bom: true },
  csv: { delimiter: ',', decimalSign: '.', bom: false },
} as const satisfies Readonly<Record<string, Dialect>>;

/** The dialects of CSV that are written. */
export type CsvDialect = keyof typeof DIALECTS;

/** Writes a sheet as CSV in UTF-8: heads first, days as YYYY-MM-DD, no cell a formula. */
export function writeCsv({ columns, rows }: Sheet, dialect: CsvDialect): Buffer {
  const { delimiter, decimalSign, bom } = DIALECTS[dialect];
  const heads = columns.map(({ head }) => guardText(head));
  const kinds = columns.map(({ kind }) => kind);
  const lines = rows.map((row) => row.map((cell, at) => written(cell, kinds[at], decimalSign)));
  return Buffer.from(stringify([heads, ...lines], { delimiter, bom, record_delimiter: 'windows' }));
}

function written(cell: Cell, kind: CellKind | undefined, decimalSign: string): string {
  if (cell === undefined) return '';
  if (kind === 'number') return String(cell).replace('.', decimalSign);
  return guardText(String(cell));
}
