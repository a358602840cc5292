import { type Hours, minuteOf, overlap, timeAt } from '../../../../domain/trip/clock-time';
import {
  compareMeetings,
  type Pair,
  type PlannedMeeting,
  type Programme,
  rolesIn,
} from '../../../../domain/trip/meeting';
import { faultsOfProgramme } from '../../../../domain/trip/programme-faults';
import type { TripBuyer, TripDraft, TripMember, Wish } from '../../../../domain/trip/trip';
import { daysOfBoard, pairKeyOf, type Slot } from './board';

/** Where a meeting can begin. */
type Start = Pick<Slot, 'date' | 'from'>;

/** A meeting that begins then, as long as meetings of the trip are, within its day where that can be. */
function hoursAt({ meetingMinutes }: TripDraft, { date, from }: Start): Hours {
  return { date, from, to: timeAt(Math.min(minuteOf(from) + meetingMinutes, 24 * 60)) };
}

/** The same programme with one meeting at another time, at a table that is free then where the host has one. */
export function withMoved(trip: TripDraft, programme: Programme, number: number, start: Start): Programme {
  const meeting = programme[number];
  if (meeting === undefined) return programme;
  const others = programme.filter((_, other) => other !== number);
  const moved = { ...meeting, ...hoursAt(trip, start) };
  return inOrder([...others, { ...moved, table: freeTable(trip, others, moved) }]);
}

/** One column earlier (-1) or later (1), over breaks and into the next day; the same programme at either end. */
export function withShifted(trip: TripDraft, programme: Programme, number: number, way: -1 | 1): Programme {
  const meeting = programme[number];
  const starts = daysOfBoard(trip).flatMap(({ slots }) => slots.filter(({ isBreak }) => !isBreak));
  if (meeting === undefined) return programme;
  const at = (start: Start) => `${start.date} ${start.from}`;
  const next =
    way === 1 ? starts.find((start) => at(start) > at(meeting)) : starts.findLast((start) => at(start) < at(meeting));
  return next === undefined ? programme : withMoved(trip, programme, number, next);
}

/** Without one meeting. */
export function withoutMeeting(programme: Programme, number: number): Programme {
  return programme.filter((_, other) => other !== number);
}

/** With something else said of one meeting. */
export function withChanged(
  programme: Programme,
  number: number,
  changes: Partial<Pick<PlannedMeeting, 'isPinned' | 'table'>>,
): Programme {
  return programme.map((meeting, other) => (other === number ? { ...meeting, ...changes } : meeting));
}

/** With one meeting more. */
export function withAdded(trip: TripDraft, programme: Programme, pair: Pair, start: Start): Programme {
  const { supplierId, buyer } = pair;
  const added: PlannedMeeting = { supplierId, buyer, ...hoursAt(trip, start), table: 1, isPinned: false };
  return inOrder([...programme, { ...added, table: freeTable(trip, programme, added) }]);
}

/** The first start at which a pair breaks no rule; where there is none, the one at which it breaks fewest. */
export function bestStart(
  trip: TripDraft,
  wishes: readonly Wish[],
  programme: Programme,
  pair: Pair,
): Slot | undefined {
  const starts = daysOfBoard(trip).flatMap(({ slots }) => slots.filter(({ isBreak }) => !isBreak));
  const faultsBefore = faultsOfProgramme(trip, wishes, programme).length;
  let best: { readonly start: Slot; readonly faults: number } | undefined;
  for (const start of starts) {
    const faults = faultsOfProgramme(trip, wishes, withAdded(trip, programme, pair, start)).length;
    if (faults <= faultsBefore) return start;
    if (best === undefined || faults < best.faults) best = { start, faults };
  }
  return best?.start;
}

/** The first table of the host that nobody sits at then; the first of all where none is free. */
function freeTable(trip: TripDraft, others: Programme, meeting: PlannedMeeting): number {
  const { host } = rolesIn(trip.direction, meeting);
  const tables = tablesOf(trip, meeting);
  const taken = new Set(
    others
      .filter((other) => rolesIn(trip.direction, other).host === host && overlap(other, meeting))
      .map(({ table }) => table),
  );
  return Array.from({ length: tables }, (_, number) => number + 1).find((table) => !taken.has(table)) ?? 1;
}

/** How many meetings the host of a pair can hold at the same time. */
export function tablesOf(trip: TripDraft, { supplierId, buyer }: Pair): number {
  const host: TripBuyer | TripMember | undefined =
    trip.direction === 'outward'
      ? trip.buyers.find(({ id }) => id === buyer)
      : trip.members.find((member) => member.supplierId === supplierId);
  return host?.parallel ?? 1;
}

function inOrder(programme: Programme): Programme {
  return [...programme].sort(compareMeetings);
}

/** Where the meeting of a pair stands in a programme. */
export function numberOf(programme: Programme, key: string): number {
  return programme.findIndex((meeting) => pairKeyOf(meeting) === key);
}

/** A trip on which somebody has no time on a day, or on any day (then it has no meetings at all, as empty hours mean all). */
export function withAway(trip: TripDraft, who: TripMember | TripBuyer, date: string | undefined): TripDraft {
  const hours = who.free.length > 0 ? who.free : trip.days;
  const left = date === undefined ? [] : hours.filter((free) => free.date !== date);
  const changes = left.length > 0 ? { free: left } : { fewest: 0, most: 0 };
  if ('supplierId' in who) {
    const members = trip.members.map((one) => (one.supplierId === who.supplierId ? { ...one, ...changes } : one));
    return { ...trip, members };
  }
  return { ...trip, buyers: trip.buyers.map((one) => (one.id === who.id ? { ...one, ...changes } : one)) };
}

/** What is planned with somebody for hours that he has called off is not pinned any more, or nothing could be planned anew. */
export function withoutPinsOf(programme: Programme, who: TripMember | TripBuyer, date: string | undefined): Programme {
  const isOf = (meeting: PlannedMeeting) =>
    ('supplierId' in who ? meeting.supplierId === who.supplierId : meeting.buyer === who.id) &&
    (date === undefined || meeting.date === date);
  return programme.map((meeting) => (isOf(meeting) ? { ...meeting, isPinned: false } : meeting));
}
