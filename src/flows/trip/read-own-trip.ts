import type { TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { type OwnTrip, ownPartOf } from '../../domain/trip/own-trip';
import type { Participation } from '../../domain/trip/participation';
import type { FlowDeps } from '../flow-deps';
import { findTripFor } from './find-trip';

/** A trip as a member or a buyer sees it; with a member's own answer, where it has been asked or has given one. */
export interface ReadOwnTrip {
  readonly trip: OwnTrip;
  readonly participation?: Participation;
}

/**
 * The part of a trip that is the caller's own.
 *
 * @throws Problem `absent` also for a leader, who has no part of his own
 */
export async function readOwnTrip(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<ReadOwnTrip> {
  const trip = await findTripFor(deps, actor, 'read-own-trip', tripId);
  const { tripWishes, meetings, participations } = deps.database.stores;
  const beside = { wishes: await tripWishes.list(tripId), meetings: await meetings.list(tripId) };
  if (actor.role === 'purchaser') return { trip: ownPartOf(trip, beside, { buyerId: actor.buyerId }) };
  if (actor.role !== 'supplier-editor') throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const { supplierId } = actor;
  const participation = await participations.find(tripId, supplierId);
  return { trip: ownPartOf(trip, beside, { supplierId }), ...(participation && { participation }) };
}
