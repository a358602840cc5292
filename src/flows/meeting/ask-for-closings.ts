import type { Stores } from '../../db/stores/stores';
import { meetingClosingLetter } from '../../documents/mail/trip-letters';
import type { Buyer } from '../../domain/demand/buyer';
import type { MeetingId, SupplierId, TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { momentOf } from '../../domain/trip/clock-time';
import type { Meeting } from '../../domain/trip/meeting';
import type { Trip } from '../../domain/trip/trip';
import { announce } from '../announce';
import { writeToEditors } from '../answer/write-to-editors';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { requirePublicAddress } from '../session/public-address';
import { findTripFor } from '../trip/find-trip';

/** To how many people of the member a letter about a meeting went; 0 where nobody looks after it. */
export interface AskedClosing {
  readonly meetingId: MeetingId;
  readonly supplierId: SupplierId;
  readonly recipients: number;
}

/**
 * Asks the members how their meetings went that are over and not closed, each by a link that closes that one meeting.
 *
 * @throws Problem `conflict` while nobody has said where the product is reached
 */
export async function askForClosings(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<readonly AskedClosing[]> {
  const trip = await findTripFor(deps, actor, 'prepare-trip', tripId);
  const base = await requirePublicAddress(deps);
  const now = deps.now();
  const asked = await deps.database.inTransaction(async (stores) => {
    const open = (await stores.meetings.list(tripId)).filter((meeting) => isOpen(trip, meeting, now.toISOString()));
    const buyers = await stores.buyers.findAll([...new Set(trip.buyers.map(({ buyerId }) => buyerId))]);
    const done: AskedClosing[] = [];
    for (const meeting of open) {
      const recipients = await ask(stores, { trip, meeting, buyers, base, askedBy: actor.name, now });
      const { id: meetingId, supplierId } = meeting;
      const subject = { supplierId, other: meetingId };
      await noteChange(stores, deps, actor, { operation: 'prepare-trip', subject, after: { recipients } });
      done.push({ meetingId, supplierId, recipients });
    }
    return done;
  });
  await announce(deps, { name: 'send-mails' });
  return asked;
}

function isOpen({ timeZone, state }: Trip, { date, to, isCancelled, closing }: Meeting, now: string): boolean {
  return state !== 'cancelled' && !isCancelled && closing === undefined && momentOf(date, to, timeZone) < now;
}

interface Question {
  readonly trip: Trip;
  readonly meeting: Meeting;
  readonly buyers: readonly Buyer[];
  readonly base: string;
  readonly askedBy: string;
  readonly now: Date;
}

async function ask(stores: Stores, { trip, meeting, buyers, base, askedBy, now }: Question): Promise<number> {
  const supplier = await stores.suppliers.find(meeting.supplierId);
  if (!supplier) return 0;
  const people = trip.buyers.find(({ id }) => id === meeting.buyer);
  const company = buyers.find(({ id }) => id === people?.buyerId)?.name;
  const whom = [company, people?.name].filter((name) => name !== undefined).join(', ');
  const question = { about: 'closing', meetingId: meeting.id } as const;
  const asking = { supplierId: supplier.id, question, kind: 'meeting-closing', askedBy, base, now } as const;
  const told = { trip: trip.title, supplier, date: meeting.date, with: whom };
  return writeToEditors(stores, asking, (reader, language) => meetingClosingLetter({ ...reader, ...told }, language));
}
