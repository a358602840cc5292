import { wordLabel } from '../../../../../src/contract/wording/label-wording';
import { alternativeIn, costOfTeamIn, reasonsIn } from '../../../../../src/contract/wording/trip/team-wording';
import type { TripNames } from '../../../../../src/contract/wording/trip/trip-names';
import type { RequirementId, SupplierId } from '../../../../../src/domain/ids';
import type { Alternative, ChosenMember } from '../../../../../src/domain/trip/team-choice';
import { TRIP_PLACE_KINDS, TRIP_STATES, WISH_KINDS } from '../../../../../src/domain/trip/trip';

const NAMES: TripNames = {
  member: (id) => id.toUpperCase(),
  people: (id) => id,
  place: (id) => id,
  need: (id) => ({ sv: `behovet ${id}`, en: `need ${id}` }),
};
const need = (id: string) => id as RequirementId;

const ALTERNATIVE: Alternative = {
  instead: 'ebp' as SupplierId,
  take: 'ytab' as SupplierId,
  loss: 4_200,
  qualifiedMeetingsFewer: 4,
  needsLost: [need('x')],
  needsWon: [],
  costSekMore: -12_000,
};

test('another choice is told by what would be fewer, lost and cheaper', () => {
  expect(alternativeIn(ALTERNATIVE, NAMES)).toEqual({
    sv: 'Med YTAB i stället för EBP: 4 kvalificerade möten färre, ingen kvalificerad för behovet x, 12\u00a0000 kr billigare.',
    en: 'With YTAB instead of EBP: 4 qualified meetings fewer, nobody qualified for need x, 12,000 SEK less.',
  });
});

test('what would be better is told too, and what is the same is not', () => {
  const better = { ...ALTERNATIVE, qualifiedMeetingsFewer: -1, needsLost: [], needsWon: [need('y')], costSekMore: 500 };
  expect(alternativeIn(better, NAMES).en).toBe(
    'With YTAB instead of EBP: 1 qualified meeting more, somebody qualified for need y as well, 500 SEK more.',
  );
  const alike = { ...ALTERNATIVE, qualifiedMeetingsFewer: 0, needsLost: [], costSekMore: 0 };
  expect(alternativeIn(alike, NAMES).en).toBe('With YTAB instead of EBP: worth 4,200 points less.');
  expect(alternativeIn({ ...alike, loss: 0 }, NAMES).sv).toBe('Med YTAB i stället för EBP: lika mycket värt.');
});

const CHOSEN: ChosenMember = {
  supplierId: 'ebp' as SupplierId,
  worth: 3_843,
  qualifiedMeetings: 2,
  onlyOneFor: [need('x'), need('y')],
  openMusts: 1,
  lastSeatOn: '2015-10-01',
  waitedMonths: 13,
  isGiven: true,
};

test('a seat is explained by everything that speaks for it and against it', () => {
  expect(reasonsIn(CHOSEN, NAMES).map(({ en }) => en)).toEqual([
    'Joins in any case, as the planner has said.',
    '2 qualified meetings; its meetings are worth 3,843 points.',
    'The only one in the team that is qualified for need x and need y.',
    '1 must is open on the day of departure.',
    'Last had a seat on 2015-10-01: has waited 13 months.',
  ]);
  const { lastSeatOn: _never, ...first } = CHOSEN;
  const plain = { ...first, onlyOneFor: [], openMusts: 0, isGiven: false, qualifiedMeetings: 0, worth: 8 };
  expect(reasonsIn(plain, NAMES).map(({ sv }) => sv)).toEqual([
    'Inget möte där den är kvalificerad; mötena är värda 8 poäng.',
    'Har aldrig haft en plats förut.',
  ]);
});

test('the cost is told against the budget, where there is one', () => {
  expect(costOfTeamIn({ costSek: 72_000 }, 90_000).en).toBe('Cost: 72,000 SEK of 90,000 SEK.');
  expect(costOfTeamIn({ costSek: 72_000 }, undefined).en).toBe('Cost: 72,000 SEK.');
});

test('every word of a closed set has a label in both languages', () => {
  const labels = [
    ...TRIP_STATES.map((word) => [wordLabel('tripState', word, 'sv'), wordLabel('tripState', word, 'en')]),
    ...TRIP_PLACE_KINDS.map((word) => [wordLabel('tripPlaceKind', word, 'sv'), wordLabel('tripPlaceKind', word, 'en')]),
    ...WISH_KINDS.map((word) => [wordLabel('wishKind', word, 'sv'), wordLabel('wishKind', word, 'en')]),
  ];
  for (const [sv = '', en = ''] of labels) {
    expect(sv).not.toBe('');
    expect(en).not.toBe(sv);
  }
});
