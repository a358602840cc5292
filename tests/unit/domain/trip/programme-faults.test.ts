import type { Programme } from '../../../../src/domain/trip/meeting';
import { faultsOfProgramme, isForbidden, longestStretch } from '../../../../src/domain/trip/programme-faults';
import type { TripDraft, Wish } from '../../../../src/domain/trip/trip';
import { aMember, aPlace, aTrip, memberId, peopleId, placeId, somePeople } from '../../planning/arbitrary-trip';
import { aMeeting } from './a-meeting';

const DAY = '2016-11-14';

/** Two members, people at two places half an hour apart, from nine to three with a break at noon. */
function trip(given: Partial<TripDraft> = {}): TripDraft {
  return aTrip({
    days: [{ date: DAY, from: '09:00', to: '15:00' }],
    breaks: [{ date: DAY, from: '12:00', to: '13:00' }],
    places: [aPlace(0), aPlace(1)],
    members: [aMember(0), aMember(1)],
    buyers: [somePeople(0), somePeople(1, { placeId: placeId(1) })],
    travel: { detour: 1.3, known: [{ between: [placeId(0), placeId(1)], minutes: 30 }] },
    ...given,
  });
}

function kindsOf(programme: Programme, given: Partial<TripDraft> = {}, wishes: readonly Wish[] = []) {
  return faultsOfProgramme(trip(given), wishes, programme).map(({ kind }) => kind);
}

function wish(kind: Wish['kind']): Wish {
  return { supplierId: memberId(0), buyer: peopleId(0), kind, by: 'planner' };
}

test('a programme that keeps every rule has no fault', () => {
  const programme = [
    aMeeting(0, 0, '09:00'),
    aMeeting(1, 0, '09:30'),
    aMeeting(0, 1, '10:00'),
    aMeeting(1, 1, '10:30'),
  ];
  expect(kindsOf(programme, {}, [wish('must')])).toEqual([]);
  expect(kindsOf([])).toEqual([]);
});

test('each broken rule is named, and no other', () => {
  const one = [aMeeting(0, 0, '09:00')];
  expect(kindsOf([aMeeting(7, 0, '09:00')])).toEqual(['unknown']);
  expect(kindsOf([aMeeting(0, 7, '09:00')])).toEqual(['unknown']);
  expect(kindsOf(one, { team: [memberId(1)] })).toEqual(['unknown']);
  expect(kindsOf(one, { buyers: [somePeople(0, { placeId: placeId(9) })] })).toEqual(['no-place']);
  expect(kindsOf([aMeeting(0, 0, '08:45')])).toEqual(['outside-days']);
  expect(kindsOf([aMeeting(0, 0, '14:45')])).toEqual(['outside-days']);
  expect(kindsOf([aMeeting(0, 0, '11:45')])).toEqual(['in-break']);
  expect(kindsOf(one, { places: [aPlace(0, [{ date: DAY, from: '09:15', to: '12:00' }]), aPlace(1)] })).toEqual([
    'place-closed',
  ]);
  const later = [{ date: DAY, from: '10:00', to: '11:00' }];
  expect(kindsOf(one, { members: [aMember(0, { free: later })] })).toEqual(['not-free']);
  expect(kindsOf(one, { buyers: [somePeople(0, { free: later })] })).toEqual(['not-free']);
  expect(kindsOf([aMeeting(0, 0, '09:00', { table: 2 })])).toEqual(['no-table']);
  expect(kindsOf(one, {}, [wish('must-not')])).toEqual(['vetoed']);
  expect(kindsOf([], {}, [wish('must')])).toEqual(['not-met']);
  // Both sides may have said it.
  expect(kindsOf([], {}, [wish('must'), { ...wish('must'), by: 'buyer' }])).toEqual(['not-met']);
  expect(kindsOf([], {}, [{ ...wish('must'), supplierId: memberId(7) }])).toEqual([]);
  expect(kindsOf([...one, aMeeting(0, 0, '10:00')])).toEqual(['met-already']);
  expect(kindsOf(one, { members: [aMember(0, { most: 0 })] })).toEqual(['too-many']);
  expect(kindsOf(one, { members: [aMember(0, { fewest: 2 })] })).toEqual(['too-few']);
  expect(kindsOf(one, { buyers: [somePeople(0, { fewest: 2 })] })).toEqual(['too-few']);
});

