import { fieldOfHead, isReasonHead } from '../../contract/exchange/field-words';
import { type ExchangeKind, KEYS_OF, type SheetField } from '../../domain/exchange/fields';
import type { FileHead, ImportPlan } from '../../domain/exchange/import';
import type { ReadRow } from '../reading/file-rows';
import { refuseFile } from '../reading/refuse-file';

/** Rows in which the heads are looked for: some sheets begin with a title. */
const HEAD_WITHIN = 10;
const SAMPLES = 5;
/** As much of a cell as tells what it is. */
const SAMPLE_LENGTH = 200;

/**
 * Finds the row of the heads, the first in which two are known, and a few rows below it.
 *
 * @throws Problem `invalid` where there is nothing below the heads
 */
export async function findHead(rows: AsyncIterable<ReadRow>, kind: ExchangeKind): Promise<FileHead> {
  const first: ReadRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length >= HEAD_WITHIN + SAMPLES) break;
  }
  const known = first
    .slice(0, HEAD_WITHIN)
    .findIndex(({ cells }) => cells.filter((cell) => fieldOfHead(kind, String(cell ?? ''))).length >= 2);
  const at = Math.max(0, known);
  const head = first[at];
  const below = first.slice(at + 1, at + 1 + SAMPLES);
  if (head === undefined || below.length === 0) return refuseFile('a sheet with rows');
  const width = Math.max(head.cells.length, ...below.map(({ cells }) => cells.length));
  const texts = ({ cells }: ReadRow) => Array.from({ length: width }, (_none, column) => sampleOf(cells[column]));
  return { row: head.number, heads: texts(head), samples: below.map(texts) };
}

/** What Postgres cannot store is not shown either. */
function sampleOf(cell: ReadRow['cells'][number]): string {
  return String(cell ?? '')
    .replaceAll(/[\0\p{Cs}]/gu, '\ufffd')
    .slice(0, SAMPLE_LENGTH);
}

/**
 * What each column seems to hold: as somebody has said of a column of that head before, or as its head says. No two columns
 * hold the same. The key is the surest field that is said.
 */
export function guessPlan(
  kind: ExchangeKind,
  { heads, samples }: FileHead,
  remembered: ReadonlyMap<string, SheetField | null>,
): ImportPlan {
  const taken = new Set<SheetField>();
  const columns = heads.map((head) => {
    const known = remembered.get(head.trim().toLowerCase());
    const field = known === undefined ? fieldOfHead(kind, head) : known;
    if (field === undefined || field === null || taken.has(field) || isReasonHead(head)) return null;
    taken.add(field);
    return field;
  });
  return { columns, key: guessKey(kind, columns, samples) };
}

/** The surest field that every row says, as far as can be seen; else the surest that there is. */
function guessKey(
  kind: ExchangeKind,
  columns: readonly (SheetField | null)[],
  samples: FileHead['samples'],
): SheetField {
  const there = KEYS_OF[kind].filter((field) => columns.includes(field));
  const said = there.find((field) => samples.every((row) => row[columns.indexOf(field)]?.trim()));
  return said ?? there[0] ?? KEYS_OF[kind][0] ?? 'id';
}
