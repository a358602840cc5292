import { firstSite, NO_MORE, nextSite } from '../assess';
import { met, pointsFor } from '../measure';
import type { WeighedAsk } from '../prepared-requirement';
import type { Loss } from './losses';
import { mustsBound, pointsBound, type Scratch } from './row-bounds';
import type { Segment } from './segment';

/** Which of the rows, by their bounds as they stand, may still have a place. */
export type Reaches = (row: number) => boolean;

/** What narrowing needs at hand. */
export interface Narrowing {
  readonly segment: Segment;
  readonly scratch: Scratch;
  readonly reaches: Reaches;
}

/** An ask of which the bounds know nothing, or only what a glance has told. */
export interface OpenAsk {
  readonly weighed: WeighedAsk;
  readonly loss: Loss | undefined;
}

/** Rows from which it is told how much asks take away, and how many points each can lose before it is out. */
export interface Sample {
  readonly rows: Uint32Array;
  readonly slackOf: (row: number) => number;
}

/** Those asks with what a glance has told of them, first the one that brings rows like those nearest to being out. */
export function inOrderOfLoss(
  open: readonly WeighedAsk[],
  losses: readonly Loss[],
  { columns }: Segment,
  { rows, slackOf }: Sample,
): readonly OpenAsk[] {
  const weighed = open.map((one) => {
    const { ask, maximum } = one;
    let share = 0;
    for (const row of rows) {
      const lost = maximum - pointsFor(ask.measure(columns, row, firstSite(columns, row)), maximum);
      share += Math.min(1, lost / (slackOf(row) + 1));
    }
    return { weighed: one, loss: losses.find((loss) => loss.in === one), share };
  });
  return weighed.sort((one, other) => other.share - one.share);
}

/**
 * Measures ask after ask in all rows that may still have a place, so that their bounds know all of them: a row that loses too
 * much in the first is not measured in the next. At a supplier with several sites each ask counts at the site that is best in it.
 *
 * @param rows are put together anew in their own memory
 * @returns those that still may
 */
export function narrow(
  rows: Uint32Array,
  open: readonly OpenAsk[],
  { segment: { columns }, scratch: { points, musts }, reaches }: Narrowing,
): Uint32Array {
  let left = keep(rows, reaches);
  for (const { weighed, loss } of open) {
    const { ask } = weighed;
    const hoped = pointsBound(weighed, met(1000));
    for (let at = 0; at < left.length; at++) {
      const row = left[at] ?? 0;
      const first = firstSite(columns, row);
      const measure = ask.measure(columns, row, first);
      let most = pointsBound(weighed, measure);
      let fewest = mustsBound(weighed, measure);
      for (let site = nextSite(columns, row, first); site !== NO_MORE; site = nextSite(columns, row, site)) {
        const there = ask.measure(columns, row, site);
        most = Math.max(most, pointsBound(weighed, there));
        fewest = Math.min(fewest, mustsBound(weighed, there));
      }
      const isTold = loss !== undefined && ((loss.words[row] ?? 0) & loss.bits) === 0;
      points[row] = (points[row] ?? 0) + most - hoped + (isTold ? loss.points : 0);
      musts[row] = (musts[row] ?? 0) + fewest - (isTold ? loss.musts : 0);
    }
    left = keep(left, reaches);
  }
  return left;
}

function keep(rows: Uint32Array, reaches: Reaches): Uint32Array {
  let kept = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (reaches(row)) rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}
