import type { Verdict } from '../../../../domain/match/assessment';
import type { TripBuyer } from '../../../../domain/trip/trip';
import { client } from '../../../api/api';

/** More than these would come with nobody, and a trip has room for no more. */
const NEEDS_ASKED = 60;

/** A member's place on the shortlist of one need. */
export interface Standing {
  readonly supplierId: string;
  readonly verdict: Verdict;
  readonly points: number;
}

/** What a qualified match is worth beside its points; on a shortlist the share of a conditional one is not told, so it counts half. */
const QUALIFIED = 1_000;

/** Members with a match, by what all their matches come to, the most first. */
export function rankCandidates(standings: readonly Standing[]): readonly string[] {
  const worths = new Map<string, number>();
  for (const { supplierId, verdict, points } of standings) {
    if (verdict === 'excluded') continue;
    const worth = verdict === 'qualified' ? QUALIFIED + points : points / 2;
    worths.set(supplierId, (worths.get(supplierId) ?? 0) + worth);
  }
  return [...worths].sort(([, one], [, other]) => other - one).map(([supplierId]) => supplierId);
}

/** Members with a match for what these buyers talk about, the best first. */
export async function findCandidates(buyers: readonly TripBuyer[]): Promise<readonly string[]> {
  const { data } = await client.GET('/api/v1/needs', { params: { query: { limit: 1_000 } } });
  const asked = (data?.items ?? []).filter(({ id, buyer, state }) =>
    buyers.some(
      ({ buyerId, needs }) =>
        buyer.id === buyerId && state === 'open' && (needs.length === 0 || needs.some((need) => need === id)),
    ),
  );
  const lists = await Promise.all(
    asked.slice(0, NEEDS_ASKED).map(async ({ id }) => {
      const answer = await client
        .GET('/api/v1/requirements/{requirementId}/shortlist', {
          params: { path: { requirementId: id }, query: { language: 'en' } },
        })
        // A need that was never ranked has no list.
        .catch(() => undefined);
      return answer?.data?.rows ?? [];
    }),
  );
  return rankCandidates(
    lists.flat().map(({ supplier, verdict, points }) => ({ supplierId: supplier.id, verdict, points })),
  );
}

/** The languages that somebody at the member speaks; those of most members where its profile does not say. */
export async function findLanguages(supplierId: string): Promise<readonly string[]> {
  const answer = await client
    .GET('/api/v1/suppliers/{supplierId}/profile', { params: { path: { supplierId } } })
    .catch(() => undefined);
  return answer?.data?.draft.languages ?? ['sv', 'en'];
}
