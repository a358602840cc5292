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

/** The wishes that the actor may see: the planner all of them, a side its own. */
export function wishesSeenBy(actor: Actor, trip: Trip, wishes: readonly Wish[]): readonly Wish[] {
  if (actor.role === 'supplier-editor') {
    return wishes.filter(({ by, supplierId }) => by === 'member' && supplierId === actor.supplierId);
  }
  if (actor.role === 'purchaser') {
    return wishes.filter(({ by, buyer }) => by === 'buyer' && isOfBuyer(trip, buyer, actor));
  }
  return wishes;
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

function isOfBuyer({ buyers }: Trip, buyer: Wish['buyer'], actor: Actor & { readonly role: 'purchaser' }): boolean {
  return buyers.some(({ id, buyerId }) => id === buyer && buyerId === actor.buyerId);
}
