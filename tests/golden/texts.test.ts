import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeTextIndex, PART_WEIGHTS, type Part, type TextIndex } from '../../src/text/comparison/text-index';
import { BOOK } from '../unit/text/comparison/word-book';
import { LEXICON } from '../unit/text/taxonomy';

/** One thing, described twice in each language, by different words where there are any. */
interface Described {
  readonly id: string;
  readonly sv: string;
  readonly svOther: string;
  readonly en: string;
  readonly enOther: string;
}

type Wording = Exclude<keyof Described, 'id'>;

const DISTRACTORS = 2500;
const TOP = 10;

const items = readItems();
/** The weights of the parts were chosen on the others. */
const heldOut = items.filter((_, index) => index % 2 === 1);

function readItems(): readonly Described[] {
  const [, ...lines] = readFileSync(path.join(__dirname, 'texts/pairs.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', sv = '', svOther = '', en = '', enOther = ''] = line.split('\t');
    return { id, sv, svOther, en, enOther };
  });
}

/** All things, among texts that begin as one of them and end as another: the same words, and never the right ones together. */
function indexOf(wording: 'sv' | 'en', weights = PART_WEIGHTS): TextIndex {
  const index = makeTextIndex(LEXICON, BOOK, weights);
  for (const item of items) index.put(item.id, { text: item[wording], language: wording });
  let lot = 5;
  const draw = () => {
    lot = (Math.imul(lot, 1664525) + 1013904223) >>> 0;
    return items[Math.floor((lot / 2 ** 32) * items.length)]?.[wording].split(' ') ?? [];
  };
  for (let number = 0; number < DISTRACTORS; number++) {
    const [one, other] = [draw(), draw()];
    const text = [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))].join(' ');
    if (items.every((item) => item[wording] !== text)) index.put(`x${number}`, { text, language: wording });
  }
  return index;
}

function recallAndRank(index: TextIndex, asked: Wording, of: readonly Described[] = heldOut) {
  const language = asked.startsWith('sv') ? 'sv' : 'en';
  const places = of.map((item) => {
    const found = index.search({ text: item[asked], language }, TOP);
    return 1 + found.findIndex(({ id }) => id === item.id);
  });
  const found = places.filter((place) => place > 0);
  return {
    recall: found.length / of.length,
    reciprocalRank: found.reduce((sum, place) => sum + 1 / place, 0) / of.length,
  };
}

const indexes = { sv: indexOf('sv'), en: indexOf('en') };

// Each floor lies a little below what was measured when the weights were settled.
test.each([
  ['svOther', 'sv', 0.72, 0.55],
  ['enOther', 'en', 0.75, 0.6],
  ['sv', 'en', 0.9, 0.8],
  ['en', 'sv', 0.9, 0.8],
  ['svOther', 'en', 0.6, 0.45],
  ['enOther', 'sv', 0.6, 0.45],
] as const)('%s finds its twin among %s in the first ten', (asked, held, recall, reciprocalRank) => {
  const measured = recallAndRank(indexes[held], asked);
  expect(measured.recall).toBeGreaterThanOrEqual(recall);
  expect(measured.reciprocalRank).toBeGreaterThanOrEqual(reciprocalRank);
});

test.each<Part>(['words', 'grams', 'concepts'])('all parts together are better than %s alone', (part) => {
  const alone = indexOf('sv', { words: 0, grams: 0, concepts: 0, [part]: 1 });
  const together = recallAndRank(indexes.sv, 'svOther', items);
  expect(together.recall).toBeGreaterThan(recallAndRank(alone, 'svOther', items).recall);
});
