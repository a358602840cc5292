import fc from 'fast-check';
import type { Programme } from '../../../../../src/domain/trip/meeting';
import { faultsOfProgramme } from '../../../../../src/domain/trip/programme-faults';
import type { TripDraft } from '../../../../../src/domain/trip/trip';
import {
  cellsOfBoard,
  daysOfBoard,
  drivesTo,
  isAway,
  meetingsElsewhere,
  pairKeyOf,
  rowsOfBoard,
  widthOf,
} from '../../../../../src/web/trips/programme/board/board';
import {
  bestStart,
  withAdded,
  withAway,
  withMoved,
  withoutPinsOf,
  withShifted,
} from '../../../../../src/web/trips/programme/board/moves';
import { aMeeting } from '../../../domain/trip/a-meeting';
import { aMember, anyQuestion, aPlace, aTrip, placeId, somePeople } from '../../../planning/arbitrary-trip';

const DAY = '2016-11-14';
const NEXT = '2016-11-15';

function trip(given: Partial<TripDraft> = {}): TripDraft {
  return aTrip({
    days: [DAY, NEXT].map((date) => ({ date, from: '09:00', to: '15:00' })),
    breaks: [DAY, NEXT].map((date) => ({ date, from: '12:00', to: '13:00' })),
    slotMinutes: 30,
    meetingMinutes: 30,
    places: [aPlace(0), aPlace(1)],
    members: [aMember(0), aMember(1)],
    buyers: [somePeople(0), somePeople(1, { placeId: placeId(1) })],
    travel: { detour: 1.3, known: [{ between: [placeId(0), placeId(1)], minutes: 45 }] },
    ...given,
  });
}

const timesOf = (programme: Programme) => programme.map(({ date, from, to }) => `${date} ${from}–${to}`);

test('columns follow the slots of each day, and breaks are marked', () => {
  const [first] = daysOfBoard(trip());
  expect(first?.slots.map(({ from }) => from).slice(0, 3)).toEqual(['09:00', '09:30', '10:00']);
  expect(first?.slots.filter(({ isBreak }) => isBreak).map(({ from }) => from)).toEqual(['12:00', '12:30']);
  expect(first?.slots.at(-1)).toMatchObject({ from: '14:30', to: '15:00' });
});

test('every meeting on a day of the trip stands in one cell, whichever way the rows are', () => {
  fc.assert(
    fc.property(
      anyQuestion({ members: 4, buyers: 3, slots: 6, days: 2 }),
      fc.constantFrom('members' as const, 'buyers' as const),
      ({ trip: any, standing = [] }, view) => {
        const days = daysOfBoard(any);
        const cells = cellsOfBoard(standing, days, view);
        const seen = [...cells.values()].flat().toSorted((one, other) => one - other);
        const onDays = standing.flatMap(({ date }, number) => (days.some((day) => day.date === date) ? [number] : []));
        expect(seen).toEqual(onDays);
      },
    ),
  );
});

test('no meeting is hidden: what no cell shows is listed', () => {
  const given = trip({ days: [{ date: DAY, from: '09:00', to: '15:00' }], members: [aMember(0)] });
  const programme = [aMeeting(0, 0, '09:00'), { ...aMeeting(0, 1, '09:00'), date: NEXT }, aMeeting(1, 1, '10:00')];
  const [days, rows] = [daysOfBoard(given), rowsOfBoard(given, 'members')];
  expect(meetingsElsewhere(programme, { days, rows, view: 'members' })).toEqual([1, 2]);
});

test('a meeting that begins between two columns stands in the earlier, and a long one is wide', () => {
  const programme = [aMeeting(0, 0, '09:45')];
  const cells = cellsOfBoard(programme, daysOfBoard(trip()), 'members');
  expect([...cells]).toEqual([[`s0 ${DAY} 09:30`, [0]]]);
  expect(widthOf({ ...aMeeting(0, 0, '09:00'), to: '10:15' }, 30)).toBe(3);
});

test('right goes over the break and into the next day, left comes back, and neither goes over an end', () => {
  const at = (from: string, date = DAY): Programme => [{ ...aMeeting(0, 0, from), date }];
  expect(timesOf(withShifted(trip(), at('11:30'), 0, 1))).toEqual([`${DAY} 13:00–13:30`]);
  expect(timesOf(withShifted(trip(), at('14:30'), 0, 1))).toEqual([`${NEXT} 09:00–09:30`]);
  expect(timesOf(withShifted(trip(), at('09:00', NEXT), 0, -1))).toEqual([`${DAY} 14:30–15:00`]);
  const [first, last] = [at('09:00'), at('14:30', NEXT)];
  expect(withShifted(trip(), first, 0, -1)).toBe(first);
  expect(withShifted(trip(), last, 0, 1)).toBe(last);
});

