import { type PurchaserMeeting, writePurchaserPack } from '../../documents/trip/purchaser-pack';
import type { TripBuyerId, TripId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { isSamePair, type Meeting } from '../../domain/trip/meeting';
import { isTold } from '../../domain/trip/own-trip';
import { findPlace, type Trip, type TripBuyer } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';
import { gatherMatchNames } from '../shortlist/read-match-names';
import { findTripFor } from '../trip/find-trip';
import { judgePairs, talkedIn } from '../trip/gather-worths';

/** Of which people of a buyer, and in which language. */
export interface BuyerPackOrder {
  readonly buyer: TripBuyerId;
  readonly language: Language;
}

/**
 * What people of one buyer take along: their programme, and a page for each member they meet, as that buyer may see it. They
 * are told of their meetings when the trip is settled.
 *
 * @throws Problem `absent` where such people are not on the trip, or are another buyer's
 */
export async function printBuyerPack(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { buyer, language }: BuyerPackOrder,
): Promise<MadeFile> {
  const trip = await findTripFor(deps, actor, 'read-buyer-pack', tripId);
  const people = trip.buyers.find(({ id }) => id === buyer);
  requireMay(actor, 'read-buyer-pack', people ? { buyerId: people.buyerId } : {});
  if (!people) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const isHidden = actor.role === 'purchaser' && !isTold(trip);
  const all = isHidden ? [] : await deps.database.stores.meetings.list(tripId);
  const own = all.filter((meeting) => meeting.buyer === buyer && !meeting.isCancelled);
  const company = await deps.database.stores.buyers.find(people.buyerId);
  const pack = {
    trip,
    people,
    buyer: company?.name ?? people.buyerId,
    meetings: await tellMeetings(deps, trip, { people, meetings: own }),
    names: await gatherMatchNames(deps, people.buyerId, [...new Set(own.map(({ supplierId }) => supplierId))]),
    printedOn: deps.now().toISOString().slice(0, 10),
  };
  const bytes = await writePurchaserPack(pack, language);
  return { name: `${tripId}-${buyer}.pdf`, mediaType: 'application/pdf', bytes };
}

async function tellMeetings(
  deps: FlowDeps,
  trip: Trip,
  { people, meetings }: { readonly people: TripBuyer; readonly meetings: readonly Meeting[] },
): Promise<readonly PurchaserMeeting[]> {
  const ids = [...new Set(meetings.map(({ supplierId }) => supplierId))];
  const found = await deps.database.stores.profiles.findAll(ids);
  const judged = await judgePairs(deps, trip, ids);
  return meetings.flatMap((meeting) => {
    const one = found.find(({ supplier }) => supplier.id === meeting.supplierId);
    const place = findPlace(trip, meeting.placeId);
    const pair = judged.find((candidate) => isSamePair(candidate, meeting));
    if (!one || !place) return [];
    const profile = profileAsSeenBy(one.profile, { kind: 'buyer', buyerId: people.buyerId });
    return [{ meeting, supplier: one.supplier, profile, place, needs: pair ? talkedIn(pair) : [] }];
  });
}
