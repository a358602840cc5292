import type { TripId } from '../../domain/ids';
import { type Funnel, funnelOf, matchesInFunnel } from '../../domain/outcome/funnel';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { membersWhoJoin, TRIP_BOUNDS } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';

/** A match passes some eight stages; so many events are read for all the matches of a trip. */
const MAX_STAGE_EVENTS = 50_000;

/** Orders that one trip leads to. */
const MAX_ORDERS = 1_000;

/** A funnel with what its members are called on the trip. */
export interface ReadFunnel {
  readonly title: string;
  readonly funnel: Funnel;
}

/** Counts what came of a trip: from the members who might travel to the orders. */
export async function readFunnel(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<ReadFunnel> {
  requireMay(actor, 'read-funnel');
  return deps.database.inSnapshot(async ({ tripRecords }) => {
    const trip = await tripRecords.findTrip(tripId);
    if (!trip) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    // Cancelled meetings stay on record beside those that are planned.
    const meetings = await tripRecords.listMeetings(tripId, TRIP_BOUNDS.meetings * 10);
    const orders = await tripRecords.listOrders(tripId, MAX_ORDERS);
    const stages = await tripRecords.listStages(matchesInFunnel({ meetings, orders }), MAX_STAGE_EVENTS);
    const { members, seats, firstDay } = trip;
    const candidates = members.filter(({ joins }) => joins !== 'no').map(({ supplierId }) => supplierId);
    const team = membersWhoJoin(trip).map(({ supplierId }) => supplierId);
    return {
      title: trip.title,
      funnel: funnelOf({ tripId, firstDay, seats, candidates, team, meetings, stages, orders }),
    };
  });
}
