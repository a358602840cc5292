import { randomUUID } from 'node:crypto';
import type { TripId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { CALENDAR_FEEDS_AT_MOST, type CalendarFeed, type CalendarOwner } from '../../domain/trip/calendar-feed';
import { hashOfToken, makeToken } from '../access/token';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { requirePublicAddress } from '../session/public-address';
import { findTripFor } from '../trip/find-trip';
import { ownerFor } from './read-calendar';

/** Whose calendar is to be followed, and in which language it is told. */
export interface FollowOrder {
  readonly of: CalendarOwner;
  readonly language: Language;
}

/**
 * Makes an address that a calendar can subscribe to. Whoever knows it reads these meetings, so it is told only once and can
 * be taken away.
 *
 * @throws Problem `absent` for a calendar that is not the actor's; `conflict` where too many are followed already
 */
export async function followCalendar(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { of, language }: FollowOrder,
): Promise<{ readonly id: string; readonly address: string }> {
  const trip = await findTripFor(deps, actor, 'follow-trip-calendar', tripId);
  const owner = ownerFor(actor, trip, of);
  const base = await requirePublicAddress(deps);
  const token = makeToken('calendar');
  const createdAt = deps.now().toISOString();
  const feed: CalendarFeed = { id: randomUUID(), tripId, of: owner, language, createdAt, createdBy: actor.name };
  await deps.database.inTransaction(async (stores) => {
    const { length } = await stores.calendarFeeds.list(tripId);
    if (length >= CALENDAR_FEEDS_AT_MOST) {
      throw new Problem('conflict', [{ code: 'too-many', path: '', expected: `at most ${CALENDAR_FEEDS_AT_MOST}` }]);
    }
    await stores.calendarFeeds.add(hashOfToken(token), feed);
    const after = { calendarOf: feed.of, language };
    await noteChange(stores, deps, actor, { operation: 'follow-trip-calendar', subject: { other: tripId }, after });
  });
  return { id: feed.id, address: `${base}/api/v1/calendars/${token}` };
}

/** Which calendars of a trip are followed; a member and a buyer see their own. */
export async function listCalendarFeeds(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
): Promise<readonly CalendarFeed[]> {
  await findTripFor(deps, actor, 'read-trip-calendar', tripId);
  return (await deps.database.stores.calendarFeeds.list(tripId)).filter(({ of }) => mayHold(actor, of));
}

/** Takes an address away: from now on it opens nothing. */
export async function withdrawCalendar(deps: FlowDeps, actor: Actor, tripId: TripId, id: string): Promise<void> {
  await findTripFor(deps, actor, 'follow-trip-calendar', tripId);
  await deps.database.inTransaction(async (stores) => {
    const feed = (await stores.calendarFeeds.list(tripId)).find((one) => one.id === id);
    if (!feed || !mayHold(actor, feed.of)) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    await stores.calendarFeeds.remove(id);
    const before = { calendarOf: feed.of, language: feed.language };
    const subject = { other: tripId };
    await noteChange(stores, deps, actor, { operation: 'follow-trip-calendar', subject, before, after: {} });
  });
}

function mayHold(actor: Actor, of: CalendarOwner): boolean {
  if (actor.role === 'supplier-editor')
    return of !== 'everybody' && 'supplierId' in of && of.supplierId === actor.supplierId;
  if (actor.role === 'purchaser') return of !== 'everybody' && 'buyerId' in of && of.buyerId === actor.buyerId;
  return true;
}
