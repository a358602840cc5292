import fc from 'fast-check';
import type { TripPlaceId } from '../../../../src/domain/ids';
import { type Hours, minuteOf, overlap, timeAt } from '../../../../src/domain/trip/clock-time';
import { type DayItem, dayPlansOf } from '../../../../src/domain/trip/day-plan';
import { driveMinutes } from '../../../../src/domain/trip/travel';
import type { TripPlace } from '../../../../src/domain/trip/trip';

const place = (id: string, latitude: number, longitude: number): TripPlace => ({
  id: id as TripPlaceId,
  name: id,
  kind: 'buyer-site',
  place: { town: id, country: 'GB', latitude, longitude },
  opens: [],
});
const [BASE, GAYDON, SOLIHULL] = [
  place('base', 52.4, -1.52),
  place('gaydon', 52.19, -1.48),
  place('solihull', 52.45, -1.79),
];
const DAY: Hours = { date: '2017-02-14', from: '08:00', to: '17:00' };
const LUNCH: Hours = { date: '2017-02-14', from: '12:00', to: '13:00' };
const TRIP = {
  base: BASE,
  places: [GAYDON, SOLIHULL],
  days: [DAY],
  breaks: [LUNCH],
  travel: { detour: 1.3, known: [] },
};

const at = ({ id }: TripPlace, from: string, to: string) => ({ date: DAY.date, from, to, placeId: id });
const told = (items: readonly DayItem<unknown>[] | undefined) =>
  items?.map(({ kind, hours }) => `${kind} ${hours.from}-${hours.to}`);

test('a day begins and ends at the base, just in time for its first meeting and on as soon as one is over', () => {
  const [day] = dayPlansOf(TRIP, [at(GAYDON, '09:00', '09:40'), at(SOLIHULL, '14:00', '14:40')], true);
  const [out, on, back] = [
    driveMinutes(BASE, GAYDON, TRIP.travel),
    driveMinutes(GAYDON, SOLIHULL, TRIP.travel),
    driveMinutes(SOLIHULL, BASE, TRIP.travel),
  ];
  expect(told(day?.items)).toEqual([
    `drive ${timeAt(9 * 60 - out)}-09:00`,
    'meeting 09:00-09:40',
    `drive 09:40-${timeAt(9 * 60 + 40 + on)}`,
    'break 12:00-13:00',
    'meeting 14:00-14:40',
    `drive 14:40-${timeAt(14 * 60 + 40 + back)}`,
  ]);
});

test('a drive waits for the end of a break, and leaves before one, where it would lie in it', () => {
  const [day] = dayPlansOf(TRIP, [at(GAYDON, '13:10', '13:50'), at(SOLIHULL, '15:00', '15:40')], true);
  expect(day?.items[0]?.hours.to).toBe('12:00');
  const [other] = dayPlansOf(TRIP, [at(GAYDON, '11:00', '11:40'), at(SOLIHULL, '15:00', '15:40')], true);
  expect(other?.items.find(({ kind, hours }) => kind === 'drive' && hours.from >= '11:40')?.hours.from).toBe('13:00');
});

test('a host does not drive, two meetings at one place need no drive, and a free day is a day', () => {
  const meetings = [at(GAYDON, '09:00', '09:40'), at(GAYDON, '10:00', '10:40')];
  expect(told(dayPlansOf(TRIP, meetings, false)[0]?.items)).toEqual([
    'meeting 09:00-09:40',
    'meeting 10:00-10:40',
    'break 12:00-13:00',
  ]);
  expect(dayPlansOf(TRIP, meetings, true)[0]?.items.filter(({ kind }) => kind === 'drive')).toHaveLength(2);
  expect(dayPlansOf(TRIP, [], true)).toEqual([{ date: DAY.date, items: [{ kind: 'break', hours: LUNCH }] }]);
});

test('wherever meetings leave room for it, no drive lies in a meeting or a break', () => {
  // Three hours between two meetings: room for any drive here, before lunch or after it.
  const anyStop = fc.tuple(fc.integer({ min: 180, max: 240 }), fc.constantFrom(GAYDON, SOLIHULL));
  const anyDay = fc.tuple(fc.integer({ min: 100, max: 600 }), fc.array(anyStop, { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(anyDay, ([morning, stops]) => {
      const starts = stops.map((_stop, index) => stops.slice(0, index).reduce((sum, [gap]) => sum + gap + 30, morning));
      const meetings = stops
        .map(([, where], index) => ({ where, start: starts[index] ?? 0 }))
        .filter(({ start }) => start + 30 + 120 < 24 * 60)
        .map(({ where, start }) => at(where, timeAt(start), timeAt(start + 30)))
        .filter((meeting) => !overlap(meeting, LUNCH));
      for (const item of dayPlansOf(TRIP, meetings, true).flatMap(({ items }) => items)) {
        if (item.kind !== 'drive') continue;
        expect(minuteOf(item.drive.to) - minuteOf(item.drive.from)).toBe(item.drive.minutes);
        expect(overlap(item.hours, LUNCH)).toBe(false);
        for (const meeting of meetings) expect(overlap(item.hours, meeting)).toBe(false);
      }
    }),
  );
});
