import type { TripPlaceId } from '../../../../domain/ids';
import { findPlace, type TripBuyer, type TripDraft, type TripMember } from '../../../../domain/trip/trip';

/** With a member as it was before it was removed, its seat and its place; all else stays as it is now. */
export function withMemberBack(trip: TripDraft, before: TripDraft, { supplierId }: TripMember): TripDraft {
  const isIt = (member: TripMember) => member.supplierId === supplierId;
  const members = putBack(trip.members, before.members, isIt);
  const team = putBack(trip.team, before.team, (id) => id === supplierId);
  return withSpotBack({ ...trip, members, team }, before, before.members.find(isIt)?.placeId);
}

/** With these people of a buyer as they were before they were removed, and their place. */
export function withBuyerBack(trip: TripDraft, before: TripDraft, { id }: TripBuyer): TripDraft {
  const isIt = (people: TripBuyer) => people.id === id;
  const buyers = putBack(trip.buyers, before.buyers, isIt);
  return withSpotBack({ ...trip, buyers }, before, before.buyers.find(isIt)?.placeId);
}

/** With a place as it was before it was removed, and with those who received there, unless they do elsewhere by now. */
export function withPlaceBack(trip: TripDraft, before: TripDraft, id: TripPlaceId): TripDraft {
  const buyers = new Set(before.buyers.filter(({ placeId }) => placeId === id).map((people) => people.id));
  const members = new Set(before.members.filter(({ placeId }) => placeId === id).map((member) => member.supplierId));
  return {
    ...withSpotBack(trip, before, id),
    buyers: trip.buyers.map((people) => (buyers.has(people.id) ? { placeId: id, ...people } : people)),
    members: trip.members.map((member) => (members.has(member.supplierId) ? { placeId: id, ...member } : member)),
  };
}

/** With a place and the drives to it, if it has gone. */
function withSpotBack(trip: TripDraft, before: TripDraft, id: TripPlaceId | undefined): TripDraft {
  if (id === undefined || findPlace(trip, id) !== undefined) return trip;
  const next = { ...trip, places: putBack(trip.places, before.places, (place) => place.id === id) };
  const drives = before.travel.known.filter(
    ({ between }) => between.includes(id) && between.every((end) => findPlace(next, end) !== undefined),
  );
  return { ...next, travel: { ...trip.travel, known: [...trip.travel.known, ...drives] } };
}

/** With the row that has gone, where it stood. */
function putBack<Row>(now: readonly Row[], before: readonly Row[], isIt: (row: Row) => boolean): readonly Row[] {
  const index = before.findIndex(isIt);
  const row = before[index];
  return row === undefined || now.some(isIt) ? now : now.toSpliced(index, 0, row);
}
