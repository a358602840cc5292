import type { SupplierId, TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import { clocksAt, type Hours } from '../../domain/trip/clock-time';
import type { Programme } from '../../domain/trip/meeting';
import type { ProgrammeProposal } from '../../domain/trip/programme-proposal';
import { membersWhoJoin, TRIP_BOUNDS, type Trip, timesIn } from '../../domain/trip/trip';
import { proposeProgramme } from '../../planning/programme/propose-programme';
import { quickProgramme } from '../../planning/programme/quick-programme';
import { checkLength } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { findTripFor } from './find-trip';
import { gatherWorths } from './gather-worths';

/** How long the solver may take for a programme, in seconds: as long as people wait for a button. */
const PROGRAMME_TIME_LIMIT_S = 10;

/** How a programme is to be made. */
export interface ProgrammeOrder {
  /** `quick` answers at once; `best` is proven, or says how far it may be from that. */
  readonly effort: 'quick' | 'best';
  /** True to change as few meetings as possible. */
  readonly keeps: boolean;
  /** What stands on the board; the saved programme when absent. */
  readonly meetings?: Programme;
}

/**
 * Makes a programme for a trip as it is now, or says which wishes clash. Nothing is saved. Pinned meetings stay in any case,
 * and members are not planned for hours in which they are on another trip.
 *
 * @throws Problem `conflict` for a trip with more times at which somebody could meet than can be looked through
 */
export async function proposeTripProgramme(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { effort, keeps, meetings }: ProgrammeOrder,
): Promise<ProgrammeProposal> {
  const trip = await findTripFor(deps, actor, 'propose-programme', tripId);
  refuseFaults(checkLength(meetings ?? [], '/meetings', TRIP_BOUNDS.meetings));
  refuseTooLarge(trip);
  const { tripWishes, meetings: stored } = deps.database.stores;
  const board = meetings ?? (await stored.list(tripId)).filter(({ isCancelled }) => !isCancelled);
  const standing = keeps ? board : board.filter(({ isPinned }) => isPinned);
  const question = {
    trip,
    wishes: await tripWishes.list(tripId),
    worths: await gatherWorths(deps, trip),
    busy: await readBusy(deps, trip),
    ...(standing.length > 0 && { standing }),
  };
  return effort === 'quick'
    ? quickProgramme(question)
    : proposeProgramme(question, { timeLimitS: PROGRAMME_TIME_LIMIT_S });
}

/** A trip whose days are cut too finely for so many people. */
function refuseTooLarge(trip: Trip): void {
  const times = timesIn(trip);
  if (times <= TRIP_BOUNDS.times) return;
  const fault = {
    code: 'too-many',
    path: '/slotMinutes',
    value: String(times),
    expected: `at most ${TRIP_BOUNDS.times}`,
  } as const;
  throw new Problem('conflict', [fault]);
}

/** When the members are on other trips, as the clocks of this one tell it. */
async function readBusy({ database }: FlowDeps, trip: Trip): Promise<ReadonlyMap<SupplierId, readonly Hours[]>> {
  const members = membersWhoJoin(trip).map(({ supplierId }) => supplierId);
  const busy = new Map<SupplierId, readonly Hours[]>();
  for (const { supplierId, startsAt, endsAt } of await database.stores.meetings.listBusy(members, trip.id)) {
    const [start, end] = [clocksAt(startsAt, trip.timeZone), clocksAt(endsAt, trip.timeZone)];
    const hours =
      start.date === end.date
        ? [{ date: start.date, from: start.time, to: end.time }]
        : [
            { date: start.date, from: start.time, to: '24:00' },
            { date: end.date, from: '00:00', to: end.time },
          ];
    busy.set(supplierId, [...(busy.get(supplierId) ?? []), ...hours]);
  }
  return busy;
}
