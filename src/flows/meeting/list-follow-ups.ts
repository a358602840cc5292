import type { TripId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { Meeting } from '../../domain/trip/meeting';
import type { Trip } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';

/** How many follow-ups of each kind are shown; whoever has more begins at the top. */
const FOLLOW_UPS_SHOWN = 200;

/** What is left to do after meetings. */
export interface FollowUps {
  /** Over and not closed, earliest first. */
  readonly unclosed: readonly Meeting[];
  /** With a next step that is not done, the one that is due first in front. */
  readonly due: readonly Meeting[];
  readonly trips: ReadonlyMap<TripId, Trip>;
  /** The day on which this was read: what is due before it is overdue. */
  readonly today: string;
}

/** What is left to do after meetings; a member sees its own. */
export async function listFollowUps(deps: FlowDeps, actor: Actor): Promise<FollowUps> {
  const supplierId = actor.role === 'supplier-editor' ? actor.supplierId : undefined;
  requireMay(actor, 'read-follow-ups', supplierId === undefined ? {} : { supplierId });
  const { meetings, trips } = deps.database.stores;
  const [unclosed, due] = await Promise.all([
    meetings.listUnclosed(deps.now(), FOLLOW_UPS_SHOWN, supplierId),
    meetings.listDue(FOLLOW_UPS_SHOWN, supplierId),
  ]);
  const found = new Map<TripId, Trip>();
  for (const tripId of new Set([...unclosed, ...due].map((meeting) => meeting.tripId))) {
    const trip = await trips.find(tripId);
    if (trip) found.set(tripId, trip);
  }
  return { unclosed, due, trips: found, today: deps.now().toISOString().slice(0, 10) };
}
