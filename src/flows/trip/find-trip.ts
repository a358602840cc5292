import type { BuyerId, SupplierId, TripId } from '../../domain/ids';
import { type Actor, type Operation, requireMay, type Subject } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Trip } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';

/**
 * Loads a trip for what the actor wants to do with it. A trip belongs to every member who may join and to every buyer whose
 * people are on it.
 *
 * @throws Problem `forbidden` where the role can never do this; `absent` where there is no such trip, and in the same words
 * where the actor is not on it
 */
export async function findTripFor(deps: FlowDeps, actor: Actor, operation: Operation, id: TripId): Promise<Trip> {
  const trip = await deps.database.stores.trips.find(id);
  requireMay(actor, operation, trip ? ownershipOf(actor, trip) : {});
  if (!trip) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return trip;
}

/** As whose trip the actor asks for it. */
function ownershipOf(actor: Actor, trip: Trip): Subject {
  if (actor.role === 'supplier-editor') return isOnTrip(trip, actor.supplierId) ? { supplierId: actor.supplierId } : {};
  if (actor.role === 'purchaser') return hasPeopleOn(trip, actor.buyerId) ? { buyerId: actor.buyerId } : {};
  return {};
}

/** Is the member one of those who may join? */
export function isOnTrip({ members }: Pick<Trip, 'members'>, supplierId: SupplierId): boolean {
  return members.some((member) => member.supplierId === supplierId && member.joins !== 'no');
}

function hasPeopleOn({ buyers }: Trip, buyerId: BuyerId): boolean {
  return buyers.some((people) => people.buyerId === buyerId);
}
