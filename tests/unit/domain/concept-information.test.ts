import type { ConceptId } from '../../../src/domain/ids';
import { type Concept, makeTaxonomy } from '../../../src/domain/reference/concept';
import { conceptInformation, conceptNearness } from '../../../src/domain/reference/concept-information';

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
