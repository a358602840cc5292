import fc from 'fast-check';
import { datesOf, type TripDraft } from '../../../../../src/domain/trip/trip';
import { faultsOfWritten } from '../../../../../src/web/trips/plan/draft/check-written';
import { timeIn } from '../../../../../src/web/trips/plan/draft/time-in';
import {
  BASE_ID,
  daysAfter,
  emptyTrip,
  withDates,
  withDirection,
  withDrive,
  withDrives,
  withoutBuyer,
  withoutMember,
  withoutPlace,
} from '../../../../../src/web/trips/plan/draft/written-trip';
import { tripIdOf } from '../../../../../src/web/trips/trip-id';
import { aMember, aPlace, aTrip, memberId, placeId, somePeople } from '../../../planning/arbitrary-trip';

test('a new trip is one Tuesday some weeks ahead, with a lunch', () => {
  const { days, breaks } = emptyTrip('2016-10-10');
  expect(days).toEqual([{ date: '2016-11-08', from: '09:00', to: '17:00' }]);
  expect(breaks).toEqual([{ date: '2016-11-08', from: '12:00', to: '13:00' }]);
  expect(new Date('2016-11-08T00:00:00Z').getUTCDay()).toBe(2);
});

test('of a new trip only the title and the base are to be filled in', () => {
  expect([...faultsOfWritten(emptyTrip('2016-10-10'))]).toEqual([
    ['/title', 'missing'],
    ['/base', 'missing'],
  ]);
});

test('what cannot be saved is told at its field', () => {
  const day = { date: '2016-11-14', from: '15:00', to: '09:00' };
  const draft = aTrip({
    days: [day],
    places: [aPlace(0)],
    buyers: [somePeople(0, { name: ' ', fewest: 3, most: 2 }), placeless(somePeople(1))],
    members: [aMember(0, { free: [day] })],
  });
  expect([...faultsOfWritten(draft)]).toEqual([
    ['/days/0/to', 'reversed'],
    ['/buyers/0/name', 'missing'],
    ['/buyers/0/most', 'reversed'],
    ['/members/0/free/0/to', 'reversed'],
    ['/buyers/1/placeId', 'no-place'],
  ]);
});

function placeless({ placeId: _place, ...people }: TripDraft['buyers'][number]): TripDraft['buyers'][number] {
  return people;
}

test('a trip that is put off takes its hours along, day by day', () => {
  const free = [{ date: '2016-11-15', from: '10:00', to: '11:00' }];
  const before = aTrip({
    days: [
      { date: '2016-11-14', from: '08:00', to: '16:00' },
      { date: '2016-11-15', from: '09:00', to: '12:00' },
    ],
    breaks: [{ date: '2016-11-14', from: '11:30', to: '12:15' }],
    buyers: [somePeople(0, { free })],
    members: [aMember(0, { free })],
  });
  const after = withDates(before, '2016-11-21', '2016-11-23');
  expect(after.days).toEqual([
    { date: '2016-11-21', from: '08:00', to: '16:00' },
    { date: '2016-11-22', from: '09:00', to: '12:00' },
    { date: '2016-11-23', from: '08:00', to: '16:00' },
  ]);
  expect(after.breaks).toEqual([
    { date: '2016-11-21', from: '11:30', to: '12:15' },
    { date: '2016-11-23', from: '11:30', to: '12:15' },
  ]);
  expect(after.buyers[0]?.free).toEqual([{ date: '2016-11-22', from: '10:00', to: '11:00' }]);
  expect(after.members[0]?.free).toEqual([{ date: '2016-11-22', from: '10:00', to: '11:00' }]);
});

test('whatever days are chosen, hours lie on days of the trip, and too many days are seen to be too many', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -5, max: 40 }), (start, length) => {
      const first = daysAfter('2016-11-14', start);
      const { days, breaks } = withDates(emptyTrip('2016-10-10'), first, daysAfter(first, length));
      const dates = days.map(({ date }) => date);
      expect(datesOf({ days }).first).toBe(first);
      expect(days).toHaveLength(Math.min(Math.max(length + 1, 1), 11));
      expect(breaks.every(({ date }) => dates.includes(date))).toBe(true);
    }),
  );
});

test('the time zone follows the direction, unless somebody has chosen it', () => {
  const usual = emptyTrip('2016-10-10');
  expect(withDirection(usual, 'inward').timeZone).toBe('Europe/Stockholm');
  expect(withDirection({ ...usual, timeZone: 'Europe/Paris' }, 'inward').timeZone).toBe('Europe/Paris');
});

test('who is taken away takes along his seat, his place and the drives to it', () => {
  const draft = aTrip({
    places: [aPlace(0), aPlace(1)],
    buyers: [somePeople(0), somePeople(1, { placeId: placeId(1) })],
    members: [aMember(0), aMember(1)],
    team: [memberId(0), memberId(1)],
    travel: {
      detour: 1.3,
      known: [
        { between: [placeId(0), placeId(1)], minutes: 30 },
        { between: [placeId(0), BASE_ID], minutes: 10 },
      ],
    },
    base: { ...aPlace(9), id: BASE_ID },
  });
  const without = withoutBuyer(draft, somePeople(1, { placeId: placeId(1) }));
  expect(without.places.map(({ id }) => id)).toEqual([placeId(0)]);
  expect(without.travel.known).toEqual([{ between: [placeId(0), BASE_ID], minutes: 10 }]);
  expect(withoutMember(draft, aMember(0)).team).toEqual([memberId(1)]);
});

test('whoever receives at a place that is taken away has none, and is told so', () => {
  const draft = aTrip({ places: [aPlace(0)], buyers: [somePeople(0)], members: [aMember(0)] });
  const without = withoutPlace(draft, placeId(0));
  expect(without.buyers[0]).not.toHaveProperty('placeId');
  expect([...faultsOfWritten(without)]).toEqual([['/buyers/0/placeId', 'no-place']]);
});

test('a drive is known both ways once, and reckoned again when it is cleared', () => {
  const draft = aTrip({ travel: { detour: 1.3, known: [] } });
  const known = withDrive(withDrive(draft, [placeId(0), placeId(1)], 30), [placeId(1), placeId(0)], 25);
  expect(known.travel.known).toEqual([{ between: [placeId(1), placeId(0)], minutes: 25 }]);
  expect(withDrive(known, [placeId(0), placeId(1)], undefined).travel.known).toEqual([]);
});

test('drives of a routing service take the place of what was known, but for places that have gone', () => {
  const draft = aTrip({ places: [aPlace(0), aPlace(1)], travel: { detour: 1.3, known: [] } });
  const [one, other, gone] = [placeId(0), placeId(1), placeId(2)];
  const fetched = [
    { between: [other, one] as const, minutes: 40 },
    { between: [one, gone] as const, minutes: 50 },
  ];
  expect(withDrives(withDrive(draft, [one, other], 25), fetched).travel.known).toEqual([fetched[0]]);
});

test('times are read as fingers write them', () => {
  expect(['9', '930', '9.30', '09:30', '24:00', '17'].map(timeIn)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '24:00',
    '17:00',
  ]);
  expect(['', '25', '9:7', '24:30', 'nio'].map(timeIn)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('an id is made of the title, whatever letters it has', () => {
  expect(tripIdOf('Jaguarveckan, möten i Whitley', 1)).toBe('jaguarveckan-moten-i-whitley');
  expect(tripIdOf('Jaguar', 3)).toBe('jaguar-3');
  expect(tripIdOf('***', 1)).toBe('trip');
});
