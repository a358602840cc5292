import type { ConceptId } from '../../../src/domain/ids';
import type { Language } from '../../../src/domain/language';
import { type Concept, type Mention, makeTaxonomy } from '../../../src/domain/reference/concept';
import { familiesOf, makeFamilies } from '../../../src/text/lexicon/families';
import { buildLexicon } from '../../../src/text/lexicon/lexicon';
import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { aConcept, CONCEPTS, LEXICON } from './taxonomy';

const familiesIn = (text: string, language?: Language) =>
  familiesOf(recogniseConcepts(text, LEXICON, language), LEXICON.families);

test.each([
  ['Punktsvetsning', 'sv', ['joining']],
  ['Deep drawing', 'en', ['forming']],
  ['Pulverlackering och montering', 'sv', ['coating', 'assembly']],
  ['Press tools', 'en', ['tooling']],
  [
    'Gravity die casting, heat treatment and milling',
    'en',
    ['primary-shaping', 'changing-material-properties', 'separating'],
  ],
] as const)('(%s) names its main groups', (text, language, families) => {
  expect(familiesIn(text, language)).toEqual(families);
});

test('what is denied names no group', () => {
  expect(familiesIn('Vi svetsar men lackerar inte.', 'sv')).toEqual(['joining']);
});

test('the group that most of the text is about comes first', () => {
  expect(familiesIn('Milling for customers who need spot welding, laser welding and riveting.', 'en')[0]).toBe(
    'joining',
  );
});

test('materials belong to no group', () => {
  expect(familiesIn('Aluminium', 'en')).toEqual([]);
});

test('help around the work comes after the work', () => {
  expect(familiesIn('Contract manufacturing of welded structures', 'en')[0]).toBe('joining');
});

const below = (broader: string, concept: Concept): Concept => ({ ...concept, broader: broader as ConceptId });
const SCHEME: readonly Concept[] = [
  aConcept('food', { en: ['Food'], sv: ['Mat'] }),
  below('food', aConcept('bread', { en: ['Bread'], sv: ['Bröd'] })),
  below('bread', aConcept('rye-bread', { en: ['Rye bread'], sv: ['Rågbröd'] })),
  below('food', aConcept('soup', { en: ['Soup'], sv: ['Soppa'] })),
  aConcept('drink', { en: ['Drink'], sv: ['Dryck'], note: 'own; family: self' }),
  below('drink', aConcept('tea', { en: ['Tea'], sv: ['Te'] })),
  aConcept('thing', { en: ['Thing'], sv: ['Sak'], note: 'own; family: none' }),
  below('thing', aConcept('toaster', { en: ['Toaster'], sv: ['Brödrost'], note: 'own; made-by: rye-bread, tea' })),
  below('toaster', aConcept('small-toaster', { en: ['Small toaster'], sv: ['Liten brödrost'] })),
  below('thing', aConcept('spoon', { en: ['Spoon'], sv: ['Sked'] })),
];

test('any scheme has the ids right below its roots, unless the note of a root says otherwise', () => {
  const families = makeFamilies(SCHEME, makeTaxonomy(SCHEME));
  const of = (id: string) => families.get(id as ConceptId)?.families ?? [];
  expect(['food', 'bread', 'rye-bread', 'soup', 'drink', 'tea', 'thing', 'spoon'].map(of)).toEqual([
    [],
    ['bread'],
    ['bread'],
    ['soup'],
    ['drink'],
    ['drink'],
    [],
    [],
  ]);
});

test('what is made by something has the groups of that, and so has what lies below it', () => {
  const families = makeFamilies(SCHEME, makeTaxonomy(SCHEME));
  expect(families.get('toaster' as ConceptId)?.families).toEqual(['bread', 'drink']);
  expect(families.get('small-toaster' as ConceptId)?.families).toEqual(['bread', 'drink']);
});

test('of a homonym that is left open only the likeliest meaning counts', () => {
  const families = makeFamilies(SCHEME, makeTaxonomy(SCHEME));
  const mention = (concept: string, confidence: number): Mention => ({
    ...{ concept: concept as ConceptId, confidence, start: 0, end: 4 },
    ...{ how: 'label', negated: false },
  });
  expect(familiesOf([mention('soup', 0.5), mention('tea', 0.7)], families)).toEqual(['drink']);
  expect(familiesOf([mention('soup', 0.5), mention('tea', 0.5)], families)).toEqual(['soup', 'drink']);
});

test('every id that a note of the seed lists is a concept', () => {
  const known = new Set(CONCEPTS.map(({ id }) => id));
  const listed = CONCEPTS.flatMap(({ id, note }) =>
    [...note.matchAll(/\b(?:near|made-by): ([a-z0-9, -]+)/gu)].flatMap(([, list = '']) =>
      list.split(',').map((one) => [id, one.trim()] as const),
    ),
  );
  expect(listed.filter(([, one]) => !known.has(one as ConceptId))).toEqual([]);
});

test('a scheme that is not ours may share labels, as homonyms', () => {
  const shared = [
    aConcept('one', { en: ['Turning'], sv: ['Ett'] }),
    aConcept('other', { en: ['Turning'], sv: ['Annat'] }),
  ];
  expect(() => buildLexicon(shared)).toThrow();
  const lexicon = buildLexicon(shared, { mayShareLabels: true });
  expect(recogniseConcepts('Turning', lexicon, 'en').map(({ concept }) => concept)).toEqual(['one', 'other']);
});
