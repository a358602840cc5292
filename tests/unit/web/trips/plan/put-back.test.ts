import { withBuyerBack, withMemberBack, withPlaceBack } from '../../../../../src/web/trips/plan/draft/put-back';
import { withoutBuyer, withoutMember, withoutPlace } from '../../../../../src/web/trips/plan/draft/written-trip';
import { aMember, aPlace, aTrip, memberId, peopleId, placeId, somePeople } from '../../../planning/arbitrary-trip';

const MEMBERS = [aMember(0, { placeId: placeId(2) }), aMember(1)];
const BUYERS = [somePeople(0, { placeId: placeId(0) }), somePeople(1, { placeId: placeId(1) })];
const BEFORE = aTrip({
  places: [aPlace(0), aPlace(1), aPlace(2)],
  members: MEMBERS,
  buyers: BUYERS,
  team: [memberId(0), memberId(1)],
  travel: {
    detour: 1.3,
    known: [
      { between: [placeId(0), placeId(1)], minutes: 20 },
      { between: [placeId(0), placeId(2)], minutes: 30 },
    ],
  },
});

/** What is written between a removal and its undoing. */
const [, OTHER] = MEMBERS;
const dearer = <Trip extends typeof BEFORE>(trip: Trip) => ({
  ...trip,
  members: trip.members.map((one) => (one.supplierId === OTHER?.supplierId ? { ...one, costSek: 9_000 } : one)),
});

test('a member comes back with its seat and its place, and what was written meanwhile stays', () => {
  const [first] = MEMBERS;
  if (first === undefined) throw new Error('There is no member.');
  const removed = withoutMember(BEFORE, first);
  expect(removed.members).toHaveLength(1);
  const back = withMemberBack(dearer(removed), BEFORE, first);
  expect(back).toEqual({ ...dearer(BEFORE), travel: { ...BEFORE.travel, known: expect.any(Array) } });
  expect(back.travel.known).toHaveLength(2);
  expect(withMemberBack(back, BEFORE, first)).toEqual(back);
});

test('people of a buyer come back where they stood, with their place and its drives', () => {
  const [first] = BUYERS;
  if (first === undefined) throw new Error('There are no people.');
  const removed = withoutBuyer(BEFORE, first);
  expect(removed.travel.known).toEqual([]);
  const back = withBuyerBack(removed, BEFORE, first);
  expect(back.buyers).toEqual(BUYERS);
  expect(back.places).toEqual(BEFORE.places);
  expect(back.travel.known).toEqual(BEFORE.travel.known);
});

test('a place comes back with those who received there, but for those who receive elsewhere by now', () => {
  const removed = withoutPlace(BEFORE, placeId(0));
  expect(removed.buyers.find(({ id }) => id === peopleId(0))?.placeId).toBeUndefined();
  expect(withPlaceBack(removed, BEFORE, placeId(0)).buyers).toEqual(BUYERS);
  const moved = { ...removed, buyers: removed.buyers.map((people) => ({ ...people, placeId: placeId(1) })) };
  const back = withPlaceBack(moved, BEFORE, placeId(0));
  expect(back.buyers.map((people) => people.placeId)).toEqual([placeId(1), placeId(1)]);
  expect(back.places).toEqual(BEFORE.places);
});
