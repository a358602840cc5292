import type { CalendarDate } from '../../../../domain/calendar-date';
import type { TripPlaceId } from '../../../../domain/ids';
import type { Place } from '../../../../domain/place';
import type { Hours } from '../../../../domain/trip/clock-time';
import { type KnownDrive, USUAL_DETOUR } from '../../../../domain/trip/travel';
import {
  type Direction,
  findPlace,
  TRIP_BOUNDS,
  type TripBuyer,
  type TripDraft,
  type TripMember,
  type TripPlace,
} from '../../../../domain/trip/trip';

/** The hours of a day and of its lunch, where nobody has said otherwise. */
const DAY = { from: '09:00', to: '17:00' } as const;
const LUNCH = { from: '12:00', to: '13:00' } as const;

/** As many as most delegations of the cluster are; a planner changes it at a glance. */
const USUAL_SEATS = 6;

const USUAL_ZONE: Readonly<Record<Direction, string>> = { outward: 'Europe/London', inward: 'Europe/Stockholm' };

/** How long before it a trip is usually planned, in days. */
const USUAL_LEAD = 28;
const TUESDAY = 2;
const DAY_MS = 86_400_000;

/** The base has this id, whatever it is called. */
export const BASE_ID = 'base' as TripPlaceId;

const NOWHERE: Place = { town: '', country: 'GB', latitude: 0, longitude: 0 };

/** A trip of which nothing is said yet: one day outward, a Tuesday some weeks from now. */
export function emptyTrip(today: CalendarDate): TripDraft {
  const date = firstTuesdayFrom(daysAfter(today, USUAL_LEAD));
  return {
    title: '',
    direction: 'outward',
    state: 'planning',
    timeZone: USUAL_ZONE.outward,
    days: [{ date, ...DAY }],
    breaks: [{ date, ...LUNCH }],
    slotMinutes: 30,
    meetingMinutes: 30,
    base: { id: BASE_ID, name: '', kind: 'other', place: NOWHERE, opens: [] },
    places: [],
    buyers: [],
    members: [],
    seats: USUAL_SEATS,
    team: [],
    travel: { detour: USUAL_DETOUR, known: [] },
    illustrative: false,
  };
}

/** Has nobody said where the base is? */
export function isNowhere({ place }: Pick<TripPlace, 'place'>): boolean {
  return place.town === '';
}

/** So many days later. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function firstTuesdayFrom(date: CalendarDate): CalendarDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return daysAfter(date, (TUESDAY - weekday + 7) % 7);
}

/** The days from the first to the last, one more at most than a trip may have, so that too many are seen to be too many. */
function datesBetween(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  const bounded = Math.min(Math.max(count, 1), TRIP_BOUNDS.days + 1);
  return Array.from({ length: bounded }, (_, day) => daysAfter(first, day));
}

/** The same trip on other days: the hours of its first day, and of everybody on it, are those of the new first day, and so on. */
export function withDates(draft: TripDraft, first: CalendarDate, last: CalendarDate): TripDraft {
  const before = draft.days.map(({ date }) => date);
  const dates = datesBetween(first, last < first ? first : last);
  const moved = (hours: readonly Hours[]) =>
    hours.flatMap((each) => {
      const date = dates[before.indexOf(each.date)];
      return date === undefined ? [] : [{ ...each, date }];
    });
  const place = (one: TripPlace): TripPlace => ({ ...one, opens: moved(one.opens) });
  const added = dates.slice(before.length);
  return {
    ...draft,
    days: dates.map((date, index) => ({ ...DAY, ...draft.days[0], ...draft.days[index], date })),
    breaks: [...moved(draft.breaks), ...added.flatMap((date) => breaksLike(draft, date))],
    base: place(draft.base),
    places: draft.places.map(place),
    buyers: draft.buyers.map((people) => ({ ...people, free: moved(people.free) })),
    members: draft.members.map((member) => ({ ...member, free: moved(member.free) })),
  };
}

/** A day that is added pauses as the first one does. */
function breaksLike({ days, breaks }: TripDraft, date: CalendarDate): readonly Hours[] {
  return breaks.filter((pause) => pause.date === days[0]?.date).map((pause) => ({ ...pause, date }));
}

/** A lunch for a day that has none. */
export function lunchOn(date: CalendarDate): Hours {
  return { date, ...LUNCH };
}

/** The other way round: the time zone follows, as long as it was the usual one. */
export function withDirection(draft: TripDraft, direction: Direction): TripDraft {
  const isUsual = draft.timeZone === USUAL_ZONE[draft.direction];
  return { ...draft, direction, ...(isUsual && { timeZone: USUAL_ZONE[direction] }) };
}

/** Without a place that nobody receives at any more, and without drives to it. */
export function withoutIdlePlace(draft: TripDraft, id: TripPlaceId | undefined): TripDraft {
  const isUsed = [...draft.buyers, ...draft.members].some(({ placeId }) => placeId === id);
  return id === undefined || isUsed ? draft : withoutPlace(draft, id);
}

/** Without a place: whoever receives there has none for now. */
export function withoutPlace(draft: TripDraft, id: TripPlaceId): TripDraft {
  const known = draft.travel.known.filter(({ between }) => !between.includes(id));
  return {
    ...draft,
    places: draft.places.filter((place) => place.id !== id),
    buyers: draft.buyers.map((people) => leaving(people, id)),
    members: draft.members.map((member) => leaving(member, id)),
    travel: { ...draft.travel, known },
  };
}

function leaving<Host extends TripMember | TripBuyer>(host: Host, id: TripPlaceId): Host {
  if (host.placeId !== id) return host;
  const { placeId: _left, ...rest } = host;
  return rest as Host;
}

/** Without a member, nor its seat. */
export function withoutMember(draft: TripDraft, { supplierId, placeId }: TripMember): TripDraft {
  const members = draft.members.filter((member) => member.supplierId !== supplierId);
  return withoutIdlePlace({ ...draft, members, team: draft.team.filter((id) => id !== supplierId) }, placeId);
}

/** Without these people of a buyer. */
export function withoutBuyer(draft: TripDraft, { id, placeId }: TripBuyer): TripDraft {
  return withoutIdlePlace({ ...draft, buyers: draft.buyers.filter((people) => people.id !== id) }, placeId);
}

/** With drives as a routing service knows them, but for those to places that have gone since it was asked. */
export function withDrives(draft: TripDraft, drives: readonly KnownDrive[]): TripDraft {
  return drives
    .filter(({ between }) => between.every((id) => findPlace(draft, id) !== undefined))
    .reduce((trip, { between, minutes }) => withDrive(trip, between, minutes), draft);
}

/** The time of a drive as somebody knows it; as it is reckoned when undefined. */
export function withDrive(
  draft: TripDraft,
  [one, other]: readonly [TripPlaceId, TripPlaceId],
  minutes: number | undefined,
): TripDraft {
  const others = draft.travel.known.filter(({ between }) => !(between.includes(one) && between.includes(other)));
  const known = minutes === undefined ? others : [...others, { between: [one, other] as const, minutes }];
  return { ...draft, travel: { ...draft.travel, known } };
}
