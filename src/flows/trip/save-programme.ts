import { revisionConflict } from '../../db/revision-conflict';
import type { Stores } from '../../db/stores/stores';
import type { MeetingToStand } from '../../db/stores/trip/meeting-store';
import type { RequirementId, TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { type Fault, Problem, refuseFaults, shown } from '../../domain/problem';
import { momentOf } from '../../domain/trip/clock-time';
import { worthOfNeed } from '../../domain/trip/match-worth';
import {
  isSamePair,
  type MeetingMatch,
  type PlannedMeeting,
  type Programme,
  placeOfMeeting,
} from '../../domain/trip/meeting';
import { faultsOfProgramme, isForbidden, type ProgrammeFaultKind } from '../../domain/trip/programme-faults';
import { TRIP_BOUNDS, type Trip, type Wish } from '../../domain/trip/trip';
import { checkLength } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findTripFor } from './find-trip';
import { type JudgedPair, judgePairs, worthOf } from './gather-worths';
import { type ReadProgramme, readProgramme } from './read-programme';

/** A programme as it is saved, and the revision that was on the screen. */
export interface ProgrammeSaving {
  readonly programme: Programme;
  readonly expectedRevision: number;
}

/**
 * Makes these the meetings of a trip. A planner may overrule hours and drives, but nobody can be at two places at once, and
 * nobody is made to meet whom he, or the other side, has refused.
 *
 * @throws Problem `invalid` naming the meetings that cannot stand; `conflict` when somebody else saved first, or has booked
 * a member at that time on another trip
 */
export async function saveProgramme(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { programme, expectedRevision }: ProgrammeSaving,
): Promise<ReadProgramme> {
  const trip = await findTripFor(deps, actor, 'save-programme', tripId);
  refuseFaults(checkLength(programme, '/meetings', TRIP_BOUNDS.meetings));
  refuseFaults(forbiddenIn(trip, await deps.database.stores.tripWishes.list(tripId), programme));
  const meetings = await addMatches(deps, trip, programme);
  await deps.database.inTransaction(async (stores) => {
    await stores.meetings.reserve();
    await stores.trips.countProgramme(tripId, expectedRevision);
    await refuseChanged(stores, trip);
    refuseFaults(forbiddenIn(trip, await stores.tripWishes.list(tripId), programme));
    await refuseBooked(stores, trip, programme);
    await stores.meetings.replace(trip, meetings, deps.now());
    const after = { programmeRevision: expectedRevision + 1, meetings: programme.length };
    await noteChange(stores, deps, actor, { operation: 'save-programme', subject: { other: tripId }, after });
  });
  return readProgramme(deps, actor, tripId);
}

/** What the programme was judged by must still hold when it is stored: judging every pair takes a while. */
async function refuseChanged({ trips }: Stores, { id, revision }: Trip): Promise<void> {
  const now = await trips.find(id);
  if (now?.revision !== revision) throw revisionConflict(revision, now?.revision);
}

/** What would be right instead of each fault that no planner may overrule. */
const RIGHT: Readonly<Partial<Record<ProgrammeFaultKind, string>>> = {
  unknown: 'a member and a buyer who are on the trip',
  'no-place': 'a host with a place',
  twice: 'a time at which everybody is free',
  'no-table': 'a table that the host has',
  'met-already': 'one meeting of the two',
  vetoed: 'two who may meet',
};

function forbiddenIn(trip: Trip, wishes: readonly Wish[], programme: Programme): readonly Fault[] {
  return faultsOfProgramme(trip, wishes, programme)
    .filter(isForbidden)
    .flatMap(({ kind, meetings }) =>
      meetings.slice(-1).map((index): Fault => {
        const meeting = programme[index];
        const value = meeting ? { value: shown(whenIn(meeting)) } : {};
        return { code: 'cannot-stand', path: `/meetings/${index}`, ...value, expected: RIGHT[kind] ?? '' };
      }),
    );
}

/** Says by name what the last constraint could only refuse. */
async function refuseBooked({ meetings }: Stores, trip: Trip, programme: Programme): Promise<void> {
  const members = [...new Set(programme.map(({ supplierId }) => supplierId))];
  const busy = await meetings.listBusy(members, trip.id);
  const faults = programme.flatMap((meeting, index): readonly Fault[] => {
    const [start, end] = [meeting.from, meeting.to].map((time) => momentOf(meeting.date, time, trip.timeZone));
    const isTaken = busy.some(
      ({ supplierId, startsAt, endsAt }) =>
        supplierId === meeting.supplierId &&
        startsAt.toISOString() < (end ?? '') &&
        (start ?? '') < endsAt.toISOString(),
    );
    return isTaken ? [{ code: 'booked-already', path: `/meetings/${index}`, value: shown(whenIn(meeting)) }] : [];
  });
  if (faults.length > 0) throw new Problem('conflict', faults);
}

const whenIn = ({ supplierId, date, from }: PlannedMeeting) => `${supplierId} ${date} ${from}`;

/** Notes with each meeting where its place is and what matches it begins with. */
async function addMatches(deps: FlowDeps, trip: Trip, programme: Programme): Promise<readonly MeetingToStand[]> {
  const members = [...new Set(programme.map(({ supplierId }) => supplierId))];
  const judged = await judgePairs(deps, trip, members);
  const versions = await readVersions(deps, judged);
  return programme.map((meeting) => {
    const placeId = placeOfMeeting(trip, meeting);
    if (placeId === undefined) throw new Error('A meeting without a place was let through.');
    const pair = judged.find((one) => isSamePair(one, meeting));
    return { ...meeting, placeId, matches: pair ? matchesOf(pair, versions) : [] };
  });
}

function matchesOf(pair: JudgedPair, versions: ReadonlyMap<RequirementId, number>): readonly MeetingMatch[] {
  return worthOf(pair)
    .needs.filter((need) => worthOfNeed(need) > 0)
    .sort((one, other) => worthOfNeed(other) - worthOfNeed(one))
    .map(({ requirementId, verdict, points }) => {
      const shortlistVersion = versions.get(requirementId);
      return { requirementId, ...(shortlistVersion !== undefined && { shortlistVersion }), verdict, points };
    });
}

/** The newest shortlist of each need; one that was never ranked has none. */
async function readVersions(
  { database }: FlowDeps,
  judged: readonly JudgedPair[],
): Promise<ReadonlyMap<RequirementId, number>> {
  const ids = [...new Set(judged.flatMap(({ needs }) => needs.map(({ requirement }) => requirement.id)))];
  return database.stores.shortlists.newestVersions(ids);
}
