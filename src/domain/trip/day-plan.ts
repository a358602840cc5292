import type { CalendarDate } from '../calendar-date';
import type { TripPlaceId } from '../ids';
import { type Hours, minuteOf, overlap, timeAt } from './clock-time';
import { driveMinutes, roadKmBetween } from './travel';
import { findPlace, type TripDraft, type TripPlace } from './trip';

/** A drive of somebody who travels. */
export interface Drive extends Hours {
  readonly origin: TripPlace;
  readonly goal: TripPlace;
  readonly minutes: number;
  /** By road, whole kilometres, reckoned. */
  readonly km: number;
}

/** One thing after another on one day of one side. */
export type DayItem<M> =
  | { readonly kind: 'meeting'; readonly hours: Hours; readonly meeting: M; readonly place: TripPlace | undefined }
  | { readonly kind: 'drive'; readonly hours: Hours; readonly drive: Drive }
  | { readonly kind: 'break'; readonly hours: Hours };

/** What one side does on one day, in order. */
export interface DayPlan<M> {
  readonly date: CalendarDate;
  readonly items: readonly DayItem<M>[];
}

/** As much of a meeting as a day is planned by. */
type Stop = Hours & { readonly placeId: TripPlaceId };

type TripOnTheRoad = Pick<TripDraft, 'base' | 'places' | 'days' | 'breaks' | 'travel'>;

/**
 * The days of a trip as one side lives through them, a day without meetings too.
 *
 * @param meetings those of one side that are held
 * @param travels true for the side that drives from host to host: its day begins and ends at the base
 */
export function dayPlansOf<M extends Stop>(
  trip: TripOnTheRoad,
  meetings: readonly M[],
  travels: boolean,
): readonly DayPlan<M>[] {
  const dates = [...new Set([...trip.days, ...meetings].map(({ date }) => date))].sort();
  return dates.map((date) => {
    const stops = meetings.filter((meeting) => meeting.date === date).sort(byTime);
    const breaks = trip.breaks.filter((pause) => pause.date === date);
    const items: readonly DayItem<M>[] = [
      ...stops.map((meeting) => ({
        kind: 'meeting' as const,
        hours: meeting,
        meeting,
        place: findPlace(trip, meeting.placeId),
      })),
      ...(travels ? drivesOf(trip, date, stops) : []).map((drive) => ({ kind: 'drive' as const, hours: drive, drive })),
      ...breaks.map((hours) => ({ kind: 'break' as const, hours })),
    ];
    return { date, items: [...items].sort((one, other) => byTime(one.hours, other.hours)) };
  });
}

function byTime(one: Hours, other: Hours): number {
  return minuteOf(one.from) - minuteOf(other.from) || minuteOf(one.to) - minuteOf(other.to);
}

/**
 * The drives of one day: from the base just in time for the first meeting, on as soon as a meeting is over, and back. None is in a
 * break where there is any other time for it.
 */
function drivesOf(trip: TripOnTheRoad, date: CalendarDate, stops: readonly Stop[]): readonly Drive[] {
  if (stops.length === 0) return [];
  return [...stops, undefined].flatMap((next, at) => driveBetween(trip, date, stops[at - 1], next));
}

const MIDNIGHT = 24 * 60;

function driveBetween(
  trip: TripOnTheRoad,
  date: CalendarDate,
  previous: Stop | undefined,
  next: Stop | undefined,
): readonly Drive[] {
  const origin = previous ? findPlace(trip, previous.placeId) : trip.base;
  const goal = next ? findPlace(trip, next.placeId) : trip.base;
  const minutes = origin && goal ? driveMinutes(origin, goal, trip.travel) : 0;
  if (!origin || !goal || minutes === 0) return [];
  const earliest = previous ? minuteOf(previous.to) : 0;
  const latest = Math.max(0, (next ? minuteOf(next.from) : MIDNIGHT) - minutes);
  const free = freeStarts({ date, earliest, latest, minutes, breaks: trip.breaks });
  const start = previous ? (free[0] ?? earliest) : (free.at(-1) ?? latest);
  const to = timeAt(Math.min(start + minutes, MIDNIGHT));
  const km = Math.round(roadKmBetween(origin.place, goal.place, trip.travel.detour));
  return [{ date, from: timeAt(start), to, origin, goal, minutes, km }];
}

/** Minutes at which a drive can begin and be in no break, in order: the earliest and the latest there are, and some between. */
function freeStarts({
  date,
  earliest,
  latest,
  minutes,
  breaks,
}: {
  readonly date: CalendarDate;
  readonly earliest: number;
  readonly latest: number;
  readonly minutes: number;
  readonly breaks: readonly Hours[];
}): readonly number[] {
  const today = breaks.filter((pause) => pause.date === date);
  const edges = today.flatMap(({ from, to }) => [minuteOf(from) - minutes, minuteOf(to)]);
  return [earliest, latest, ...edges]
    .filter((start) => start >= earliest && start <= latest)
    .filter((start) => {
      const drive = { date, from: timeAt(start), to: timeAt(start + minutes) };
      return !today.some((pause) => overlap(pause, drive));
    })
    .sort((one, other) => one - other);
}
