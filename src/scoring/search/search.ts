import { QUALIFIED_FIT } from '../../domain/match/assessment';
import { SHORTLIST_LENGTH, type ShortlistEntry } from '../../domain/match/shortlist';
import { WHOLE_SCORE } from '../allocate-points';
import { judge } from '../assess';
import { type PreparedRequirement, shareOfSteps, type WeighedAsk } from '../prepared-requirement';
import { BestCandidates, type Candidate, candidateOf, entryOf } from '../shortlist-order';
import { everyRow, rowsReaching, rowsWithSteps } from './reachable-rows';
import {
  boundRows,
  type Loss,
  lossesIn,
  lowerBounds,
  pointsLost,
  pointsOfBound,
  type Scratch,
  stepPointsOfBound,
  verdictOfBound,
  worthwhileAsks,
} from './row-bounds';
import type { Segment } from './segment';

/** So many times as many rows as there are places are judged before the last place is taken for a limit. */
const FIRST_ROWS_PER_PLACE = 4;

/**
 * The first rows of the requirement's shortlist, exactly as `rank` would give them, without judging those that cannot reach it.
 *
 * First those that may be qualified, then all others that do any of the steps, then the rest, each round only while it may
 * still reach the list: a few rows that come into question are found by what they hold, their fit is bounded in the same
 * way, and they are judged from the highest bound downwards until no bound reaches the last place any more.
 */
export function search(
  requirement: PreparedRequirement,
  segments: readonly Segment[],
  scratch: Scratch,
  length = SHORTLIST_LENGTH,
): readonly ShortlistEntry[] {
  return describeAll(requirement, findBest(requirement, segments, scratch, length));
}

/** Candidates in their order as rows of the shortlist, with every finding. */
export function describeAll(
  requirement: PreparedRequirement,
  candidates: readonly Candidate[],
): readonly ShortlistEntry[] {
  return candidates.map((candidate, index) => entryOf(requirement, candidate, index + 1));
}

/** Who stands on the shortlist, best first, not described yet. */
export function findBest(
  requirement: PreparedRequirement,
  segments: readonly Segment[],
  scratch: Scratch,
  length: number,
): readonly Candidate[] {
  const best = new BestCandidates(length);
  for (const round of ROUNDS) {
    for (const segment of segments) {
      if (best.leastFit > round.highestFit) break;
      const rows = round.rowsIn(requirement, segment, scratch);
      const isFirst = round === QUALIFIED;
      const bounding = { rows, qualifiedOnly: isFirst, scratch };
      const bounded = worthwhileAsks(requirement, segment, bounding);
      boundRows(requirement, segment, bounded, bounding);
      const open = requirement.judged.filter((weighed) => !bounded.includes(weighed));
      const losses = lossesIn(open, segment);
      lowerBounds(losses, rows, scratch);
      judgeByBound({ requirement, segment, best, open, bounded, losses, scratch, isFirst }, rows);
    }
  }
  return best.list;
}

interface Round {
  /** What those can come to at most whom only this round finds. */
  readonly highestFit: number;
  readonly rowsIn: (requirement: PreparedRequirement, segment: Segment, scratch: Scratch) => Uint32Array;
}

const QUALIFIED: Round = {
  highestFit: QUALIFIED_FIT + WHOLE_SCORE,
  rowsIn: (requirement, segment, scratch) => rowsReaching(requirement, segment, 'qualified', scratch),
};

const ROUNDS: readonly Round[] = [
  QUALIFIED,
  {
    highestFit: QUALIFIED_FIT - 1,
    rowsIn: (requirement, segment, scratch) => rowsWithSteps(requirement, segment, scratch) ?? everyRow(segment),
  },
  { highestFit: 0, rowsIn: (_requirement, segment) => everyRow(segment) },
];

