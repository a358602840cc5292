import type { Verdict } from '../../../../domain/match/assessment';

/** A member's place on the shortlist of one need. */
export interface Standing {
  readonly supplierId: string;
  readonly verdict: Verdict;
  readonly points: number;
}

/** What a qualified match is worth beside its points; on a shortlist the share of a conditional one is not told, so it counts half. */
const QUALIFIED = 1_000;

/**
 * Members with a match, by what all their matches come to, the most first. Of a member with an empty profile nothing is known,
 * so that it is excluded nowhere; but it has no points either, and somebody who wants it along adds it by name.
 */
export function rankCandidates(standings: readonly Standing[]): readonly string[] {
  const worths = new Map<string, number>();
  for (const { supplierId, verdict, points } of standings) {
    if (verdict === 'excluded') continue;
    const worth = verdict === 'qualified' ? QUALIFIED + points : points / 2;
    worths.set(supplierId, (worths.get(supplierId) ?? 0) + worth);
  }
  return [...worths]
    .filter(([, worth]) => worth > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([supplierId]) => supplierId);
}
