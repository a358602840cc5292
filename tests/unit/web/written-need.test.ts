import { type Ask, asDraft, asksOf, keyOf } from '../../../src/web/needs/writing/asks/asks';
import {
  asksIn,
  draftOf,
  emptyNeed,
  idOf,
  milestonesOf,
  needOf,
  notAsked,
  type Recognised,
} from '../../../src/web/needs/writing/written-need';
import { aRequirementDraft } from '../../support/builders';

const stamping: Ask = { kind: 'step', process: 'stamping', necessity: 'must', inHouse: false };
const welding: Ask = { kind: 'step', process: 'spot-welding', necessity: 'must', inHouse: false };
const steel: Ask = { kind: 'material', material: 'boron-steel', necessity: 'wish' };
const need = emptyNeed('jaguar', 'en', '2026-11-29');
const followed = { isTextFollowed: true };

test('what the text asks for is asked, in its order, as a person has settled it', () => {
  const wish: Ask = { ...stamping, necessity: 'wish' };
  const settled = { [keyOf(wish)]: wish, [keyOf(steel)]: steel };
  expect(asksIn({ ...need, settled }, [welding, stamping], followed)).toEqual([welding, wish, steel]);
});

test('what a person leaves out is not asked, and can be taken back', () => {
  const asks = asksIn({ ...need, leftOut: [keyOf(welding)] }, [stamping, welding], followed);
  expect(asks).toEqual([stamping]);
  expect(notAsked(asks, [stamping, welding])).toEqual([welding]);
});

test('a stored need asks for nothing more because its text is read anew', () => {
  const draft = draftOf(need, {
    asks: [stamping],
    milestones: { startOfProduction: '2028-03-01' },
    state: 'draft',
    source: 'a person',
  });
  const stored = needOf(draft, 'en');
  expect(asksIn(stored, [stamping, welding], { isTextFollowed: false })).toEqual([stamping]);
});

test('a draft that is taken apart into its asks and put together again is the same', () => {
  const draft = JSON.parse(JSON.stringify(aRequirementDraft()));
  expect({ ...draft, ...asDraft(asksOf(draft)) }).toEqual(draft);
});

test('a day that a person sets, or takes away, goes before the one that the text names', () => {
  const milestones = [
    { milestone: 'visit', on: '2027-09-06', precision: 'week', start: 0, end: 1 },
    { milestone: 'startOfProduction', on: '2028-03-01', precision: 'month', start: 2, end: 3 },
  ] as const;
  const recognised = { milestones: [...milestones] } as unknown as Recognised;
  expect(milestonesOf({ ...need, milestones: { visit: '' } }, recognised)).toEqual({ startOfProduction: '2028-03-01' });
  expect(milestonesOf({ ...need, milestones: { startOfProduction: '2029-01-01' } }, recognised)).toEqual({
    visit: '2027-09-06',
    startOfProduction: '2029-01-01',
  });
});

test.each([
  ['Pressad fäste, Ö-vik', 1, 'pressad-faste-o-vik'],
  ['  ???  ', 1, 'need'],
  ['Bracket', 3, 'bracket-3'],
])('the title (%s) at attempt %i becomes the id %s', (title, attempt, id) => {
  expect(idOf(title, attempt)).toBe(id);
});

test('an id of a long title is as long as an id may be', () => {
  expect(idOf('long '.repeat(40), 12)).toMatch(/^(?=.{1,80}$)[a-z]+(?:-[a-z]+)*-12$/);
});
