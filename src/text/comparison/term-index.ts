import { addEarnings, addPosting, dropPosting, makePostings, NO_POSTINGS } from './postings';

/** How a term index weighs: `saturation` is BM25's k1, `lengthShare` its b. */
export interface Weighing {
  readonly saturation: number;
  readonly lengthShare: number;
}

/** An inverted index over numbered documents, ranked by BM25. Numbers are small, and free again after `remove`. */
export interface TermIndex {
  /** `length` is how long the document is taken to be, which need not be how many terms it has. */
  readonly add: (document: number, terms: readonly string[], length: number) => void;
  readonly remove: (document: number) => void;
  /** Adds to `scores[document]` what the terms earn; returns what a document would earn that has each of them once. */
  readonly score: (query: WeightedTerms, scores: Float64Array) => number;
}

/** What is asked, each term with what it counts, and how long a document just like it would be. */
export interface WeightedTerms {
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * Makes an empty index. What it answers depends on the documents it holds and on nothing else: not on the order in which
 * they came, nor on those that have left.
 */
export function makeTermIndex({ saturation, lengthShare }: Weighing): TermIndex {
  const postings = makePostings();
  const termsOf: Uint32Array[] = [];
  const lengths: number[] = [];
  let [held, totalLength] = [0, 0];

  return {
    add(document, terms, length) {
      termsOf[document] = Uint32Array.from(countOf(terms), ([term, count]) =>
        addPosting(postings, term, document, count),
      );
      lengths[document] = length;
      held += 1;
      totalLength += length;
    },
    remove(document) {
      for (const id of termsOf[document] ?? NO_POSTINGS) dropPosting(postings, id, document);
      termsOf[document] = NO_POSTINGS;
      held -= 1;
      totalLength -= lengths[document] ?? 0;
      lengths[document] = 0;
    },
    score({ terms, length }, scores) {
      const perLength = totalLength === 0 ? 0 : (saturation * lengthShare * held) / totalLength;
      const flat = saturation * (1 - lengthShare);
      let ideal = 0;
      for (const [term, counts] of terms) {
        const id = postings.ids.get(term) ?? -1;
        const size = postings.sizes[id] ?? 0;
        const rarity = Math.log(1 + (held - size + 0.5) / (size + 0.5));
        const weight = counts * (saturation + 1) * rarity;
        ideal += weight / (1 + flat + perLength * length);
        addEarnings(postings, id, { weight, flat, perLength, lengths }, scores);
      }
      return ideal;
    },
  };
}

/** How often each term stands in a list. */
export function countOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
