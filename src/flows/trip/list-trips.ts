import type { TripInBrief as ListedTrip } from '../../db/stores/trip/trip-store';
import type { TripId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { TripState } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

export type { TripInBrief as ListedTrip } from '../../db/stores/trip/trip-store';

/** Trips, the latest first; members and buyers see those that they are on, with their own meetings counted. */
export async function listTrips(
  deps: FlowDeps,
  actor: Actor,
  {
    state,
    after,
    limit,
  }: { readonly state?: TripState | undefined; readonly after?: TripId | undefined; readonly limit: number },
): Promise<Page<ListedTrip, TripId>> {
  const owner = {
    ...(actor.role === 'supplier-editor' && { supplierId: actor.supplierId }),
    ...(actor.role === 'purchaser' && { buyerId: actor.buyerId }),
  };
  requireMay(actor, 'list-trips', owner);
  const filter = { ...owner, state, after, limit: rowsForPage(limit) };
  return pageOf(await deps.database.stores.trips.list(filter, deps.now()), limit);
}
