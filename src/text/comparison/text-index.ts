import type { Lexicon } from '../lexicon/lexicon';
import { makeConceptIndex } from './concept-index';
import { type ComparedText, describeText } from './describe-text';
import { countOf, makeTermIndex, type Weighing, type WeightedTerms } from './term-index';
import type { Meanings, WordBook } from './word-book';

/** A document and how near it comes to a query: greater is nearer, six decimals. Only the order of one answer means anything. */
export interface RankedText {
  readonly id: string;
  readonly score: number;
}

/** Texts to be found by other texts, in either language. */
export interface TextIndex {
  readonly size: () => number;
  /**
   * Adds a document, or replaces the one with that id.
   *
   * @throws Problem `too-large` when the text is longer than `MAX_TEXT_LENGTH`; the index is then as it was
   */
  readonly put: (id: string, document: ComparedText) => void;
  /** Takes a document out; says whether there was one. */
  readonly remove: (id: string) => boolean;
  /**
   * The `top` nearest documents, best first, ties by id. Documents that share nothing with the query are left out.
   *
   * @throws Problem `too-large` as `put` does
   */
  readonly search: (query: ComparedText, top: number) => readonly RankedText[];
}

/** What a text is compared by. */
export type Part = 'words' | 'grams' | 'concepts';

/**
 * What each part counts. Words and letter runs count by their share of what the query itself would earn; concepts by
 * their overlap, times the share of the query's words that name them, since a text of which one word in ten is of the trade
 * is not settled by that word. Tuned on one half of tests/golden/texts, where weighted sums were better than reciprocal ranks.
 */
export const PART_WEIGHTS: Readonly<Record<Part, number>> = { words: 1, grams: 0.5, concepts: 0.3 };

const WORDS: Weighing = { saturation: 1.2, lengthShare: 0.5 };
/** Compounds make long words of short titles, so length says little of letter runs. */
const GRAMS: Weighing = { saturation: 0.6, lengthShare: 0 };

/**
 * Makes an empty index. After any puts and removals it answers as an index does that was made afresh of the same documents.
 * Weights other than the usual ones are for measuring what each part is worth.
 */
export function makeTextIndex(lexicon: Lexicon, book: WordBook, weights = PART_WEIGHTS): TextIndex {
  const words = makeTermIndex(WORDS);
  const grams = makeTermIndex(GRAMS);
  const concepts = makeConceptIndex(lexicon.taxonomy);
  const numbers = new Map<string, number>();
  const ids: (string | undefined)[] = [];
  const free: number[] = [];

  function remove(id: string): boolean {
    const number = numbers.get(id);
    if (number === undefined) return false;
    for (const part of [words, grams, concepts]) part.remove(number);
    numbers.delete(id);
    ids[number] = undefined;
    free.push(number);
    return true;
  }

  return {
    size: () => numbers.size,
    put(id, document) {
      const described = describeText(document, lexicon, book);
      remove(id);
      const number = free.pop() ?? ids.length;
      numbers.set(id, number);
      ids[number] = id;
      words.add(number, described.words.flat(), described.words.length);
      grams.add(number, described.grams, described.grams.length);
      concepts.add(number, described.concepts);
    },
    remove,
    search(query, top) {
      const described = describeText(query, lexicon, book);
      const fused = new Float64Array(ids.length);
      const scores = new Float64Array(ids.length);
      const idealWords = words.score(askedWords(described.words), scores);
      fuse(fused, scores, idealWords === 0 ? 0 : weights.words / idealWords);
      const idealGrams = grams.score({ terms: countOf(described.grams), length: described.grams.length }, scores);
      fuse(fused, scores, idealGrams === 0 ? 0 : weights.grams / idealGrams);
      concepts.score(described.concepts, scores);
      fuse(fused, scores, weights.concepts * described.conceptShare);
      return nearest(fused, ids, top);
    },
  };
}

/** A word that may mean several things asks for each of them a little, so that it asks for no more than a plain one. */
function askedWords(words: readonly Meanings[]): WeightedTerms {
  const terms = new Map<string, number>();
  for (const meanings of words) {
    for (const meaning of meanings) terms.set(meaning, (terms.get(meaning) ?? 0) + 1 / meanings.length);
  }
  return { terms, length: words.length };
}

/** Adds one part to the whole, and clears it for the next. */
function fuse(fused: Float64Array, part: Float64Array, weight: number): void {
  for (let number = 0; number < fused.length; number++) {
    fused[number] = (fused[number] ?? 0) + weight * (part[number] ?? 0);
    part[number] = 0;
  }
}

const DECIMALS = 1e6;

/** Scores are rounded before they are compared, so that what is printed as equal is a tie. */
function nearest(scores: Float64Array, ids: readonly (string | undefined)[], top: number): readonly RankedText[] {
  const best: RankedText[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number++) {
    const score = Math.round((scores[number] ?? 0) * DECIMALS) / DECIMALS;
    const id = ids[number];
    if (id === undefined || score === 0 || (best.length >= top && score < least)) continue;
    insert(best, { id, score });
    if (best.length > top) best.pop();
    least = best[best.length - 1]?.score ?? 0;
  }
  return best;
}

function insert(sorted: RankedText[], text: RankedText): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && isBefore(other, text)) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, text);
}

function isBefore(one: RankedText, other: RankedText): boolean {
  return one.score > other.score || (one.score === other.score && one.id < other.id);
}
