import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { unguardText } from '../sheet/formula-guard';
import type { ReadRow } from './read-sheet';
import { refuseFile } from './refuse-file';

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Enough to see what separates the values. */
const LOOKED_AT = 64 * 1024;

/** Handed to the parser at once: small, so that other work of the process has its turn. */
const SLICE = 64 * 1024;

/** The longest row, in characters: a text in each language and everything else many times over. */
const MAX_RECORD = 2_000_000;

/**
 * Reads a text of values: separated by whatever its first line is separated by most often, in UTF-8, UTF-16 or Windows-1252. The
 * single quote by which a formula is kept from running is taken away.
 */
export async function* readCsv(bytes: Buffer, maxColumns: number): AsyncGenerator<ReadRow> {
  const text = toUtf8(bytes);
  const { delimiter, start } = lookAtStart(text.subarray(0, LOOKED_AT).toString('utf8'));
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
  });
  Readable.from(slicesOf(text, start)).pipe(parser);
  // The line that names the delimiter is a row of the spreadsheet too.
  let number = start > 0 ? 1 : 0;
  try {
    for await (const values of parser as AsyncIterable<readonly string[]>) {
      number += 1;
      if (values.every((value) => value === '')) continue;
      if (values.length > maxColumns) refuseFile(`at most ${maxColumns} columns`, values.length);
      yield { number, cells: values.map(cellOf), at: share(parser, text.length) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    refuseFile('closed quotation marks');
  }
}

function cellOf(value: string): string | undefined {
  return value === '' ? undefined : unguardText(value);
}

function share({ info }: Parser, length: number): number {
  return length === 0 ? 1 : Math.min(1, info.bytes / length);
}

function* slicesOf(text: Buffer, start: number): Generator<Buffer> {
  for (let at = start; at < text.length; at += SLICE) yield text.subarray(at, at + SLICE);
}

/** What has no mark and is no UTF-8 comes from Windows. */
function toUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(bytes));
  if (isUtf8(bytes)) return bytes;
  return Buffer.from(new TextDecoder('windows-1252').decode(bytes));
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
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
