import { changesIn, faultIn, hardWishIn, proofIn } from '../../../../../src/contract/wording/trip/programme-wording';
import type { TripNames } from '../../../../../src/contract/wording/trip/trip-names';
import type { RequirementId, SupplierId, TripBuyerId, TripPlaceId } from '../../../../../src/domain/ids';
import type { ProgrammeFault, ProgrammeFaultKind } from '../../../../../src/domain/trip/programme-faults';
import type { HardWish } from '../../../../../src/domain/trip/programme-proposal';
import { aMeeting } from '../../../domain/trip/a-meeting';

const NAMES: TripNames = {
  member: (id: SupplierId) => `M-${id}`,
  people: (id: TripBuyerId) => `P-${id}`,
  place: (id: TripPlaceId) => id,
  need: (id: RequirementId) => ({ sv: id, en: id }),
};
const MEMBER = { supplierId: 's0' as SupplierId };
const PEOPLE = { buyer: 'b0' as TripBuyerId };
const PROGRAMME = [aMeeting(0, 0, '09:00'), aMeeting(0, 1, '09:30')];

/** Each kind as the domain makes it; a kind that is added there does not compile until it is here. */
const FAULTS: Readonly<Record<ProgrammeFaultKind, Omit<ProgrammeFault, 'kind'>>> = {
  unknown: { meetings: [0], ...MEMBER, ...PEOPLE },
  'no-place': { meetings: [0], ...MEMBER, ...PEOPLE },
  'outside-days': { meetings: [0], ...MEMBER, ...PEOPLE },
  'in-break': { meetings: [0], ...MEMBER, ...PEOPLE },
  'place-closed': { meetings: [0], ...MEMBER, ...PEOPLE },
  'not-free': { meetings: [0], ...PEOPLE },
  twice: { meetings: [0, 1], ...MEMBER },
  'no-table': { meetings: [0], ...MEMBER, ...PEOPLE },
  'drive-too-short': { meetings: [0, 1], ...MEMBER, have: 0, need: 45 },
  'met-already': { meetings: [0, 1], ...MEMBER, ...PEOPLE },
  vetoed: { meetings: [0], ...MEMBER, ...PEOPLE },
  'too-many': { meetings: [0, 1], ...MEMBER, have: 2, need: 1 },
  'too-few': { meetings: [], ...PEOPLE, have: 0, need: 1 },
  'not-met': { meetings: [], ...MEMBER, ...PEOPLE },
};
const KINDS = Object.keys(FAULTS) as readonly ProgrammeFaultKind[];

const sentence = (kind: ProgrammeFaultKind) => faultIn({ kind, ...FAULTS[kind] }, PROGRAMME, NAMES);

test.each(KINDS)('the fault %s is a whole sentence in both languages, which names those it is about', (kind) => {
  const { sv, en } = sentence(kind);
  expect(sv).not.toBe(en);
  for (const text of [sv, en]) {
    expect(text).toMatch(/^[MP]-.*\.$/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('no two faults are told in the same words', () => {
  expect(new Set(KINDS.map((kind) => sentence(kind).en)).size).toBe(KINDS.length);
  expect(new Set(KINDS.map((kind) => sentence(kind).sv)).size).toBe(KINDS.length);
});

test('faults say what somebody needs to know', () => {
  expect(sentence('drive-too-short')).toEqual({
    sv: 'M-s0 hinner inte fram: 0 min mellan mötena 2016-11-14 kl. 09:00 och 09:30, körningen tar 45 min.',
    en: 'M-s0 cannot get there in time: 0 min between the meetings 2016-11-14 at 09:00 and 09:30, and the drive takes 45 min.',
  });
  expect(sentence('not-free').en).toBe('M-s0 – P-b0, 2016-11-14 at 09:00: P-b0 has no time then.');
  expect(sentence('too-many').en).toBe('M-s0 has 2 meetings and may have at most 1.');
  expect(faultIn({ kind: 'too-many', meetings: [0], ...MEMBER, have: 1, need: 0 }, PROGRAMME, NAMES)).toEqual({
    sv: 'M-s0 har 1 möte, högst 0 får det vara.',
    en: 'M-s0 has 1 meeting and may have at most 0.',
  });
});

test('each wish of a clash is a sentence', () => {
  const wishes: readonly HardWish[] = [
    { kind: 'must-meet', ...MEMBER, ...PEOPLE },
    { kind: 'pinned', ...MEMBER, ...PEOPLE },
    { kind: 'fewest-of-member', ...MEMBER, fewest: 1 },
    { kind: 'fewest-of-buyer', ...PEOPLE, fewest: 3 },
  ];
  expect(wishes.map((wish) => hardWishIn(wish, NAMES).en)).toEqual([
    'M-s0 – P-b0 must meet.',
    'The meeting M-s0 – P-b0 is pinned to its time.',
    'M-s0 shall have at least 1 meeting.',
    'P-b0 shall have at least 3 meetings.',
  ]);
});

test('how sure an answer is is told as far as it is known', () => {
  expect(proofIn({ status: 'optimal', gap: 0 }).en).toBe('Proven optimum.');
  expect(proofIn({ status: 'time-limit', gap: 0.0213 })).toEqual({
    sv: 'Högst 2,1\u00a0% bättre är möjligt.',
    en: 'At most 2.1% better is possible.',
  });
  expect(proofIn({ status: 'time-limit' }).en).toBe('The best that was found in time.');
  expect(proofIn({ status: 'quick' }).en).toBe('A first answer, not proven.');
});

test('changes are listed by what happened to each meeting', () => {
  const [first, second] = PROGRAMME;
  if (!first || !second) throw new Error('There are two meetings.');
  const changes = {
    kept: [],
    moved: [
      { from: first, to: { ...first, from: '10:00' } },
      { from: first, to: { ...first, date: '2016-11-15' } },
    ],
    added: [second],
    dropped: [first],
  };
  expect(changesIn(changes, NAMES).map(({ en }) => en)).toEqual([
    'Moved: M-s0 – P-b0, from 2016-11-14 at 09:00 to 10:00.',
    'Moved: M-s0 – P-b0, from 2016-11-14 at 09:00 to 2016-11-15 at 09:00.',
    'New: M-s0 – P-b1, 2016-11-14 at 09:30.',
    'Dropped: M-s0 – P-b0, 2016-11-14 at 09:00.',
  ]);
});
