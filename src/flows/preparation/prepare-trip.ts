import type { Stores } from '../../db/stores/stores';
import { type TripPreparation, tripPreparationLetter } from '../../documents/mail/trip-letters';
import type { SupplierId, TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { findPlace } from '../../domain/trip/trip';
import { announce } from '../announce';
import { writeToEditors } from '../answer/write-to-editors';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { requirePublicAddress } from '../session/public-address';
import { findTripFor } from '../trip/find-trip';
import { gatherPreparation, type MemberPreparation, type ReadPreparation } from './read-preparation';

/** To how many people of a member a letter went; 0 where nobody looks after it. */
export interface Prepared {
  readonly supplierId: SupplierId;
  readonly recipients: number;
}

/**
 * Writes to those who look after these members: their meetings, what to mend before departure by its effect on this trip, and
 * a link by which each can say whether the member comes.
 *
 * @throws Problem `invalid` for a member who does not join; `conflict` while nobody has said where the product is reached
 */
export async function prepareTrip(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  supplierIds: readonly SupplierId[],
): Promise<readonly Prepared[]> {
  const trip = await findTripFor(deps, actor, 'prepare-trip', tripId);
  const base = await requirePublicAddress(deps);
  const preparation = await gatherPreparation(deps, trip, supplierIds);
  refuseStrangers(preparation, supplierIds);
  const prepared = await deps.database.inTransaction(async (stores) => {
    const done: Prepared[] = [];
    for (const member of preparation.members) {
      const recipients = await writeTo(stores, member, { preparation, base, askedBy: actor.name, now: deps.now() });
      if (recipients > 0) await stores.participations.ask(tripId, member.supplierId, deps.now());
      const subject = { supplierId: member.supplierId, other: tripId };
      await noteChange(stores, deps, actor, { operation: 'prepare-trip', subject, after: { recipients } });
      done.push({ supplierId: member.supplierId, recipients });
    }
    return done;
  });
  await announce(deps, { name: 'send-mails' });
  return prepared;
}

function refuseStrangers({ members }: ReadPreparation, asked: readonly SupplierId[]): void {
  const faults = asked.flatMap((id, index) =>
    members.some(({ supplierId }) => supplierId === id)
      ? []
      : [{ code: 'unknown-reference' as const, path: `/suppliers/${index}`, value: id }],
  );
  if (faults.length > 0) throw new Problem('invalid', faults);
}

interface Writing {
  readonly preparation: ReadPreparation;
  readonly base: string;
  readonly askedBy: string;
  readonly now: Date;
}

async function writeTo(stores: Stores, member: MemberPreparation, writing: Writing): Promise<number> {
  const { preparation, base, askedBy, now } = writing;
  const { trip, names } = preparation;
  const supplier = names.suppliers.get(member.supplierId);
  if (!supplier) return 0;
  const question = { about: 'participation', tripId: trip.id, supplierId: supplier.id } as const;
  const asking = { supplierId: supplier.id, question, kind: 'trip-preparation', askedBy, base, now } as const;
  const meetings = meetingsOf(member, preparation);
  const told = { askedBy, supplier, trip: trip.title, timeZone: trip.timeZone, meetings, gaps: member.gaps, names };
  return writeToEditors(stores, asking, (reader, language) => tripPreparationLetter({ ...reader, ...told }, language));
}

function meetingsOf({ meetings }: MemberPreparation, { trip, buyers }: ReadPreparation): TripPreparation['meetings'] {
  return meetings.map(({ date, from, to, buyer, placeId }) => {
    const people = trip.buyers.find(({ id }) => id === buyer);
    const company = buyers.find(({ id }) => id === people?.buyerId)?.name;
    const whom = [company, people?.name].filter((name) => name !== undefined).join(', ');
    return { date, from, to, with: whom, place: findPlace(trip, placeId)?.name ?? '' };
  });
}
