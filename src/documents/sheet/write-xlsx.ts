import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import type { Cell, CellKind, Sheet } from './sheet';

/** What Excel takes in one cell; more and it calls the file damaged. */
const MAX_CELL = 32_767;

/** A longer text is broken into lines within its cell. */
const ONE_LINE = 60;

/**
 * Writes sheets as one workbook. Every text is a typed string cell, so that none can be a formula; days and numbers are typed too.
 * The head stays in sight when the rows are scrolled.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ head }) => ({ value: cellText(head), type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((cell, at) => typedCell(cell, columns[at]?.kind))),
      ],
    })),
  ).toBuffer();
}

function typedCell(cell: Cell, kind: CellKind | undefined): XlsxCell {
  if (cell === undefined || cell === '') return null;
  if (kind === 'number') return { value: Number(cell), type: Number };
  if (kind === 'date') return { value: new Date(Date.parse(String(cell))), type: Date, format: 'yyyy-mm-dd' };
  const text = String(cell);
  return { value: cellText(text), type: String, wrap: text.length > ONE_LINE };
}

/**
 * A text as a workbook holds it: characters that XML cannot hold are left out, and a carriage return is written `_x000D_`, as
 * Excel does (ECMA-376 part 1, 22.9.2.19). What merely looks like such a code is coded itself, so that readers give it back unchanged.
 */
function cellText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .slice(0, MAX_CELL)
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_');
}
