import { bySetsHaving } from './smallest-cover';
import { difference, has, isEmpty, isSubset, keyOf, type StepSet, sizeOf } from './step-set';

/** Candidates tried by a search before it gives up its proof; each costs about as much as the chain has steps. */
const MAX_CANDIDATES_TRIED = 200_000;

/** A supplier as the search sees it. */
export interface Contender extends StepSet {
  /** Its number among the candidates. */
  readonly number: number;
  /** Points of every step, weighed; 0 where it does not take the step. */
  readonly points: readonly number[];
}

/** The members of the best team, by number. */
export interface BestTeam {
  readonly members: readonly number[];
  /** False when the search was cut short: then this is the best that was found. */
  readonly isProved: boolean;
}

/** Points of a team as it would really share out the steps: never more than the most of its members for every step. */
export type WorthOf = (members: readonly number[]) => number;

/**
 * Of all teams as small as the cover that was found, the one with most points; among equals the one met first, which is
 * the same every time.
 *
 * Branch and bound: always for the step that fewest take, the best contenders first; a branch ends when even the best
 * points of all for every step would not do better than the best team found. The first is made of the cover itself.
 */
export function bestTeam(
  contenders: readonly Contender[],
  whole: StepSet,
  { cover, worthOf, limit = MAX_CANDIDATES_TRIED }: Task,
): BestTeam {
  const worthy = worthTrying(contenders);
  const first = cover.map((set) => worthy.find((contender) => isSubset(set, contender)));
  const search = new TeamSearch(worthy, { cover, worthOf, limit });
  search.settle([...new Set(first)].filter((contender) => contender !== undefined));
  search.extend([], whole, 0);
  return { members: search.best, isProved: !search.isCutShort };
}

/** What the search goes by. */
interface Task {
  /** As few sets as will do. */
  readonly cover: readonly StepSet[];
  readonly worthOf: WorthOf;
  readonly limit?: number;
}

/** Of those that take exactly the same, only the ones that nobody beats at every step; best first. */
function worthTrying(contenders: readonly Contender[]): readonly Contender[] {
  const groups = new Map<number, Contender[]>();
  const byPoints = [...contenders].sort((one, other) => total(other) - total(one) || one.number - other.number);
  for (const contender of byPoints) {
    const key = keyOf(contender);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (!group.some((better) => isNowhereWorse(better, contender))) group.push(contender);
  }
  return byPoints.filter((contender) => groups.get(keyOf(contender))?.includes(contender) === true);
}

function isNowhereWorse({ points }: Contender, other: Contender): boolean {
  return points.every((most, step) => most >= (other.points[step] ?? 0));
}

function total({ points }: Contender): number {
  return points.reduce((sum, some) => sum + some, 0);
}

class TeamSearch {
  best: readonly number[] = [];
  isCutShort = false;
  private bestValue = Number.NEGATIVE_INFINITY;
  private bestSize: number;
  private tried = 0;
  private readonly widest: number;
  private readonly mostPoints: readonly number[];
  private readonly having: ReturnType<typeof bySetsHaving<Contender>>;

  constructor(
    contenders: readonly Contender[],
    private readonly task: Required<Task>,
  ) {
    this.bestSize = task.cover.length;
    this.widest = Math.max(0, ...contenders.map(sizeOf));
    this.having = bySetsHaving(contenders);
    const steps = contenders[0]?.points.length ?? 0;
    this.mostPoints = Array.from({ length: steps }, (_, step) =>
      contenders.reduce((most, { points }) => Math.max(most, points[step] ?? 0), 0),
    );
  }

  /** Tries everybody who takes the rarest step that is left. */
  extend(team: readonly Contender[], rest: StepSet, place: number): void {
    if (isEmpty(rest)) {
      this.settle(team);
      return;
    }
    const rarest = this.having[place];
    if (rarest === undefined) return;
    if (!has(rest, rarest.number)) {
      this.extend(team, rest, place + 1);
      return;
    }
    for (const contender of rarest.sets) {
      if (++this.tried > this.task.limit) this.isCutShort = true;
      if (this.isCutShort) return;
      const after = difference(rest, contender);
      const larger = [...team, contender];
      if ((this.bestSize - larger.length) * this.widest < sizeOf(after)) continue;
      if (this.boundOf(larger, isEmpty(after)) > this.bestValue) this.extend(larger, after, place + 1);
    }
  }

  /** Keeps the team if it is better than the best one so far. */
  settle(team: readonly Contender[]): void {
    const members = team.map(({ number }) => number).sort((one, other) => one - other);
    const value = this.task.worthOf(members);
    if (members.length > this.bestSize || value <= this.bestValue) return;
    this.best = members;
    this.bestSize = members.length;
    this.bestValue = value;
  }

  /** No team with these in it can earn more. */
  private boundOf(team: readonly Contender[], isWhole: boolean): number {
    let bound = 0;
    for (let step = 0; step < this.mostPoints.length; step++) {
      let most = isWhole ? 0 : (this.mostPoints[step] ?? 0);
      for (const { points } of team) most = Math.max(most, points[step] ?? 0);
      bound += most;
    }
    return bound;
  }
}
