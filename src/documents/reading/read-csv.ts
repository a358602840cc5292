import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { CsvError, parse } from 'csv-parse';
import { unguardText } from '../sheet/formula-guard';
import type { FilePieces, ReadRow } from './file-rows';
import { refuseFile } from './refuse-file';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Handed to the parser at once: small, so that other work of the process has its turn; enough to see what separates the values. */
const SLICE = 64 * 1024;

/** The longest row, in characters: a text in each language and everything else many times over. */
const MAX_RECORD = 2_000_000;

/**
 * Reads a text of values: separated by whatever its first line is separated by most often, in UTF-8, UTF-16 or Windows-1252. The
 * single quote by which a formula is kept from running is taken away.
 */
export async function* readCsv(pieces: FilePieces, maxColumns: number): AsyncGenerator<ReadRow> {
  const { encoding, length } = await lookThrough(pieces);
  const { delimiter, start } = lookAtStart(await beginningOf(slicesOf(pieces(), encoding)));
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
  });
  // What goes wrong on the way is thrown where the rows are read.
  pipeline(Readable.from(slicesOf(pieces(), encoding, start)), parser, () => {});
  // The line that names the delimiter is a row of the spreadsheet too.
  let number = start > 0 ? 1 : 0;
  try {
    for await (const values of parser as AsyncIterable<readonly string[]>) {
      number += 1;
      if (values.every((value) => value === '')) continue;
      if (values.length > maxColumns) refuseFile(`at most ${maxColumns} columns`, values.length);
      yield { number, cells: values.map(cellOf), at: Math.min(1, parser.info.bytes / length) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuseFile('closed quotation marks');
  }
}

function cellOf(value: string): string | undefined {
  return value === '' ? undefined : unguardText(value);
}

type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** How the text is written, and about how many bytes it has in UTF-8. What has no mark and is no UTF-8 comes from Windows. */
async function lookThrough(pieces: FilePieces): Promise<{ readonly encoding: Encoding; readonly length: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: Encoding = 'utf-8';
  let length = 0;
  for await (const piece of pieces()) {
    if (length === 0 && piece[0] === 0xff && piece[1] === 0xfe) encoding = 'utf-16le';
    length += piece.length;
    if (encoding === 'utf-8' && !decodes(decoder, piece)) encoding = 'windows-1252';
  }
  if (encoding === 'utf-8' && !decodes(decoder)) encoding = 'windows-1252';
  return { encoding, length: encoding === 'utf-16le' ? length / 2 : length };
}

/** Without a piece: is the last character whole? */
function decodes(decoder: TextDecoder, piece?: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The text in UTF-8, in slices. */
async function* slicesOf(pieces: AsyncIterable<Buffer>, encoding: Encoding, start = 0): AsyncGenerator<Buffer> {
  let skipped = start;
  for await (const piece of inUtf8(pieces, encoding)) {
    for (let at = skipped; at < piece.length; at += SLICE) yield piece.subarray(at, at + SLICE);
    skipped = Math.max(0, skipped - piece.length);
  }
}

async function* inUtf8(pieces: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') return yield* pieces;
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield Buffer.from(decoder.decode(piece, { stream: true }));
  yield Buffer.from(decoder.decode());
}

async function beginningOf(slices: AsyncIterable<Buffer>): Promise<string> {
  let beginning = Buffer.alloc(0);
  for await (const slice of slices) {
    beginning = Buffer.concat([beginning, slice]);
    if (beginning.length >= SLICE) break;
  }
  return beginning.toString('utf8');
}

/** Excel writes `sep=;` as a line of its own where the delimiter is not what it would expect. */
function lookAtStart(text: string): { readonly delimiter: string; readonly start: number } {
  const [line = '', named] = /^\ufeff?sep=(.)\r?\n/iu.exec(text) ?? [];
  if (named !== undefined) return { delimiter: named, start: Buffer.byteLength(line) };
  const first = firstLine(text);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';', start: 0 };
}

/** The first line that says anything, without what stands in quotes. */
function firstLine(text: string): string {
  const unquoted = text.replaceAll(/"(?:[^"]|"")*"/g, '""');
  return unquoted.split(/\r?\n|\r/u).find((line) => line.trim() !== '') ?? '';
}
