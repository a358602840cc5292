import type { SupplierId, TripBuyerId } from '../ids';
import { type Hours, holdTogether, minuteOf, overlap } from './clock-time';
import { compareMeetings, isSamePair, type PlannedMeeting, type Programme, placeOfMeeting, rolesIn } from './meeting';
import { driveMinutes } from './travel';
import { findPlace, membersWhoJoin, type Participant, type TripDraft, type Wish } from './trip';

/**
 * Which rule a programme breaks.
 *
 * - `unknown`: the member or the people of the buyer are not on the trip, or the member has no seat.
 * - `no-place`: the host receives nowhere.
 * - `outside-days`, `in-break`, `place-closed`: the meeting lies outside of these hours.
 * - `not-free`: the member or the buyer's people have no time then.
 * - `twice`: one who travels is at two meetings at once, or two meetings are at one table.
 * - `no-table`: the host has not so many tables.
 * - `drive-too-short`: there is less time than the drive takes.
 * - `met-already`: the two meet more than once.
 * - `vetoed`: one of the two must not meet the other.
 * - `too-many`, `too-few`: meetings of one side.
 * - `not-met`: two who must meet do not.
 */
export type ProgrammeFaultKind =
  | 'unknown'
  | 'no-place'
  | 'outside-days'
  | 'in-break'
  | 'place-closed'
  | 'not-free'
  | 'twice'
  | 'no-table'
  | 'drive-too-short'
  | 'met-already'
  | 'vetoed'
  | 'too-many'
  | 'too-few'
  | 'not-met';

/** One broken rule. */
export interface ProgrammeFault {
  readonly kind: ProgrammeFaultKind;
  /** The meetings in question, by their places in the programme. */
  readonly meetings: readonly number[];
  readonly supplierId?: SupplierId;
  readonly buyer?: TripBuyerId;
  /** Minutes or meetings: how many there are, and how many there should be. */
  readonly have?: number;
  readonly need?: number;
}

/** No programme may be stored with these: somebody would have to be at two places at once, or meet whom one side refused. */
const FORBIDDEN: ReadonlySet<ProgrammeFaultKind> = new Set([
  'unknown',
  'no-place',
  'twice',
  'no-table',
  'met-already',
  'vetoed',
]);

/** Is it a fault that no planner may overrule? */
export function isForbidden({ kind }: ProgrammeFault): boolean {
  return FORBIDDEN.has(kind);
}

/** Every rule of the trip that the programme breaks. Knows nothing of how programmes are made. */
export function faultsOfProgramme(
  trip: TripDraft,
  wishes: readonly Wish[],
  programme: Programme,
): readonly ProgrammeFault[] {
  return [
    ...programme.flatMap((meeting, index) => faultsAlone(trip, wishes, meeting, index)),
    ...faultsOfPeople(trip, programme),
    ...faultsOfCounts(trip, programme),
    ...faultsOfWishes(trip, wishes, programme),
  ];
}

function faultsAlone(
  trip: TripDraft,
  wishes: readonly Wish[],
  meeting: PlannedMeeting,
  index: number,
): readonly ProgrammeFault[] {
  const { supplierId, buyer } = meeting;
  const of = { meetings: [index], supplierId, buyer };
  const member = membersWhoJoin(trip).find((one) => one.supplierId === supplierId);
  const people = trip.buyers.find(({ id }) => id === buyer);
  if (!member || !people) return [{ ...of, kind: 'unknown' }];
  const place = placeOfMeeting(trip, meeting);
  const opens = place === undefined ? [] : (findPlace(trip, place)?.opens ?? []);
  const host = trip.direction === 'outward' ? people : member;
  const broken: readonly (readonly [ProgrammeFaultKind, boolean])[] = [
    ['no-place', place === undefined],
    ['outside-days', !holdTogether(trip.days, meeting) || meeting.from >= meeting.to],
    ['in-break', trip.breaks.some((pause) => overlap(pause, meeting))],
    ['place-closed', !isWithin(opens, meeting)],
    ['no-table', meeting.table < 1 || meeting.table > host.parallel],
    ['vetoed', wishes.some((wish) => wish.kind === 'must-not' && isSamePair(wish, meeting))],
  ];
  return [
    ...broken.flatMap(([kind, isBroken]) => (isBroken ? [{ ...of, kind }] : [])),
    ...(isWithin(member.free, meeting) ? [] : [{ meetings: [index], supplierId, kind: 'not-free' as const }]),
    ...(isWithin(people.free, meeting) ? [] : [{ meetings: [index], buyer, kind: 'not-free' as const }]),
  ];
}

/** Empty hours mean all hours. */
function isWithin(hours: readonly Hours[], meeting: Hours): boolean {
  return hours.length === 0 || holdTogether(hours, meeting);
}

