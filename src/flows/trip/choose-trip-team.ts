import type { TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { TeamChoice } from '../../domain/trip/team-choice';
import { datesOf, type Trip } from '../../domain/trip/trip';
import { chooseTeam } from '../../planning/team/choose-team';
import type { FlowDeps } from '../flow-deps';
import { findTripFor } from './find-trip';
import { gatherWorths } from './gather-worths';

/** How long the solver may take for a team, in seconds; proving the six best of twenty takes a fraction of one. */
const TEAM_TIME_LIMIT_S = 10;

/**
 * Who should get the seats of a trip: by what their meetings are worth, what needs they cover together, how long each has
 * waited for a seat, and what is open on the first day. Nothing is saved.
 *
 * @throws Problem `conflict` where more members must join than there are seats, or they cost more than the budget
 */
export async function chooseTripTeam(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<TeamChoice> {
  const trip = await findTripFor(deps, actor, 'choose-trip-team', tripId);
  const { trips, tripWishes } = deps.database.stores;
  // Everybody who may join is weighed, whoever was chosen before.
  const open = { ...trip, team: [] };
  const candidates = trip.members.filter(({ joins }) => joins !== 'no').map(({ supplierId }) => supplierId);
  const [worths, wishes, lastSeats] = await Promise.all([
    gatherWorths(deps, open),
    tripWishes.list(tripId),
    trips.lastSeats(candidates, tripId, datesOf(trip).first),
  ]);
  refuseTooMany(trip);
  return chooseTeam({ trip: open, wishes, worths, lastSeats }, { timeLimitS: TEAM_TIME_LIMIT_S });
}

function refuseTooMany({ members, seats, budgetSek }: Trip): void {
  const given = members.filter(({ joins }) => joins === 'must');
  if (given.length > seats) {
    throw new Problem('conflict', [
      { code: 'too-many', path: '/members', value: String(given.length), expected: `at most ${seats}` },
    ]);
  }
  const cost = given.reduce((sum, { costSek }) => sum + costSek, 0);
  if (budgetSek !== undefined && cost > budgetSek) {
    throw new Problem('conflict', [
      { code: 'too-large', path: '/budgetSek', value: String(cost), expected: `at most ${budgetSek}` },
    ]);
  }
}
