import { pointsFor } from '../measure';
import type { WeighedAsk } from '../prepared-requirement';
import { mustsBound, type RowBounds } from './row-bounds';
import type { Segment } from './segment';
import { type Glance, glanceAt } from './signatures';

/** What a row loses in an ask of which, as a glance tells, it has none of the holdings. */
export interface Loss extends Glance {
  readonly in: WeighedAsk;
  readonly points: number;
  readonly musts: number;
}

/** The losses that can be told at a glance in asks that were left open. */
export function lossesIn(open: readonly WeighedAsk[], { signatures }: Segment): readonly Loss[] {
  return open.flatMap((weighed) => {
    const { reach } = weighed.ask;
    const glance = reach && glanceAt(signatures, reach.holdings);
    if (!reach || !glance) return [];
    const without = [reach.otherwise, ...reach.classes.map(({ best }) => best)];
    const points = weighed.maximum - Math.max(...without.map((measure) => pointsFor(measure, weighed.maximum)));
    const musts = Math.min(...without.map((measure) => mustsBound(weighed, measure)));
    return points === 0 && musts === 0 ? [] : [{ ...glance, in: weighed, points, musts }];
  });
}

/** Takes the losses off the bounds of those rows. */
export function lowerBounds(losses: readonly Loss[], rows: Uint32Array, { points, musts }: RowBounds): void {
  for (const { words, bits, points: fewer, musts: more } of losses) {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (((words[row] ?? 0) & bits) !== 0) continue;
      points[row] = (points[row] ?? 0) - fewer;
      musts[row] = (musts[row] ?? 0) + more;
    }
  }
}
