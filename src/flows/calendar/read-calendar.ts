import { type TripCalendar, writeCalendar } from '../../documents/trip/write-calendar';
import type { Requirement } from '../../domain/demand/requirement';
import type { SupplierId, TripId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import { type Actor, type Position, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { CalendarOwner } from '../../domain/trip/calendar-feed';
import type { Meeting } from '../../domain/trip/meeting';
import { isTold } from '../../domain/trip/own-trip';
import { findPlace, type Trip } from '../../domain/trip/trip';
import { hashOfToken, isTokenShaped } from '../access/token';
import type { FlowDeps } from '../flow-deps';
import { findTripFor, isOnTrip } from '../trip/find-trip';

/** Of which member, if not of everybody, and in which language. */
export interface CalendarOrder {
  readonly supplierId?: SupplierId | undefined;
  readonly language: Language;
}

/**
 * The meetings of a trip as a calendar file: to a leader those of everybody, or of one member; to a member and a buyer their own.
 *
 * @throws Problem `absent` for a member who is not on the trip, or is another one
 */
export async function exportCalendar(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { supplierId, language }: CalendarOrder,
): Promise<MadeFile> {
  const trip = await findTripFor(deps, actor, 'read-trip-calendar', tripId);
  const owner = ownerFor(actor, trip, supplierId === undefined ? 'everybody' : { supplierId });
  return calendarFile(deps, trip, owner, language);
}

/**
 * What a subscribed calendar reads, by its secret address.
 *
 * @throws Problem `absent`, in the same words, for an address that is unknown or was taken away, and for one whose member or buyer is
 * on the trip no more
 */
export async function readCalendarFeed(deps: FlowDeps, token: string): Promise<MadeFile> {
  const { calendarFeeds, trips } = deps.database.stores;
  const feed = isTokenShaped('calendar', token) ? await calendarFeeds.findByToken(hashOfToken(token)) : undefined;
  const trip = feed && (await trips.find(feed.tripId));
  if (!feed || !trip || !isStillOn(trip, feed.of)) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return calendarFile(deps, trip, feed.of, feed.language);
}

/**
 * Whose calendar the actor gets: a leader whichever he asks for, a member and a buyer their own.
 *
 * @throws Problem `absent` for the calendar of another
 */
export function ownerFor(actor: Actor, trip: Trip, asked: CalendarOwner): CalendarOwner {
  const own = ownOf(actor);
  if (own !== undefined) {
    const isAnother = asked !== 'everybody' && JSON.stringify(asked) !== JSON.stringify(own);
    if (isAnother) requireMay(actor, 'read-trip-calendar', {});
    return own;
  }
  if (!isStillOn(trip, asked)) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return asked;
}

function ownOf(actor: Position | Actor): CalendarOwner | undefined {
  if (actor.role === 'supplier-editor') return { supplierId: actor.supplierId };
  return actor.role === 'purchaser' ? { buyerId: actor.buyerId } : undefined;
}

function isStillOn(trip: Trip, of: CalendarOwner): boolean {
  if (of === 'everybody') return true;
  if ('supplierId' in of) return isOnTrip(trip, of.supplierId);
  return trip.buyers.some(({ buyerId }) => buyerId === of.buyerId);
}

async function calendarFile(deps: FlowDeps, trip: Trip, of: CalendarOwner, language: Language): Promise<MadeFile> {
  const reader = of === 'everybody' ? 'leader' : 'supplierId' in of ? 'member' : 'buyer';
  const all = (await deps.database.stores.meetings.list(trip.id)).filter((meeting) => isOf(trip, of, meeting));
  const calendar: TripCalendar = {
    trip,
    meetings: await tellMeetings(deps, trip, shownOf(trip, reader, all)),
    reader,
    method: 'publish',
    hasDrives: true,
  };
  const bytes = writeCalendar(calendar, language);
  return { name: `${trip.id}.ics`, mediaType: 'text/calendar; charset=utf-8', bytes };
}

/** Before a trip is settled, those on it are told nothing; when it is cancelled, every meeting of it is. */
function shownOf(trip: Trip, reader: TripCalendar['reader'], meetings: readonly Meeting[]): readonly Meeting[] {
  if (trip.state === 'cancelled') {
    return meetings.map((meeting) => ({ ...meeting, isCancelled: true }));
  }
  return reader === 'leader' || isTold(trip) ? meetings : [];
}

function isOf({ buyers }: Trip, of: CalendarOwner, { supplierId, buyer }: Meeting): boolean {
  if (of === 'everybody') return true;
  if ('supplierId' in of) return supplierId === of.supplierId;
  return buyers.some(({ id, buyerId }) => id === buyer && buyerId === of.buyerId);
}

async function tellMeetings(
  { database }: FlowDeps,
  trip: Trip,
  meetings: readonly Meeting[],
): Promise<TripCalendar['meetings']> {
  const { suppliers, buyers, requirements } = database.stores;
  const needIds = [...new Set(meetings.flatMap(({ matches }) => matches.map(({ requirementId }) => requirementId)))];
  const [members, companies, needs] = await Promise.all([
    suppliers.findAll([...new Set(meetings.map(({ supplierId }) => supplierId))]),
    buyers.findAll([...new Set(trip.buyers.map(({ buyerId }) => buyerId))]),
    requirements.findAll(needIds),
  ]);
  return meetings.map((meeting) => {
    const people = trip.buyers.find(({ id }) => id === meeting.buyer);
    const place = findPlace(trip, meeting.placeId);
    return {
      meeting,
      supplier: members.find(({ id }) => id === meeting.supplierId)?.name ?? meeting.supplierId,
      buyer: companies.find(({ id }) => id === people?.buyerId)?.name ?? meeting.buyer,
      people: { name: people?.name ?? '' },
      ...(place && { place }),
      needs: meeting.matches.flatMap(({ requirementId }) => titleOf(needs, requirementId)),
    };
  });
}

function titleOf(needs: readonly Requirement[], id: Requirement['id']) {
  const need = needs.find((one) => one.id === id);
  return need ? [need.title] : [];
}
