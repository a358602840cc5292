import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { makeTextIndex, type TextIndex } from '../../../text/comparison/text-index';
import { makeWordBook } from '../../../text/comparison/word-book';
import { readSeedWordPairs } from '../../seeding/seed-files';
import { openCommandLine } from '../command-line';
import { lexiconOption, loadVocabulary } from '../lexicon-option';
import { readTextLines, TEXT_LINES_HELP } from '../text-lines';

interface SearchOptions {
  readonly documents: string;
  readonly queries: string;
  readonly top: number;
  readonly lexicon?: string;
}

/** The most rows one query is answered with. */
const MOST_ROWS = 1000;
/** Lines are handed on in parcels of about this many characters. */
const PARCEL = 65_536;

/** `matchverk search-texts`: which documents of a file come nearest to each query of another. */
export function searchTextsCommand(): Command {
  return new Command('search-texts')
    .description(
      `rank documents by how near they come to each query, in either language: ${TEXT_LINES_HELP} / rangordna dokument efter hur nära de kommer varje fråga, på båda språken`,
    )
    .requiredOption('--documents <file>', 'the documents; a later one replaces an earlier of its id / dokumenten')
    .requiredOption('--queries <file>', 'the queries, or - for standard input / frågorna, eller - för standard in')
    .option('--top <n>', `how many rows a query, 1 to ${MOST_ROWS} / hur många rader per fråga`, aRowCount, 50)
    .addOption(lexiconOption())
    .action(async ({ documents, queries, top, lexicon: file }: SearchOptions) => {
      const { lexicon } = await loadVocabulary(openCommandLine(), file);
      const index = makeTextIndex(lexicon, makeWordBook(readSeedWordPairs()));
      for await (const { id, ...document } of readTextLines(documents)) index.put(id, document);
      await answer(index, queries, top);
    });
}

function aRowCount(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_ROWS) return count;
  throw new InvalidArgumentError(
    `Give a whole number from 1 to ${MOST_ROWS}. / Ange ett heltal från 1 till ${MOST_ROWS}.`,
  );
}

/** Writes one line of JSON a query, in their order. A reader that has seen enough may close the pipe. */
async function answer(index: TextIndex, queries: string, top: number): Promise<void> {
  try {
    await pipeline(Readable.from(parcelsOf(index, queries, top)), process.stdout, { end: false });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== 'EPIPE') throw error;
  }
}

async function* parcelsOf(index: TextIndex, queries: string, top: number): AsyncGenerator<string> {
  let parcel = '';
  for await (const { id, ...query } of readTextLines(queries)) {
    parcel += `${JSON.stringify({ id, ranked: index.search(query, top) })}\n`;
    if (parcel.length < PARCEL) continue;
    yield parcel;
    parcel = '';
  }
  if (parcel !== '') yield parcel;
}