/** What judging needs at hand. */
interface Judging {
  readonly requirement: PreparedRequirement;
  readonly segment: Segment;
  readonly best: BestCandidates;
  readonly open: readonly WeighedAsk[];
  readonly bounded: readonly WeighedAsk[];
  /** What the bounds are lowered by although the asks are open. */
  readonly losses: readonly Loss[];
  readonly scratch: Scratch;
  /** In the first round those count that may be qualified, by their points; later everybody that is not. */
  readonly isFirst: boolean;
}

/** Bounds in a thousand steps, one for each point or for a thousand of fit; `NO_STEP` for rows that do not count. */
const STEPS = 1001;
const NO_STEP = -1;

/** First the best, some times as many rows as there are places; then all that may still reach the last place as it stands by then. */
function judgeByBound(judging: Judging, rows: Uint32Array): void {
  const { best } = judging;
  const steps = new Int16Array(rows.length);
  const rowsAt = new Uint32Array(STEPS);
  for (let at = 0; at < rows.length; at++) {
    const step = stepOf(judging, rows[at] ?? 0);
    steps[at] = step;
    if (step !== NO_STEP) rowsAt[step] = (rowsAt[step] ?? 0) + 1;
  }
  let from = STEPS - 1;
  let first = rowsAt[from] ?? 0;
  while (from > 0 && first < best.length * FIRST_ROWS_PER_PLACE) first += rowsAt[--from] ?? 0;
  judgeRows(judging, byStep(rows, steps, rowsAt, { from, to: STEPS - 1 }));
  const least = leastStep(judging);
  if (least < from) judgeRows(judging, byStep(rows, steps, rowsAt, { from: least, to: from - 1 }));
}

function stepOf(judging: Judging, row: number): number {
  const { scratch, isFirst } = judging;
  if (!isFirst) return Math.floor(fitBound(judging, row) / 1000);
  return verdictOfBound(scratch.musts[row] ?? 0) === 0 ? pointsOfBound(scratch.points[row] ?? 0) : NO_STEP;
}

/** The most that a row can come to which is not qualified. */
function fitBound({ requirement, scratch }: Judging, row: number): number {
  const bound = scratch.points[row] ?? 0;
  return shareOfSteps(requirement, stepPointsOfBound(bound)) * pointsOfBound(bound);
}

/** The last step from which a place can be reached. */
function leastStep({ best, isFirst }: Judging): number {
  if (isFirst) return Math.max(0, best.leastFit - QUALIFIED_FIT);
  return Math.min(STEPS, Math.floor(best.leastFit / 1000));
}

/** The rows whose step is in the stretch, both ends included, highest first: a counting sort. */
function byStep(
  rows: Uint32Array,
  steps: Int16Array,
  rowsAt: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
): Uint32Array {
  const next = new Uint32Array(STEPS);
  let length = 0;
  for (let step = to; step >= from; step--) {
    next[step] = length;
    length += rowsAt[step] ?? 0;
  }
  const sorted = new Uint32Array(length);
  for (let at = 0; at < rows.length; at++) {
    const step = steps[at] ?? NO_STEP;
    if (step < from || step > to) continue;
    sorted[next[step] ?? 0] = rows[at] ?? 0;
    next[step] = (next[step] ?? 0) + 1;
  }
  return sorted;
}

function judgeRows(judging: Judging, rows: Uint32Array): void {
  const { requirement, segment, best, open, bounded, losses, scratch, isFirst } = judging;
  const { columns } = segment;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const { leastFit } = best;
    const bound = scratch.points[row] ?? 0;
    const points = pointsOfBound(bound);
    if ((isFirst ? QUALIFIED_FIT + points : fitBound(judging, row)) < leastFit) continue;
    // Open asks are hoped for in full until they are measured.
    const mostPoints = points + pointsLost(losses, row);
    const mostShare = shareOfSteps(requirement, stepPointsOfBound(bound));
    const result = judge(requirement, columns, row, { leastFit, mostPoints, mostShare, open, bounded });
    if (result !== undefined) best.add(candidateOf(requirement, columns, row, result));
  }
}
