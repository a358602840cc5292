import type { TripId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Pair } from '../../domain/trip/meeting';
import type { Trip, Wish, WishKind, WishSide } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findTripFor, isOnTrip } from './find-trip';

/**
 * Says what the actor's side wishes of a pair, or takes it back when `kind` is absent. A member speaks for itself, a buyer
 * for its own people, a leader as planner.
 *
 * @throws Problem `absent` where the pair is not on the trip, and in the same words where it is not the actor's
 */
export async function setWish(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { supplierId, buyer, kind }: Pair & { readonly kind?: WishKind },
): Promise<void> {
  const trip = await findTripFor(deps, actor, 'set-trip-wish', tripId);
  requirePair(actor, trip, { supplierId, buyer });
  const by = sideOf(actor);
  await deps.database.inTransaction(async (stores) => {
    const before = await stores.tripWishes.find(tripId, { supplierId, buyer }, by);
    if (kind === undefined) await stores.tripWishes.remove(tripId, { supplierId, buyer }, by);
    else await stores.tripWishes.put(tripId, { supplierId, buyer, kind, by }, { setAt: deps.now(), setBy: actor.name });
    const after = kind === undefined ? {} : { supplierId, buyer, kind, by };
    await noteChange(stores, deps, actor, { operation: 'set-trip-wish', subject: { other: tripId }, before, after });
  });
}

/** All wishes of a trip, for its planner. */
export async function readWishes(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<readonly Wish[]> {
  await findTripFor(deps, actor, 'read-trip', tripId);
  return deps.database.stores.tripWishes.list(tripId);
}

function requirePair(actor: Actor, trip: Trip, { supplierId, buyer }: Pair): void {
  const people = trip.buyers.find(({ id }) => id === buyer);
  requireMay(actor, 'set-trip-wish', { supplierId, ...(people && { buyerId: people.buyerId }) });
  if (!people || !isOnTrip(trip, supplierId)) throw new Problem('absent', [{ code: 'absent', path: '' }]);
}

function sideOf({ role }: Actor): WishSide {
  if (role === 'supplier-editor') return 'member';
  return role === 'purchaser' ? 'buyer' : 'planner';
}
