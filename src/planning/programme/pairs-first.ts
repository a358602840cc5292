import type { HardWish } from '../../domain/trip/programme-proposal';
import { solve } from '../solver/solve';
import { findTimes } from './find-times';
import { pairsModel } from './models/pairs-model';
import type { Cell, Plan } from './plan';
import { filledUp } from './quick-programme';

/** The share of the time that may go into finding times for the best pairs. */
const SHARE_FOR_TIMES = 0.2;

/** What comes of deciding first who meets, then when. */
export type PairsFirst =
  | { readonly isImpossible: true }
  | {
      readonly isImpossible: false;
      /** No programme is worth more; absent where the time was up before that was known. */
      readonly bound?: number;
      /** Keeps every rule of time, but need not fulfil every wish. */
      readonly chosen?: readonly Cell[];
    };

/**
 * Decides first who meets whom, as if time were no matter, and then looks for times. Where all of these pairs find one the programme
 * is best, since not even without time there is a better one: which settles most trips, whose people are not busy all day.
 */
export async function pairsFirst(plan: Plan, wishes: readonly HardWish[], timeLimitS: number): Promise<PairsFirst> {
  const deadlineMs = performance.now() + timeLimitS * 1_000 * SHARE_FOR_TIMES;
  const solved = await solve(pairsModel(plan, wishes), { timeLimitS, absoluteGap: 0.99 });
  if (solved.status === 'infeasible') return { isImpossible: true };
  if (!('values' in solved)) return { isImpossible: false, ...boundOf(solved) };
  const pairs = plan.pairs.filter((_, number) => (solved.values[number] ?? 0) > 0.5);
  const timed = await findTimes(plan, pairs, deadlineMs);
  return { isImpossible: false, ...boundOf(solved), chosen: filledUp(plan, timed) };
}

/** All worths are whole numbers. */
function boundOf({ bound }: { readonly bound?: number }): { readonly bound?: number } {
  return bound === undefined ? {} : { bound: Math.floor(bound + 1e-3) };
}