test('nobody is at two meetings, and no table has two', () => {
  expect(kindsOf([aMeeting(0, 0, '09:00'), aMeeting(1, 0, '09:15')])).toEqual(['twice']);
  expect(kindsOf([aMeeting(0, 0, '09:00'), aMeeting(0, 1, '09:15')])).toEqual(['twice']);
  const twoTables = { buyers: [somePeople(0, { parallel: 2 })] };
  expect(kindsOf([aMeeting(0, 0, '09:00'), aMeeting(1, 0, '09:00', { table: 2 })], twoTables)).toEqual([]);
});

test('on an inward trip the buyers travel and the members receive', () => {
  const inward = {
    direction: 'inward' as const,
    members: [aMember(0, { placeId: placeId(0), parallel: 2 }), aMember(1, { placeId: placeId(1) })],
  };
  expect(kindsOf([aMeeting(0, 0, '09:00'), aMeeting(0, 1, '09:00', { table: 2 })], inward)).toEqual([]);
  expect(kindsOf([aMeeting(0, 0, '09:00'), aMeeting(1, 0, '09:45')], inward)).toEqual(['drive-too-short']);
});

test('a drive needs its time in one piece, from one meeting to the next', () => {
  expect(kindsOf([aMeeting(0, 0, '09:00'), aMeeting(0, 1, '09:45')])).toEqual(['drive-too-short']);
  expect(kindsOf([aMeeting(0, 0, '09:00'), aMeeting(0, 1, '10:00')])).toEqual([]);
  // Twenty minutes before the break and twenty after it.
  expect(kindsOf([aMeeting(0, 0, '11:10'), aMeeting(0, 1, '13:20')])).toEqual(['drive-too-short']);
  expect(faultsOfProgramme(trip(), [], [aMeeting(0, 0, '11:10'), aMeeting(0, 1, '13:20')])).toMatchObject([
    { have: 20, need: 30, meetings: [0, 1], supplierId: memberId(0) },
  ]);
});

test('the drive to the next but one meeting is not looked at, since one has been elsewhere between', () => {
  const places = [aPlace(0), aPlace(1), aPlace(2)];
  const buyers = [0, 1, 2].map((number) => somePeople(number, { placeId: placeId(number) }));
  const drive = (one: number, other: number, minutes: number) => ({
    between: [placeId(one), placeId(other)] as const,
    minutes,
  });
  const travel = { detour: 1.3, known: [drive(0, 1, 5), drive(1, 2, 5), drive(0, 2, 90)] };
  const programme = [aMeeting(0, 0, '09:00'), aMeeting(0, 1, '09:35'), aMeeting(0, 2, '10:10')];
  expect(kindsOf(programme, { places, buyers, travel })).toEqual([]);
});

test('the longest stretch without a break is found', () => {
  const hours = (from: string, to: string) => ({ date: DAY, from, to });
  expect(longestStretch(hours('09:00', '12:00'), [])).toBe(180);
  expect(longestStretch(hours('09:00', '12:00'), [hours('11:00', '11:30'), hours('09:30', '10:00')])).toBe(60);
  expect(longestStretch(hours('09:00', '12:00'), [hours('08:00', '13:00')])).toBe(0);
});

test('nobody may overrule that one would be at two places, or meet whom one side refused', () => {
  expect(isForbidden({ kind: 'twice', meetings: [] })).toBe(true);
  expect(isForbidden({ kind: 'vetoed', meetings: [] })).toBe(true);
  expect(isForbidden({ kind: 'too-few', meetings: [] })).toBe(false);
  expect(isForbidden({ kind: 'in-break', meetings: [] })).toBe(false);
});
