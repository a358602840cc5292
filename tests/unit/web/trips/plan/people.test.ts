import { freshId, withBuyer, withHostsPlaced, withMember } from '../../../../../src/web/trips/plan/draft/people';
import { rankCandidates } from '../../../../../src/web/trips/plan/draft/rank-candidates';
import { emptyTrip, withDirection } from '../../../../../src/web/trips/plan/draft/written-trip';

const WHITLEY = {
  id: 'whitley',
  name: 'Jaguar Whitley',
  place: { town: 'Coventry', country: 'GB', latitude: 52.38, longitude: -1.48 },
};
const OLOFSTROM = {
  id: 'olofstrom',
  name: 'EBP, Olofström',
  place: { town: 'Olofström', country: 'SE', latitude: 56.28, longitude: 14.53 },
};
const JAGUAR = { id: 'jaguar', name: 'Jaguar', sites: [WHITLEY] };
const EBP = { id: 'ebp', languages: ['sv'], sites: [OLOFSTROM] };
const EMPTY = emptyTrip('2016-10-10');

test('a buyer receives at its first site, and the base is in the town of the first of them', () => {
  const draft = withBuyer(withBuyer(EMPTY, JAGUAR, 'Purchasing'), JAGUAR, 'Purchasing');
  expect(draft.places).toEqual([{ ...WHITLEY, kind: 'buyer-site', opens: [] }]);
  expect(draft.buyers.map(({ id, placeId, languages }) => [id, placeId, languages])).toEqual([
    ['jaguar-purchasing', 'whitley', ['en']],
    ['jaguar-purchasing-2', 'whitley', ['en']],
  ]);
  expect(draft.base).toMatchObject({ name: 'Coventry', place: WHITLEY.place });
});

test('a base that somebody has chosen stays', () => {
  const chosen = { ...EMPTY, base: { ...EMPTY.base, name: 'Hotel', place: OLOFSTROM.place } };
  expect(withBuyer(chosen, JAGUAR, 'Purchasing').base).toBe(chosen.base);
});

test('on an inward trip the member receives at its plant, and the buyer nowhere', () => {
  const inward = withDirection(EMPTY, 'inward');
  const draft = withMember(withBuyer(inward, JAGUAR, 'Purchasing'), EBP);
  expect(draft.buyers[0]).not.toHaveProperty('placeId');
  expect(draft.members[0]).toMatchObject({ supplierId: 'ebp', placeId: 'ebp-olofstrom', joins: 'may' });
  expect(draft.base.name).toBe('Olofström');
});

test('a member is added once, and costs what the one before it costs', () => {
  const once = withMember(EMPTY, EBP);
  expect(withMember(once, EBP)).toBe(once);
  const dear = { ...once, members: once.members.map((member) => ({ ...member, costSek: 12_000 })) };
  expect(withMember(dear, { ...EBP, id: 'ytab' }).members[1]?.costSek).toBe(12_000);
});

test('after the direction has changed, whoever stays has a place', () => {
  const outward = withMember(withBuyer(EMPTY, JAGUAR, 'Purchasing'), EBP);
  const sites = { buyer: () => [WHITLEY], member: () => [OLOFSTROM] };
  const inward = withHostsPlaced(withDirection(outward, 'inward'), sites);
  expect(inward.members[0]?.placeId).toBe('ebp-olofstrom');
  expect(inward.places.map(({ kind }) => kind)).toEqual(['buyer-site', 'plant']);
});

test('an id is never taken twice', () => {
  expect(freshId('Body Purchasing', [])).toBe('body-purchasing');
  expect(freshId('Body Purchasing', ['body-purchasing', 'body-purchasing-2'])).toBe('body-purchasing-3');
});

test('candidates come by what all their matches are worth; who is excluded everywhere, or has no points, does not come', () => {
  const standing = (supplierId: string, verdict: 'qualified' | 'conditional' | 'excluded', points: number) => ({
    supplierId,
    verdict,
    points,
  });
  expect(
    rankCandidates([
      standing('out', 'excluded', 900),
      standing('half', 'conditional', 800),
      standing('full', 'qualified', 700),
      standing('half', 'conditional', 900),
      standing('half', 'excluded', 100),
      standing('empty', 'conditional', 0),
    ]),
  ).toEqual(['full', 'half']);
});
