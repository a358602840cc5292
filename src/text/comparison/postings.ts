/** Which documents have which term; a term has a number while any document has it. */
export interface Postings {
  readonly ids: Map<string, number>;
  readonly names: string[];
  readonly free: number[];
  /** By the term's number; only the first `sizes` of each list count. A posting is document and count in one number. */
  readonly lists: Uint32Array[];
  readonly sizes: number[];
}

const COUNT_BITS = 6;
const FIRST_CAPACITY = 4;

/** A count beyond this is taken for this. */
const MOST_COUNTED = (1 << COUNT_BITS) - 1;
/** The list of a term that no document has. */
export const NO_POSTINGS = new Uint32Array(0);

/** No terms and no documents. */
export function makePostings(): Postings {
  return { ids: new Map(), names: [], free: [], lists: [], sizes: [] };
}

/** How much a posting of a term earns: see `addEarnings`. */
export interface Earning {
  /** What a document earns in which the term stands without end. */
  readonly weight: number;
  /** The count at which half of that is earned, less what a document's length adds to it. */
  readonly flat: number;
  readonly perLength: number;
  /** By document. */
  readonly lengths: readonly number[];
}

/** Adds to `scores[document]` what a term earns: weight x count / (count + flat + perLength x length). */
export function addEarnings({ lists, sizes }: Postings, id: number, earning: Earning, scores: Float64Array): void {
  const { weight, flat, perLength, lengths } = earning;
  const list = lists[id] ?? NO_POSTINGS;
  const size = sizes[id] ?? 0;
  for (let at = 0; at < size; at++) {
    const posting = list[at] ?? 0;
    const document = posting >>> COUNT_BITS;
    const count = posting & MOST_COUNTED;
    const half = flat + perLength * (lengths[document] ?? 0);
    scores[document] = (scores[document] ?? 0) + (weight * count) / (count + half);
  }
}

/** Notes that a document has a term; returns the term's number. */
export function addPosting(postings: Postings, term: string, document: number, count: number): number {
  const id = idOf(postings, term);
  const { lists, sizes } = postings;
  const size = sizes[id] ?? 0;
  let list = lists[id] ?? NO_POSTINGS;
  if (size === list.length) {
    const wider = new Uint32Array(Math.max(FIRST_CAPACITY, Math.ceil(size * 1.5)));
    wider.set(list);
    lists[id] = list = wider;
  }
  list[size] = document * (MOST_COUNTED + 1) + Math.min(count, MOST_COUNTED);
  sizes[id] = size + 1;
  return id;
}

/** Takes a document off the list of a term it is on. The number of a term that nobody has any more is free again. */
export function dropPosting({ ids, names, free, lists, sizes }: Postings, id: number, document: number): void {
  const list = lists[id] ?? NO_POSTINGS;
  const last = (sizes[id] ?? 0) - 1;
  let at = 0;
  while (at < last && (list[at] ?? 0) >>> COUNT_BITS !== document) at++;
  list[at] = list[last] ?? 0;
  sizes[id] = last;
  if (last > 0) return;
  ids.delete(names[id] ?? '');
  lists[id] = NO_POSTINGS;
  free.push(id);
}

function idOf({ ids, names, free, lists, sizes }: Postings, term: string): number {
  const known = ids.get(term);
  if (known !== undefined) return known;
  const id = free.pop() ?? names.length;
  ids.set(term, id);
  names[id] = term;
  lists[id] = NO_POSTINGS;
  sizes[id] = 0;
  return id;
}