test('a step there and a step back lead to where one was', () => {
  const starts = daysOfBoard(trip()).flatMap(({ slots }) => slots.filter(({ isBreak }) => !isBreak));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: starts.length - 2 }), (at) => {
      const start = starts[at];
      if (start === undefined) throw new Error('There is no such start.');
      const before = withMoved(trip(), [aMeeting(0, 0, '09:00')], 0, start);
      expect(withShifted(trip(), withShifted(trip(), before, 0, 1), 0, -1)).toEqual(before);
    }),
  );
});

test('whatever is moved, the same people meet', () => {
  const programme = [aMeeting(0, 0, '09:00'), aMeeting(1, 0, '09:30'), aMeeting(0, 1, '11:00')];
  fc.assert(
    fc.property(fc.nat(2), fc.constantFrom(-1 as const, 1 as const), (number, way) => {
      const after = withShifted(trip(), programme, number, way);
      expect(after.map(pairKeyOf).toSorted()).toEqual(programme.map(pairKeyOf).toSorted());
    }),
  );
});

test('a meeting that is moved sits down at a free table of the host', () => {
  const two = trip({ buyers: [somePeople(0, { parallel: 2 }), somePeople(1)] });
  const programme = [aMeeting(0, 0, '09:00'), aMeeting(1, 0, '09:30')];
  const after = withMoved(two, programme, 1, { date: DAY, from: '09:00' });
  expect(after.map(({ table }) => table)).toEqual([1, 2]);
  expect(faultsOfProgramme(two, [], after)).toEqual([]);
});

test('a meeting is added at the first time that breaks no rule', () => {
  const programme = [aMeeting(0, 0, '09:00'), aMeeting(1, 1, '09:30')];
  const pair = aMeeting(0, 1, '09:00');
  const start = bestStart(trip(), [], programme, pair);
  // Half past nine is taken, and the drive from the other place takes three quarters of an hour.
  expect(start).toMatchObject({ date: DAY, from: '10:30' });
  const after = start ? withAdded(trip(), programme, pair, start) : [];
  expect(faultsOfProgramme(trip(), [], after)).toEqual([]);
});

test('drives are told with the meeting that they lead to', () => {
  const programme = [aMeeting(0, 0, '09:00'), aMeeting(0, 1, '11:00'), aMeeting(1, 0, '10:00')];
  expect([...drivesTo(programme, trip())]).toEqual([[1, { minutes: 45, from: '10:15' }]]);
});

test('a row is away where its one has no time, and where its place is closed', () => {
  const free = [{ date: DAY, from: '10:00', to: '12:00' }];
  const given = trip({ members: [aMember(0, { free })], places: [aPlace(0, free), aPlace(1)] });
  const slots = daysOfBoard(given)[0]?.slots ?? [];
  for (const view of ['members', 'buyers'] as const) {
    const [row] = rowsOfBoard(given, view);
    const away = slots.filter((slot) => row && isAway(row, slot, given)).map(({ from }) => from);
    expect(away).toEqual(['09:00', '09:30', '12:00', '12:30', '13:00', '13:30', '14:00', '14:30']);
  }
});

test('who calls off a day has the other days, and who calls off all has no meetings', () => {
  const [people] = trip().buyers;
  if (people === undefined) throw new Error('The trip has no buyer.');
  expect(withAway(trip(), people, DAY).buyers[0]?.free).toEqual([{ date: NEXT, from: '09:00', to: '15:00' }]);
  expect(withAway(trip(), people, undefined).buyers[0]).toMatchObject({ fewest: 0, most: 0, free: people.free });
  const oneDay = trip({ days: [{ date: DAY, from: '09:00', to: '15:00' }] });
  expect(withAway(oneDay, people, DAY).buyers[0]).toMatchObject({ most: 0 });
  const pinned = [
    aMeeting(0, 0, '09:00', { isPinned: true }),
    aMeeting(0, 1, '11:00', { isPinned: true }),
    { ...aMeeting(1, 0, '09:00', { isPinned: true }), date: NEXT },
  ];
  expect(withoutPinsOf(pinned, people, DAY).map(({ isPinned }) => isPinned)).toEqual([false, true, true]);
});
