import {
  difference,
  has,
  intersection,
  isEmpty,
  isSubset,
  keyOf,
  NO_STEPS,
  type StepSet,
  sizeOf,
  union,
} from './step-set';

/**
 * Sets tried by a search before it gives up its proof. Twelve steps have at most 4,096 sets of steps left to cover and 924
 * sets none of which holds another, so they are always settled well within it; it takes some tenths of a second.
 */
export const MAX_SETS_TRIED = 4_000_000;

/** As few sets as were found to cover the whole. */
export interface SmallestCover {
  readonly sets: readonly StepSet[];
  /** False when the search was cut short: then fewer might do. */
  readonly isProved: boolean;
}

/**
 * The fewest of the sets that cover the whole: exact set cover, by asking for one size after the other whether it will do.
 *
 * Only sets that no other holds are tried, always for the number that fewest of them have, and what was found impossible
 * once is not tried again. The sets together must cover the whole.
 */
export function smallestCover(sets: readonly StepSet[], whole: StepSet, limit = MAX_SETS_TRIED): SmallestCover {
  const widest = largestOnly(sets.map((set) => intersection(set, whole)));
  const found = greedyCover(widest, whole);
  const search = new CoverSearch(widest, limit);
  for (let size = 1; size < found.length; size++) {
    const smaller = search.coverWith(whole, size);
    if (smaller !== undefined) return { sets: smaller, isProved: true };
    if (search.isCutShort) return { sets: found, isProved: false };
  }
  return { sets: found, isProved: true };
}

/** The sets that no other set holds, each once. */
function largestOnly(sets: readonly StepSet[]): readonly StepSet[] {
  const different = [...new Map(sets.map((set) => [keyOf(set), set])).values()];
  const kept: StepSet[] = [];
  for (const set of different.sort((one, other) => sizeOf(other) - sizeOf(one))) {
    if (!kept.some((larger) => isSubset(set, larger))) kept.push(set);
  }
  return kept;
}

/** An upper bound: always take the set that covers most of what is left. */
function greedyCover(sets: readonly StepSet[], whole: StepSet): readonly StepSet[] {
  const taken: StepSet[] = [];
  for (let rest = whole; !isEmpty(rest); ) {
    let best = NO_STEPS;
    for (const set of sets) {
      if (sizeOf(intersection(set, rest)) > sizeOf(intersection(best, rest))) best = set;
    }
    if (isEmpty(best)) throw new Error('The sets together do not cover the whole.');
    taken.push(best);
    rest = difference(rest, best);
  }
  return taken;
}

/** One search and what it has learnt. */
class CoverSearch {
  isCutShort = false;
  private tried = 0;
  private readonly widest: number;
  private readonly having: ReturnType<typeof bySetsHaving<StepSet>>;
  /** Of what is left to cover: with how many sets it has been found impossible. */
  private readonly impossible = new Map<number, number>();

  constructor(
    sets: readonly StepSet[],
    private readonly limit: number,
  ) {
    this.widest = Math.max(0, ...sets.map(sizeOf));
    this.having = bySetsHaving(sets);
  }

  /** At most so many sets that cover the rest; undefined when there are none, or when the search was cut short. */
  coverWith(rest: StepSet, size: number): readonly StepSet[] | undefined {
    if (isEmpty(rest)) return [];
    if (size * this.widest < sizeOf(rest)) return undefined;
    const key = keyOf(rest);
    if ((this.impossible.get(key) ?? 0) >= size) return undefined;
    const rarest = this.having.find(({ number }) => has(rest, number));
    for (const set of rarest?.sets ?? []) {
      if (++this.tried > this.limit) this.isCutShort = true;
      if (this.isCutShort) return undefined;
      const others = this.coverWith(difference(rest, set), size - 1);
      if (others !== undefined) return [set, ...others];
    }
    if (!this.isCutShort) this.impossible.set(key, size);
    return undefined;
  }
}

/** For each number the sets that have it, the number that fewest have first. */
export function bySetsHaving<Member extends StepSet>(sets: readonly Member[]) {
  const all = sets.reduce<StepSet>(union, NO_STEPS);
  return Array.from({ length: 60 }, (_, number) => number)
    .filter((number) => has(all, number))
    .map((number) => ({ number, sets: sets.filter((set) => has(set, number)) }))
    .sort((one, other) => one.sets.length - other.sets.length || one.number - other.number);
}
