import fc from 'fast-check';
import { type Concept, makeTaxonomy } from '../../../src/domain/concept';
import { conceptInformation, conceptNearness, conceptOverlap } from '../../../src/domain/concept-overlap';
import type { ConceptId } from '../../../src/domain/ids';

const BROADER: Readonly<Record<string, string | undefined>> = {
  work: undefined,
  joining: 'work',
  welding: 'joining',
  'spot-welding': 'welding',
  'arc-welding': 'welding',
  riveting: 'joining',
  casting: 'work',
  metal: undefined,
  steel: 'metal',
};
const id = (name: string) => name as ConceptId;
const label = { preferred: 'x', alternative: [] };
const taxonomy = makeTaxonomy(
  Object.entries(BROADER).map(
    ([name, broader]): Concept => ({
      id: id(name),
      kind: 'process',
      ...(broader !== undefined && { broader: id(broader) }),
      labels: { sv: label, en: label },
      note: '',
    }),
  ),
);
const overlap = (asked: readonly string[], held: readonly string[]) =>
  conceptOverlap(asked.map(id), held.map(id), taxonomy);

test('the narrower a concept, the more it tells', () => {
  const chain = ['work', 'joining', 'welding', 'spot-welding'].map((name) => conceptInformation(id(name), taxonomy));
  expect(chain).toEqual([...chain].sort((one, other) => one - other));
  expect(chain[0]).toBeCloseTo(1 - Math.log(7) / Math.log(9));
  expect(chain[3]).toBe(1);
  expect(conceptInformation(id('unheard-of'), taxonomy)).toBe(0);
});

test('the same and the narrower answer in full, a sibling in part, another root not at all', () => {
  expect(conceptNearness(id('welding'), id('welding'), taxonomy)).toBe(1);
  expect(conceptNearness(id('welding'), id('spot-welding'), taxonomy)).toBe(1);
  const sibling = conceptNearness(id('spot-welding'), id('arc-welding'), taxonomy);
  expect(sibling).toBeCloseTo(conceptInformation(id('welding'), taxonomy));
  expect(conceptNearness(id('spot-welding'), id('casting'), taxonomy)).toBeLessThan(sibling);
  expect(conceptNearness(id('spot-welding'), id('steel'), taxonomy)).toBe(0);
});

test('a rare concept shared counts more than a broad one', () => {
  expect(overlap(['spot-welding', 'work'], ['spot-welding'])).toBeGreaterThan(
    overlap(['spot-welding', 'work'], ['casting']),
  );
  expect(overlap(['spot-welding', 'metal'], ['spot-welding'])).toBeCloseTo(
    1 / (1 + conceptInformation(id('metal'), taxonomy)),
  );
});

test('who asks nothing, or nothing known, is answered nothing', () => {
  expect(overlap([], ['welding'])).toBe(0);
  expect(overlap(['unheard-of'], ['unheard-of'])).toBe(0);
});

const some = fc.array(fc.constantFrom(...Object.keys(BROADER), 'unheard-of'), { maxLength: 5 });

test('the share lies between 0 and 1, and one more held concept never lowers it', () => {
  fc.assert(
    fc.property(some, some, some, (asked, held, more) => {
      const share = overlap(asked, held);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(overlap(asked, [...held, ...more])).toBeGreaterThanOrEqual(share);
    }),
  );
});

test('order and repetition do not matter', () => {
  fc.assert(
    fc.property(some, some, (asked, held) => {
      expect(overlap([...asked, ...asked].reverse(), [...held, ...held].reverse())).toBe(overlap(asked, held));
    }),
  );
});
