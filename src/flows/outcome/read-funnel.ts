import type { TripId } from '../../domain/ids';
import { type Funnel, type FunnelMeeting, funnelOf, matchesInFunnel } from '../../domain/outcome/funnel';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Meeting } from '../../domain/trip/meeting';
import { datesOf, membersWhoJoin } from '../../domain/trip/trip';
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
  return deps.database.inSnapshot(async ({ trips, meetings: stored, funnels }) => {
    const trip = await trips.find(tripId);
    if (!trip) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    const meetings = (await stored.list(tripId)).map(funnelMeeting);
    const orders = await funnels.listOrders(tripId, MAX_ORDERS);
    const stages = await funnels.listStages(matchesInFunnel({ meetings, orders }), MAX_STAGE_EVENTS);
    const { members, seats } = trip;
    const { first: firstDay } = datesOf(trip);
    const candidates = members.filter(({ joins }) => joins !== 'no').map(({ supplierId }) => supplierId);
    const team = membersWhoJoin(trip).map(({ supplierId }) => supplierId);
    return {
      title: trip.title,
      funnel: funnelOf({ tripId, firstDay, seats, candidates, team, meetings, stages, orders }),
    };
  });
}

function funnelMeeting({ id, supplierId, isCancelled, closing, date, matches }: Meeting): FunnelMeeting {
  const needs = matches.map(({ requirementId }) => requirementId);
  return { id, supplierId, isCancelled, ...(closing && { closing }), on: date, needs };
}
