import { SHEET_MEDIA_TYPES } from '../../contract/sheet-format';
import type { MadeFile, SheetFormat } from '../../domain/made-file';
import type { Sheet } from './sheet';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

/**
 * Writes sheets as one file. A CSV file holds the first of them only.
 *
 * @param stem the name of the file without its ending
 */
export async function writeSheets(
  stem: string,
  [first, ...others]: readonly [Sheet, ...Sheet[]],
  format: SheetFormat,
): Promise<MadeFile> {
  const bytes = format === 'xlsx' ? await writeXlsx([first, ...others]) : writeCsv(first, format);
  return { name: `${stem}.${format === 'xlsx' ? 'xlsx' : 'csv'}`, mediaType: SHEET_MEDIA_TYPES[format], bytes };
}
