import { VERDICTS } from '../../domain/assessment';
import { SHORTLIST_LENGTH, type ShortlistEntry } from '../../domain/shortlist';
import { WHOLE_SCORE } from '../allocate-points';
import { judge } from '../assess';
import type { PreparedRequirement, WeighedAsk } from '../prepared-requirement';
import { BestCandidates, candidateOf, entryOf } from '../shortlist-order';
import { rowsReaching } from './reachable-rows';
import { boundRows, pointsOfBound, type Scratch, verdictOfBound, worthwhileAsks } from './row-bounds';
import type { Segment } from './segment';

/** So many times as many rows as there are places are judged before the last place is taken for a limit. */
const FIRST_ROWS_PER_PLACE = 4;

/**
 * The first rows of the requirement's shortlist, exactly as `rank` would give them, without judging those that cannot reach it.
 *
 * Verdict by verdict, from the best: a few rows that may come to it are found by what they hold, their points are bounded in the
 * same way, and they are judged from the highest bound downwards until no bound reaches the last place any more.
 */
export function search(
  requirement: PreparedRequirement,
  segments: readonly Segment[],
  scratch: Scratch,
  length = SHORTLIST_LENGTH,
): readonly ShortlistEntry[] {
  const best = new BestCandidates(length);
  for (const [number, verdict] of VERDICTS.entries()) {
    if (!best.mayHold(number, WHOLE_SCORE)) break;
    for (const segment of segments) {
      const rows = rowsReaching(requirement, segment, verdict, scratch);
      const bounded = worthwhileAsks(requirement, segment, rows.length);
      boundRows(requirement, segment, rows, { bounded, scratch });
      const open = requirement.judged.filter((weighed) => !bounded.includes(weighed));
      judgeByBound({ requirement, segment, best, open, bounded, bounds: scratch.bounds, verdict: number }, rows);
    }
  }
  return best.list.map((candidate, index) => entryOf(requirement, candidate, index + 1));
}

/** What judging needs at hand. */
interface Judging {
  readonly requirement: PreparedRequirement;
  readonly segment: Segment;
  readonly best: BestCandidates;
  readonly open: readonly WeighedAsk[];
  readonly bounded: readonly WeighedAsk[];
  readonly bounds: Int32Array;
  /** Rows that may be better were judged before, so this is the best that any of them can still come to. */
  readonly verdict: number;
}

/** First the best, some times as many rows as there are places; then all that may still reach the last place as it stands by then. */
function judgeByBound(judging: Judging, rows: Uint32Array): void {
  const { best, bounds, verdict } = judging;
  const rowsAt = new Uint32Array(WHOLE_SCORE + 1);
  for (let at = 0; at < rows.length; at++) {
    const bound = bounds[rows[at] ?? 0] ?? 0;
    if (verdictOfBound(bound) > verdict) continue;
    const points = pointsOfBound(bound);
    rowsAt[points] = (rowsAt[points] ?? 0) + 1;
  }
  let from = WHOLE_SCORE;
  let first = rowsAt[from] ?? 0;
  while (from > 0 && first < best.length * FIRST_ROWS_PER_PLACE) first += rowsAt[--from] ?? 0;
  judgeRows(judging, byPoints(rows, rowsAt, { bounds, verdict, from, to: WHOLE_SCORE }));
  const least = best.mayHold(verdict, 0) ? 0 : best.least.points;
  if (least < from && best.mayHold(verdict, from)) {
    judgeRows(judging, byPoints(rows, rowsAt, { bounds, verdict, from: least, to: from - 1 }));
  }
}

interface Stretch {
  readonly bounds: Int32Array;
  readonly verdict: number;
  readonly from: number;
  readonly to: number;
}

/** The rows that may come to that verdict and whose points are in the stretch, both ends included, highest first: a counting sort. */
function byPoints(rows: Uint32Array, rowsAt: Uint32Array, { bounds, verdict, from, to }: Stretch): Uint32Array {
  const next = new Uint32Array(to + 1);
  let length = 0;
  for (let points = to; points >= from; points--) {
    next[points] = length;
    length += rowsAt[points] ?? 0;
  }
  const sorted = new Uint32Array(length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const bound = bounds[row] ?? 0;
    const points = pointsOfBound(bound);
    if (points < from || points > to || verdictOfBound(bound) > verdict) continue;
    sorted[next[points] ?? 0] = row;
    next[points] = (next[points] ?? 0) + 1;
  }
  return sorted;
}

function judgeRows({ requirement, segment, best, open, bounded, bounds, verdict }: Judging, rows: Uint32Array): void {
  const { columns } = segment;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const most = pointsOfBound(bounds[row] ?? 0);
    if (!best.mayHold(verdict, most)) return;
    const result = judge(columns, row, { least: best.least, most, open, bounded });
    if (result !== undefined && best.mayHold(result.verdict, result.points)) {
      best.add(candidateOf(requirement, columns, row, result));
    }
  }
}
