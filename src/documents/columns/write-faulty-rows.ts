import { isReasonHead, reasonHead } from '../../contract/exchange/field-words';

import { faultIn } from '../../contract/wording/problem-wording';
import type { FileHead, ImportFormat, RowFault } from '../../domain/exchange/import';
import type { Language } from '../../domain/language';
import type { MadeFile, SheetFormat } from '../../domain/made-file';
import type { ReadRow } from '../reading/file-rows';
import { writeSheets } from '../sheet/write-sheets';

const WIDTH = 20;
const REASON_WIDTH = 60;

/**
 * The rows of a file that were not taken in, as they came and with the reason behind them: a file that can be mended and imported as it
 * is. The column of reasons is passed over then.
 */
export async function writeFaultyRows(
  rows: AsyncIterable<ReadRow>,
  faults: ReadonlyMap<number, readonly RowFault[]>,
  { head, format, language }: { readonly head: FileHead; readonly format: ImportFormat; readonly language: Language },
): Promise<MadeFile> {
  const kept = head.heads.flatMap((text, column) => (isReasonHead(text) ? [] : [column]));
  const lines: string[][] = [];
  for await (const { number, cells } of rows) {
    const ofRow = faults.get(number);
    if (!ofRow) continue;
    const reasons = ofRow.map((fault) => reasonOf(fault, head, language));
    lines.push([...kept.map((column) => String(cells[column] ?? '')), reasons.join(' ')]);
  }
  const columns = kept.map((column) => ({ head: head.heads[column] ?? '', width: WIDTH, kind: 'text' as const }));
  const reason = { head: reasonHead(language), width: REASON_WIDTH, kind: 'text' as const };
  const name = language === 'sv' ? 'Felaktiga rader' : 'Faulty rows';
  const sheet = { name, columns: [...columns, reason], rows: lines };
  return writeSheets(language === 'sv' ? 'felaktiga-rader' : 'faulty-rows', [sheet], sameFormat(format, language));
}

function reasonOf(fault: RowFault, { heads }: FileHead, language: Language): string {
  const sentence = faultIn({ ...fault, path: '' })[language];
  const head = fault.column === undefined ? undefined : heads[fault.column];
  return head === undefined || head === '' ? sentence : `${head}: ${sentence}`;
}

function sameFormat(format: ImportFormat, language: Language): SheetFormat {
  if (format === 'xlsx') return 'xlsx';
  return language === 'sv' ? 'csv-excel' : 'csv';
}