function faultsOfPeople(trip: TripDraft, programme: Programme): readonly ProgrammeFault[] {
  const numbered = programme
    .map((meeting, index) => ({ meeting, index, ...rolesIn(trip.direction, meeting) }))
    .sort((one, other) => compareMeetings(one.meeting, other.meeting));
  return numbered.flatMap((one, place) => {
    const later = numbered.slice(place + 1);
    // Only the next one: between the two after that, one has been elsewhere.
    const next = later.find((other) => other.traveller === one.traveller && !overlap(one.meeting, other.meeting));
    return [...later.flatMap((other) => faultsOfTwo(one, other)), ...(next ? shortDrive(trip, one, next) : [])];
  });
}

function faultsOfTwo(one: Numbered, other: Numbered): readonly ProgrammeFault[] {
  const meetings = [one.index, other.index];
  const { supplierId, buyer } = one.meeting;
  const again: readonly ProgrammeFault[] = isSamePair(one.meeting, other.meeting)
    ? [{ kind: 'met-already', meetings, supplierId, buyer }]
    : [];
  if (one.meeting.date !== other.meeting.date) return again;
  const isAtOnce = overlap(one.meeting, other.meeting);
  const isSameTable = one.host === other.host && one.meeting.table === other.meeting.table;
  const isSameTraveller = one.traveller === other.traveller;
  return [
    ...again,
    ...(isAtOnce && isSameTable ? [{ kind: 'twice' as const, meetings, ...sideOf(one.host) }] : []),
    ...(isAtOnce && isSameTraveller ? [{ kind: 'twice' as const, meetings, ...sideOf(one.traveller) }] : []),
  ];
}

interface Numbered {
  readonly meeting: PlannedMeeting;
  readonly index: number;
  readonly traveller: string;
  readonly host: string;
}

/** Breaks are not for driving: what of them lies between the two meetings is no time on the road. */
function shortDrive(trip: TripDraft, one: Numbered, other: Numbered): readonly ProgrammeFault[] {
  if (one.meeting.date !== other.meeting.date) return [];
  const [from, to] = [one, other].map(({ meeting }) => placeOfMeeting(trip, meeting));
  const [start, end] = [from, to].map((id) => (id === undefined ? undefined : findPlace(trip, id)));
  if (!start || !end) return [];
  const need = driveMinutes(start, end, trip.travel);
  if (need === 0) return [];
  const between: Hours = { date: one.meeting.date, from: one.meeting.to, to: other.meeting.from };
  const have = longestStretch(between, trip.breaks);
  if (have >= need) return [];
  return [{ kind: 'drive-too-short', meetings: [one.index, other.index], ...sideOf(one.traveller), have, need }];
}

/** The longest time without a break within some hours, in minutes: a drive is not torn in two. */
export function longestStretch(hours: Hours, breaks: readonly Hours[]): number {
  const inside = breaks.filter((pause) => overlap(pause, hours)).sort((one, other) => (one.from < other.from ? -1 : 1));
  let longest = 0;
  let free = minuteOf(hours.from);
  for (const pause of inside) {
    longest = Math.max(longest, minuteOf(pause.from) - free);
    free = Math.max(free, minuteOf(pause.to));
  }
  return Math.max(longest, minuteOf(hours.to) - free);
}

function faultsOfCounts(trip: TripDraft, programme: Programme): readonly ProgrammeFault[] {
  const count = (
    { fewest, most }: Participant,
    who: Pick<ProgrammeFault, 'supplierId' | 'buyer'>,
    isIn: (meeting: PlannedMeeting) => boolean,
  ): readonly ProgrammeFault[] => {
    const meetings = programme.flatMap((meeting, index) => (isIn(meeting) ? [index] : []));
    const have = meetings.length;
    if (have > most) return [{ kind: 'too-many', meetings, ...who, have, need: most }];
    return have < fewest ? [{ kind: 'too-few', meetings, ...who, have, need: fewest }] : [];
  };
  return [
    ...membersWhoJoin(trip).flatMap((member) =>
      count(member, { supplierId: member.supplierId }, ({ supplierId }) => supplierId === member.supplierId),
    ),
    ...trip.buyers.flatMap((people) => count(people, { buyer: people.id }, ({ buyer }) => buyer === people.id)),
  ];
}

/** A wish for a member who got no seat binds nobody. */
function faultsOfWishes(trip: TripDraft, wishes: readonly Wish[], programme: Programme): readonly ProgrammeFault[] {
  const joining = new Set(membersWhoJoin(trip).map(({ supplierId }) => supplierId));
  return wishes
    .filter(({ kind, supplierId }) => kind === 'must' && joining.has(supplierId))
    .filter((wish, index, musts) => musts.findIndex((one) => isSamePair(one, wish)) === index)
    .filter((wish) => !programme.some((meeting) => isSamePair(wish, meeting)))
    .map(({ supplierId, buyer }) => ({ kind: 'not-met', meetings: [], supplierId, buyer }));
}

function sideOf(key: string): Pick<ProgrammeFault, 'supplierId' | 'buyer'> {
  const name = key.slice(key.indexOf('/') + 1);
  return key.startsWith('member/') ? { supplierId: name as SupplierId } : { buyer: name as TripBuyerId };
}
