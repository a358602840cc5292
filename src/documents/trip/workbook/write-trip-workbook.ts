import type { Language } from '../../../domain/language';
import type { MadeFile } from '../../../domain/made-file';
import { writeSheets } from '../../sheet/write-sheets';
import { followUpSheet } from './follow-up-sheet';
import { gapSheet } from './gap-sheet';
import { buyerSheet, memberSheet } from './participant-sheets';
import { driveSheet, programmeSheet } from './programme-sheets';
import type { TripWorkbook } from './trip-workbook';

/**
 * The trip as a workbook: programme, members, buyers, drives, gaps and follow-ups, each a sheet; no cell is a formula.
 *
 * @param stem the name of the file without its ending
 */
export async function writeTripWorkbook(stem: string, book: TripWorkbook, language: Language): Promise<MadeFile> {
  const sheets = [memberSheet, buyerSheet, driveSheet, gapSheet, followUpSheet].map((sheet) => sheet(book, language));
  return writeSheets(stem, [programmeSheet(book, language), ...sheets], 'xlsx');
}
