import fc from 'fast-check';
import type { TripPlaceId } from '../../../../src/domain/ids';
import { driveMinutes, USUAL_DETOUR } from '../../../../src/domain/trip/travel';

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
