import type { Profile } from '../../domain/supplier/profile';

/** Asks of a usual need, by which work is estimated. */
export const USUAL_ASKS = 12;

/** How many comparisons it takes to hold a profile against one ask: of every fact, at every site that may be the best. */
export function comparisonsOfAsk({ sites }: Profile): number {
  const facts = sites.flatMap(({ capabilities = [], certificates = [] }) => [...capabilities, ...certificates]).length;
  return Math.max(1, sites.length) * (facts + 1);
}
