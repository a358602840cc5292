import type { ConceptId } from '../../../src/domain/ids';
import type { Language } from '../../../src/domain/language';
import type { Concept, ConceptKind } from '../../../src/domain/reference/concept';
import { familiesOf } from '../../../src/text/lexicon/families';
import { buildLexicon } from '../../../src/text/lexicon/lexicon';
import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { aConcept } from './taxonomy';

/** A handful of concepts whose words are ordinary too, so that these rules are tested and not the synonyms of the seed. */
const of = (kind: ConceptKind, id: string, ...[en, sv, note = 'own']: [string[], string[], string?]): Concept => ({
  ...aConcept(id, { en, sv, note }),
  kind,
});
const LEXICON = buildLexicon([
  of('process', 'forming', ['Forming of things'], ['Formande av ting'], 'own; family: self'),
  of('process', 'lift-making', ['Lift-making'], ['Hisstillverkning'], 'own; family: self'),
  of('material', 'leather', ['Leather'], ['Läder']),
  of('material', 'metal', ['Metal'], ['Metall']),
  of('product', 'glove', ['Gloves of ours', 'glove'], ['Vantar av oss', 'vante'], 'own; made-by: forming'),
  of('product', 'lift', ['Lifts of ours', 'lifts'], ['Hissar av oss', 'hiss'], 'own; made-by: lift-making'),
  of('product', 'pump', ['Pumps of ours', 'pumps', 'pump'], ['Pumpar av oss', 'pumpar'], 'own; made-by: lift-making'),
  of('product', 'metal-thing', ['Metal article'], ['Metallvara'], 'own; made-by: forming'),
  of('product', 'crate', ['Wooden crate'], ['Trälåda']),
  of('material', 'wood', ['Wood'], ['Trä']),
  of('service', 'repair', ['Repair of all', 'repair'], ['Reparation av allt', 'reparation'], 'own; family: self'),
  of('process', 'work', ['Work of ours'], ['Arbete av oss']),
  { ...of('process', 'tempering', ['Tempering'], ['Anlöpning']), broader: 'work' as ConceptId },
  of('process', 'grinding', ['Grinding'], ['Slipning']),
  of('product', 'needle', ['Needles'], ['Nålar'], 'own; made-by: tempering'),
  of('product', 'machinery', ['Machinery of ours', 'machines'], ['Maskineri av oss', 'maskiner']),
  of('product', 'plastic-crate', ['Crate of plastic'], ['Plastlåda']),
  of('material', 'plastic', ['Plastic'], ['Plast']),
  of('tooling', 'bench-tool', ['Tool maker'], ['Verktygsdon']),
]);

const conceptsIn = (text: string, language: Language) =>
  recogniseConcepts(text, LEXICON, language).map(({ concept }) => concept);
const familiesIn = (text: string, language: Language) =>
  familiesOf(recogniseConcepts(text, LEXICON, language), LEXICON.families);

test.each([
  ['we install pumps', 'en', ['pump']],
  ['installera pumpar', 'sv', ['pump']],
  ['delivery and mounting of pumps', 'en', ['pump']],
  ['pumps for liquids', 'en', ['pump']],
  ['pumpar för vätskor', 'sv', ['pump']],
  ['pumps, electric', 'en', ['pump']],
  ['electric pumps', 'en', ['pump']],
  ['elektriska pumpar', 'sv', ['pump']],
  ['repair of pumps', 'en', ['repair', 'pump']],
  ['pump repair', 'en', ['pump', 'repair']],
  ['reparation av pumpar', 'sv', ['repair', 'pump']],
  ['ice cream machines', 'en', ['machinery']],
  ['glassmaskiner', 'sv', ['machinery']],
  ['tempering machines', 'en', ['tempering']],
  ['anlöpningsmaskiner', 'sv', ['tempering']],
  ['temper leather', 'en', ['tempering', 'leather']],
  ['temper surfaces', 'en', ['tempering']],
  ['temperer of leather', 'en', ['tempering', 'leather']],
  ['carbide grinder', 'en', ['grinding']],
  ['grind parts together', 'en', ['grinding']],
  ['grinding supervisor', 'en', ['grinding']],
  ['needle factory', 'en', ['needle']],
  ['needle machine operator', 'en', ['needle']],
  ['nålmaskinoperatör', 'sv', ['needle']],
  ['crates and boxes of plastic', 'en', ['plastic-crate', 'plastic']],
] as const)('an ordinary word counts in a phrase of the trade: %s', (text, language, concepts) => {
  expect(conceptsIn(text, language)).toEqual(concepts);
});

test.each([
  ['the heart pumps blood', 'en'],
  ['pump up the volume', 'en'],
  ['Vi ses vid pumparna. Då är det dags för fika.', 'sv'],
  ['a deal beyond repair', 'en'],
  ['a bad temper', 'en'],
  ['temper part of it', 'en'],
  ['the machines of war', 'en'],
  ['watch pumps', 'en'],
  ['pump services', 'en'],
  ['pump operator', 'en'],
  ['pumpoperatör', 'sv'],
] as const)('and does not elsewhere: %s', (text, language) => {
  expect(conceptsIn(text, language)).toEqual([]);
});

test.each([
  ['articles of metal', 'en', ['metal-thing']],
  ['varor av metall', 'sv', ['metal-thing']],
  ['crates of wood', 'en', ['crate']],
  ['lådor av trä', 'sv', ['crate']],
] as const)('a thing is known with its material last: %s', (text, language, concepts) => {
  expect(conceptsIn(text, language)).toEqual(concepts);
});

test('two words written as one are known', () => {
  expect(conceptsIn('toolmakers', 'en')).toEqual(['bench-tool']);
});

test('who asks for the repair of a thing buys the repair', () => {
  expect(familiesIn('repair of pumps', 'en')[0]).toBe('repair');
  expect(familiesIn('reparation av pumpar', 'sv')[0]).toBe('repair');
  expect(familiesIn('installation of pumps', 'en')[0]).toBe('lift-making');
});
