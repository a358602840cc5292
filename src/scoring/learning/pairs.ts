import type { CriterionId } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import type { DecidedMatch, LearningSample } from '../../domain/reference/weights';
import { RULES } from '../rules';

/** Criteria that can be learnt about, in a fixed order. One that earns no points, such as standing, has no weight to learn. */
export const LEARNT_CRITERIA: readonly CriterionId[] = (Object.keys(RULES.weights) as CriterionId[])
  .filter((criterion) => RULES.weights[criterion] > 0)
  .sort();

/** Two matches of one need of which the purchaser wanted the first and not the second. */
export interface Pair {
  readonly requirementId: RequirementId;
  /**
   * Points by which the first leads the second under the weights of the rules, below 0 where it is behind, for each of
   * `LEARNT_CRITERIA`; 0 where the need has a weight of its own.
   */
  readonly leads: readonly number[];
  /** Its lead in all criteria that the need has weighed itself. */
  readonly settled: number;
  /** How much the pair counts: see `countsOf`. */
  readonly counts: number;
}

/** The pairs to learn from, and what was left aside. */
export interface PairedDecisions {
  readonly pairs: readonly Pair[];
  readonly sample: LearningSample;
}

/** Of one need and verdict so many of each side are paired, in order of supplier: more would only repeat what they say. */
const MAX_ON_A_SIDE = 30;

type Shown = DecidedMatch & Required<Pick<DecidedMatch, 'shown'>>;

/**
 * Pairs each kept or invited match with each rejected one of the same need and the same verdict. The order of the
 * decisions changes nothing.
 */
export function pairDecisions(decided: readonly DecidedMatch[]): PairedDecisions {
  const sorted = [...decided].sort(byMatch);
  const shown = sorted.filter(isShown);
  const groups = groupBy(shown, ({ requirementId, shown: { verdict } }) => `${requirementId} ${verdict}`);
  const pairs = [...groups.values()].flatMap(pairsOf);
  const byNeed = groupBy(shown, ({ requirementId }) => requirementId);
  const all = [...byNeed.values()].reduce((sum, matches) => sum + wanted(matches).length * refused(matches).length, 0);
  return {
    pairs,
    sample: {
      decisions: decided.length,
      notShown: decided.length - shown.length,
      pairs: all,
      usable: pairs.length,
      needs: new Set(pairs.map(({ requirementId }) => requirementId)).size,
    },
  };
}

function isShown(match: DecidedMatch): match is Shown {
  return match.shown !== undefined;
}

const wanted = (matches: readonly Shown[]) => matches.filter(({ kind }) => kind !== 'reject');
const refused = (matches: readonly Shown[]) => matches.filter(({ kind }) => kind === 'reject');

function pairsOf(matches: readonly Shown[]): readonly Pair[] {
  const first = wanted(matches).slice(0, MAX_ON_A_SIDE);
  const second = refused(matches).slice(0, MAX_ON_A_SIDE);
  return first.flatMap((one) => second.map((other) => pairOf(one, other, countsOf(first.length, second.length))));
}

/**
 * One kept and twenty rejected is one choice out of twenty-one, not twenty choices. So the pairs of a need together count
 * as often as the rarer of the two decisions was made, and nobody outweighs others by rejecting diligently.
 */
function countsOf(wantedCount: number, refusedCount: number): number {
  return 1 / Math.max(wantedCount, refusedCount);
}

function pairOf(one: Shown, other: Shown, counts: number): Pair {
  const differenceIn = (criterion: CriterionId) => {
    const [mine, theirs] = [shareOf(one, criterion), shareOf(other, criterion)];
    return mine === undefined || theirs === undefined ? 0 : mine - theirs;
  };
  const { requirementId, ownWeights } = one;
  const isOwn = (criterion: CriterionId) => ownWeights[criterion] !== undefined;
  return {
    requirementId,
    leads: LEARNT_CRITERIA.map((criterion) =>
      isOwn(criterion) ? 0 : RULES.weights[criterion] * differenceIn(criterion),
    ),
    settled: LEARNT_CRITERIA.filter(isOwn).reduce(
      (sum, criterion) => sum + (ownWeights[criterion] ?? 0) * differenceIn(criterion),
      0,
    ),
    counts,
  };
}

/** The share of a criterion's points that was earned; unknown where it was worth none. */
function shareOf({ shown }: Shown, criterion: CriterionId): number | undefined {
  const [points, maximum] = shown.earned[criterion] ?? [0, 0];
  return maximum === 0 ? undefined : points / maximum;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return groups;
}

function byMatch(one: DecidedMatch, other: DecidedMatch): number {
  if (one.requirementId !== other.requirementId) return one.requirementId < other.requirementId ? -1 : 1;
  return one.supplierId < other.supplierId ? -1 : 1;
}
