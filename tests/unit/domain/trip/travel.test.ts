import fc from 'fast-check';
import type { TripPlaceId } from '../../../../src/domain/ids';
import { driveMinutes, drivesIn, USUAL_DETOUR } from '../../../../src/domain/trip/travel';

const RULES = { detour: USUAL_DETOUR, known: [] };

function spot(name: string, latitude: number, longitude = -1.5) {
  return { id: name as TripPlaceId, place: { town: name, country: 'GB', latitude, longitude } };
}

test('nobody drives within one place, and times are whole fives', () => {
  expect(driveMinutes(spot('a', 52.4), spot('a', 52.4), RULES)).toBe(0);
  // Ten kilometres as the crow flies: 13 by road, 10 of them at 30 km/h and 3 at 50.
  expect(driveMinutes(spot('a', 52.4), spot('b', 52.49), RULES)).toBe(25);
});

test('what is known counts before what is reckoned, both ways', () => {
  const rules = { ...RULES, known: [{ between: ['a' as TripPlaceId, 'b' as TripPlaceId] as const, minutes: 7 }] };
  expect(driveMinutes(spot('a', 52.4), spot('b', 53.4), rules)).toBe(7);
  expect(driveMinutes(spot('b', 53.4), spot('a', 52.4), rules)).toBe(7);
  expect(driveMinutes(spot('b', 53.4), spot('c', 52.4), rules)).toBeGreaterThan(60);
});

test('a drive is as long one way as the other, and no shorter to a place that lies farther away', () => {
  const latitude = fc.double({ min: 45, max: 65, noNaN: true });
  fc.assert(
    fc.property(latitude, latitude, fc.double({ min: 0, max: 5, noNaN: true }), (from, to, farther) => {
      const [start, end] = [spot('a', from), spot('b', to)];
      const beyond = spot('c', to >= from ? to + farther : to - farther);
      expect(driveMinutes(end, start, RULES)).toBe(driveMinutes(start, end, RULES));
      expect(driveMinutes(start, beyond, RULES)).toBeGreaterThanOrEqual(driveMinutes(start, end, RULES));
    }),
  );
});

test('of a table of seconds each pair is known once, by its longer way, in whole fives', () => {
  const ids = ['a', 'b', 'c'] as TripPlaceId[];
  const table = [
    [0, 301, 3600],
    [299, 0, 61],
    [3599, 59, 0],
  ];
  expect(drivesIn(ids, table)).toEqual([
    { between: ['a', 'b'], minutes: 10 },
    { between: ['a', 'c'], minutes: 60 },
    { between: ['b', 'c'], minutes: 5 },
  ]);
});

test('a pair without a road one way, or farther than a day, is left out', () => {
  const ids = ['a', 'b', 'c'] as TripPlaceId[];
  const day = 24 * 60 * 60;
  const table = [
    [0, null, day],
    [60, 0, day + 1],
    [day, 60, 0],
  ];
  expect(drivesIn(ids, table)).toEqual([{ between: ['a', 'c'], minutes: 1440 }]);
});
