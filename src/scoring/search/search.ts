import { QUALIFIED_FIT } from '../../domain/match/assessment';
import { SHORTLIST_LENGTH, type ShortlistEntry } from '../../domain/match/shortlist';
import { WHOLE_SCORE } from '../allocate-points';
import { judge } from '../assess';
import { type PreparedRequirement, shareOfSteps, type WeighedAsk } from '../prepared-requirement';
import { BestCandidates, type Candidate, candidateOf, entryOf } from '../shortlist-order';
import { type Loss, lossesIn, lowerBounds } from './losses';
import { inOrderOfLoss, narrow, type OpenAsk, type Reaches } from './narrow';
import { everyRow, rowsReaching, rowsWithSteps } from './reachable-rows';
import {
  boundRows,
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
      judgeByBound({ requirement, segment, best, open, losses, scratch, isFirst }, rows);
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
  /** What the bounds are lowered by although the asks are open. */
  readonly losses: readonly Loss[];
  readonly scratch: Scratch;
  /** In the first round those count that may be qualified, by their points; later everybody that is not. */
  readonly isFirst: boolean;
}

/** Bounds in a thousand steps, one for each point or for a thousand of fit; `NO_STEP` for rows that do not count. */
const STEPS = 1001;
const NO_STEP = -1;

/** Rows whose open asks are measured together: enough that one ask's facts stay at hand, few enough that the last place rises in between. */
const ROWS_TOGETHER = 512;

/**
 * First some times as many rows as there are places, those with the best bounds; then all that may still reach the last place as
 * it stands by then, by bounds that get to know their open asks one by one.
 */
function judgeByBound(judging: Judging, rows: Uint32Array): void {
  const { best, segment, open, losses } = judging;
  const enough = best.length * FIRST_ROWS_PER_PLACE;
  const steps = new Int16Array(rows.length);
  const rowsAt = new Uint32Array(STEPS);
  for (let at = 0; at < rows.length; at++) {
    const step = stepOf(judging, rows[at] ?? 0);
    steps[at] = step;
    if (step !== NO_STEP) rowsAt[step] = (rowsAt[step] ?? 0) + 1;
  }
  let from = STEPS - 1;
  let found = rowsAt[from] ?? 0;
  while (from > 0 && found < enough) found += rowsAt[--from] ?? 0;
  const highest = byStep(rows, steps, rowsAt, { from, to: STEPS - 1 });
  const first = highest.subarray(0, enough);
  judgeRows(judging, first);
  const asks = inOrderOfLoss(open, losses, segment, { rows: first, slackOf: slackOf(judging) });
  judgeNarrowed(judging, asks, highest.subarray(enough));
  const least = leastStep(judging);
  if (least < from) judgeNarrowed(judging, asks, byStep(rows, steps, rowsAt, { from: least, to: from - 1 }));
}

/** Some rows at a time, so that the last place rises in between. */
function judgeNarrowed(judging: Judging, asks: readonly OpenAsk[], rows: Uint32Array): void {
  const { segment, scratch } = judging;
  for (let start = 0; start < rows.length; start += ROWS_TOGETHER) {
    const together = rows.subarray(start, start + ROWS_TOGETHER);
    judgeRows(judging, narrow(together, asks, { segment, scratch, reaches: reaching(judging) }));
  }
}

function stepOf(judging: Judging, row: number): number {
  const { scratch, isFirst } = judging;
  if (!isFirst) return Math.floor(fitBound(judging, row) / 1000);
  return verdictOfBound(scratch.musts[row] ?? 0) === 0 ? pointsOfBound(scratch.points[row] ?? 0) : NO_STEP;
}

/** Who may still reach the last place as it stands. */
function reaching(judging: Judging): Reaches {
  const { best, scratch, isFirst } = judging;
  const { leastFit } = best;
  if (!isFirst) return (row) => fitBound(judging, row) >= leastFit;
  const { points, musts } = scratch;
  return (row) => musts[row] === 0 && QUALIFIED_FIT + pointsOfBound(points[row] ?? 0) >= leastFit;
}

/** Points between a row's bound and the last place as it stands; of those that are not qualified all, since there points are not all that counts. */
function slackOf({ best, scratch, isFirst }: Judging): (row: number) => number {
  if (!isFirst) return () => WHOLE_SCORE;
  const least = best.leastFit - QUALIFIED_FIT;
  return (row) => Math.max(0, pointsOfBound(scratch.points[row] ?? 0) - least);
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

function judgeRows({ requirement, segment: { columns }, best }: Judging, rows: Uint32Array): void {
  for (const row of rows) {
    const result = judge(requirement, columns, row);
    if (result.fit >= best.leastFit) best.add(candidateOf(requirement, columns, row, result));
  }
}
