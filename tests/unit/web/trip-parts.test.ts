import { doesTravel, nameOfPlace, type OwnTrip, ownDays, wishOf } from '../../../src/web/own-trips/own-trip';
import { matchStages } from '../../../src/web/trips/after/match-stages';
import { countAnswers, lettersTo, type NamedMember } from '../../../src/web/trips/preparation/preparation';

const place = (id: string, latitude: number): OwnTrip['base'] => ({
  id,
  name: id,
  kind: 'other',
  place: { town: id, country: 'GB', latitude, longitude: -1.5 },
  opens: [],
});
const participant = { free: [], languages: [], fewest: 0, most: 5, parallel: 1 };
const ownMember: OwnTrip['ownMember'] = { supplierId: 'ebp', joins: 'may', costSek: 0, ...participant };
const people = (id: string): OwnTrip['ownBuyers'][number] => ({
  id,
  buyerId: 'jaguar',
  name: id,
  needs: [],
  ...participant,
});

const meeting: OwnTrip['meetings'][number] = {
  id: '0b6a3c1e-6f4e-4b0b-9a44-6c4f1f0f7a10',
  tripId: 'trip',
  supplierId: 'ebp',
  buyer: 'body',
  date: '2027-03-02',
  from: '10:00',
  to: '11:00',
  table: 1,
  isPinned: false,
  placeId: 'site',
  isCancelled: false,
  sequence: 0,
  changedAt: '2027-01-01T00:00:00Z',
  matches: [],
};

const trip: OwnTrip = {
  id: 'trip',
  title: 'A trip',
  direction: 'outward',
  state: 'settled',
  timeZone: 'Europe/London',
  days: [{ date: '2027-03-02', from: '08:00', to: '17:00' }],
  breaks: [],
  base: place('base', 52),
  places: [place('site', 52.3)],
  travel: { detour: 1.3, known: [] },
  illustrative: false,
  hasSeat: true,
  ownMember,
  ownBuyers: [],
  buyers: [],
  members: [],
  meetings: [meeting],
  wishes: [{ supplierId: 'ebp', buyer: 'body', kind: 'must-not', by: 'member' }],
};
const kinds = (of: OwnTrip) => ownDays(of).flatMap(({ items }) => items.map(({ kind }) => kind));

test('members drive on an outward trip, buyers on an inward one', () => {
  const { ownMember: _own, ...asBuyer } = { ...trip, ownBuyers: [people('body')] };
  expect([doesTravel(trip), doesTravel({ ...trip, direction: 'inward' })]).toEqual([true, false]);
  expect([doesTravel(asBuyer), doesTravel({ ...asBuyer, direction: 'inward' })]).toEqual([false, true]);
  expect(kinds(trip)).toEqual(['drive', 'meeting', 'drive']);
  expect(kinds(asBuyer)).toEqual(['meeting']);
  expect(kinds({ ...asBuyer, direction: 'inward' })).toEqual(['drive', 'meeting', 'drive']);
});

test('of several people of one buyer, who each drive for themselves, no drives are told', () => {
  const { ownMember: _own, ...asBuyer } = { ...trip, direction: 'inward' as const };
  expect(kinds({ ...asBuyer, ownBuyers: [people('body'), people('tools')] })).toEqual(['meeting']);
});

test('a wish is found by its pair', () => {
  expect([wishOf(trip, 'ebp', 'body'), wishOf(trip, 'ebp', 'tools')]).toEqual(['must-not', undefined]);
});

test('a place whose name says its town is not told twice', () => {
  expect(nameOfPlace({ name: 'Gaydon', place: { ...trip.base.place, town: 'Gaydon' } })).toBe('Gaydon');
  expect(nameOfPlace({ name: 'Stand 4', place: { ...trip.base.place, town: 'Coventry' } })).toBe('Stand 4, Coventry');
});

const member = (name: string, editors: number, state?: 'asked' | 'confirmed' | 'declined'): NamedMember => ({
  supplierId: name,
  name,
  meetings: 1,
  editors,
  gaps: [],
  ...(state && {
    participation: { supplierId: name, state, note: '', ...(state === 'asked' && { askedAt: '2027-01-01T00:00:00Z' }) },
  }),
});

test('every member is counted once, by its answer', () => {
  const members = [member('a', 1), member('b', 1, 'asked'), member('c', 1, 'confirmed'), member('d', 1, 'declined')];
  expect(countAnswers(members)).toEqual({ confirmed: 1, declined: 1, waiting: 1, unasked: 1 });
});

test('before letters are sent it is known how many get one, who gets none, and who has had one', () => {
  const [nobody, asked, two] = [member('a', 0), member('b', 1, 'asked'), member('c', 2)];
  expect(lettersTo([nobody, asked, two])).toEqual({ people: 3, unreachable: [nobody], askedBefore: [asked] });
});

test('a match stands at the furthest stage that the funnel counts it for, and lost where it is lost', () => {
  const step = (name: 'matches' | 'visited' | 'lost' | 'team', ids: readonly string[]) => ({
    step: name,
    of: name === 'team' ? ('member' as const) : ('match' as const),
    label: { sv: '', en: '' },
    count: ids.length,
    ids: [...ids],
  });
  const figures = [
    step('lost', ['need/c']),
    step('visited', ['need/b', 'need/c']),
    step('matches', ['need/a', 'need/b', 'need/c']),
    step('team', ['a']),
  ];
  expect(Object.fromEntries(matchStages({ figures }))).toEqual({
    'need/a': 'met',
    'need/b': 'visited',
    'need/c': 'lost',
  });
});
