import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeWordBook } from '../../../../src/text/comparison/word-book';
import { parseWordPairs } from '../../../../src/text/comparison/word-pairs';

const ROOT = path.resolve(__dirname, '../../../..');

/** The word pairs that come with the house. */
export const PAIRS = parseWordPairs(readFileSync(path.join(ROOT, 'seeds/words.tsv'), 'utf8'));
export const BOOK = makeWordBook(PAIRS);
