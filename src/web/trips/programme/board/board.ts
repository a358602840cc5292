import type { CalendarDate } from '../../../../domain/calendar-date';
import { type ClockTime, type Hours, minuteOf, overlap, timeAt } from '../../../../domain/trip/clock-time';
import {
  compareMeetings,
  type PlannedMeeting,
  type Programme,
  placeOfMeeting,
  rolesIn,
} from '../../../../domain/trip/meeting';
import { driveMinutes } from '../../../../domain/trip/travel';
import {
  findPlace,
  membersWhoJoin,
  type TripBuyer,
  type TripDraft,
  type TripMember,
} from '../../../../domain/trip/trip';

/** By whom the rows of the board are. */
export type BoardView = 'members' | 'buyers';

/** A row: a member, or people of a buyer. */
export type BoardRow = { readonly key: string; readonly who: TripMember | TripBuyer };

/** A column: when a meeting can begin. */
export interface Slot extends Hours {
  /** Nobody meets or drives then. */
  readonly isBreak: boolean;
}

/** The columns of one day. */
export interface BoardDay {
  readonly date: CalendarDate;
  readonly slots: readonly Slot[];
}

/** The columns of the board, day by day. */
export function daysOfBoard({ days, breaks, slotMinutes }: TripDraft): readonly BoardDay[] {
  return days.map((day) => {
    const [first, last] = [minuteOf(day.from), minuteOf(day.to)];
    const count = Math.ceil((last - first) / slotMinutes);
    const slots = Array.from({ length: count }, (_, number): Slot => {
      const from = first + number * slotMinutes;
      const hours = { date: day.date, from: timeAt(from), to: timeAt(Math.min(from + slotMinutes, last)) };
      return { ...hours, isBreak: breaks.some((pause) => overlap(pause, hours)) };
    });
    return { date: day.date, slots };
  });
}

/** The rows of the board: who takes part. */
export function rowsOfBoard(trip: TripDraft, view: BoardView): readonly BoardRow[] {
  return view === 'members'
    ? membersWhoJoin(trip).map((who) => ({ key: who.supplierId, who }))
    : trip.buyers.map((who) => ({ key: who.id, who }));
}

/** In which row a meeting stands. */
export function rowKeyOf({ supplierId, buyer }: PlannedMeeting, view: BoardView): string {
  return view === 'members' ? supplierId : buyer;
}

/** A meeting by a name that it keeps when it is moved. */
export function pairKeyOf({ supplierId, buyer }: Pick<PlannedMeeting, 'supplierId' | 'buyer'>): string {
  return `${supplierId} ${buyer}`;
}

/** A place on the board by a name of its own. */
export function cellKeyOf(row: string, { date, from }: Pick<Slot, 'date' | 'from'>): string {
  return `${row} ${date} ${from}`;
}

/** Which meetings, by their numbers, stand in which cell. One that begins between two columns stands in the earlier. */
export function cellsOfBoard(
  programme: Programme,
  days: readonly BoardDay[],
  view: BoardView,
): ReadonlyMap<string, readonly number[]> {
  const cells = new Map<string, number[]>();
  for (const [number, meeting] of programme.entries()) {
    const slots = days.find(({ date }) => date === meeting.date)?.slots ?? [];
    const slot = slots.findLast(({ from }) => from <= meeting.from) ?? slots[0];
    if (slot === undefined) continue;
    const key = cellKeyOf(rowKeyOf(meeting, view), slot);
    cells.set(key, [...(cells.get(key) ?? []), number]);
  }
  return cells;
}

/** Meetings that no cell shows, by their numbers: on a day that is not in the trip any more, or of somebody who is not. */
export function meetingsElsewhere(
  programme: Programme,
  {
    days,
    rows,
    view,
  }: { readonly days: readonly BoardDay[]; readonly rows: readonly BoardRow[]; readonly view: BoardView },
): readonly number[] {
  return programme.flatMap((meeting, number) => {
    const isShown =
      days.some(({ date }) => date === meeting.date) && rows.some(({ key }) => key === rowKeyOf(meeting, view));
    return isShown ? [] : [number];
  });
}

/** Can the one of a row not meet then? */
export function isAway({ who }: BoardRow, slot: Slot, trip: TripDraft): boolean {
  const opens = who.placeId === undefined ? [] : (findPlace(trip, who.placeId)?.opens ?? []);
  return [who.free, opens].some((hours) => hours.length > 0 && !hours.some((free) => overlap(free, slot)));
}

/** A drive to a meeting from the one before it on the same day. */
export interface Drive {
  readonly minutes: number;
  readonly from: ClockTime;
}

/** The drives of those who travel, by the number of the meeting that they lead to. Within one place there are none. */
export function drivesTo(programme: Programme, trip: TripDraft): ReadonlyMap<number, Drive> {
  const numbered = programme
    .map((meeting, number) => ({ meeting, number, traveller: rolesIn(trip.direction, meeting).traveller }))
    .sort((one, other) => compareMeetings(one.meeting, other.meeting));
  const drives = new Map<number, Drive>();
  const last = new Map<string, PlannedMeeting>();
  for (const { meeting, number, traveller } of numbered) {
    const key = `${traveller} ${meeting.date}`;
    const before = last.get(key);
    const minutes = before ? minutesBetween(trip, before, meeting) : 0;
    if (minutes > 0) drives.set(number, { minutes, from: timeAt(Math.max(0, minuteOf(meeting.from) - minutes)) });
    last.set(key, meeting);
  }
  return drives;
}

function minutesBetween(trip: TripDraft, one: PlannedMeeting, other: PlannedMeeting): number {
  const [from, to] = [one, other].map((meeting) => {
    const id = placeOfMeeting(trip, meeting);
    return id === undefined ? undefined : findPlace(trip, id);
  });
  return from && to ? driveMinutes(from, to, trip.travel) : 0;
}

/** How many columns a meeting is wide. */
export function widthOf({ from, to }: PlannedMeeting, slotMinutes: number): number {
  return Math.max(1, Math.ceil((minuteOf(to) - minuteOf(from)) / slotMinutes));
}
