import type { TripBuyer } from '../../../../domain/trip/trip';
import { client } from '../../../api/api';
import { rankCandidates } from './rank-candidates';

/** More than these would come with nobody, and a trip has room for no more. */
const NEEDS_ASKED = 60;

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
