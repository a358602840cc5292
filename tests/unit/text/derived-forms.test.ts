import type { Language } from '../../../src/domain/language';
import type { Concept } from '../../../src/domain/reference/concept';
import { buildLexicon } from '../../../src/text/lexicon/lexicon';
import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { aConcept } from './taxonomy';

/** A handful of concepts, so that these rules are tested and not the synonyms of the seed. */
const MATERIAL: Concept = { ...aConcept('aluminium', { en: ['Aluminium'], sv: ['Aluminium'] }), kind: 'material' };
const SPRING: Concept = { ...aConcept('spring', { en: ['Spring'], sv: ['Fjäder'] }), kind: 'product' };
const LEXICON = buildLexicon([
  aConcept('welding', { en: ['Welding'], sv: ['Svetsning'] }),
  aConcept('casting', { en: ['Casting'], sv: ['Gjutning'] }),
  aConcept('forging', { en: ['Forging'], sv: ['Smide'] }),
  aConcept('turning', { en: ['Turning'], sv: ['Svarvning'] }),
  aConcept('boring', { en: ['Boring'], sv: ['Arborrning'] }),
  aConcept('soldering', { en: ['Soldering'], sv: ['Lödning'] }),
  aConcept('sawing', { en: ['Sawing'], sv: ['Sågning'] }),
  aConcept('bending', { en: ['Bending'], sv: ['Bockning'] }),
  aConcept('assembly', { en: ['Assembly'], sv: ['Montering'] }),
  aConcept('galvanising', { en: ['Galvanising'], sv: ['Galvanisering'] }),
  aConcept('pipe', { en: ['Pipe'], sv: ['Rörstam'] }),
  MATERIAL,
  SPRING,
]);

const conceptsIn = (text: string, language?: Language) =>
  recogniseConcepts(text, LEXICON, language).map(({ concept }) => concept);

test.each([
  ['svetsare', 'welding'],
  ['svetsaren', 'welding'],
  ['svetsarens', 'welding'],
  ['svetskompetensen', 'welding'],
  ['svetsmaskinoperatör', 'welding'],
  ['svarvningsmaskinförare', 'turning'],
  ['svetsarna', 'welding'],
  ['svetsmaskin', 'welding'],
  ['svetsmaskiner', 'welding'],
  ['svetsoperatören', 'welding'],
  ['svetsaggregat', 'welding'],
  ['svarvoperatör', 'turning'],
  ['gjuteri', 'casting'],
  ['gjuterier', 'casting'],
  ['gjuteriarbetare', 'casting'],
  ['bockningsmaskin', 'bending'],
  ['sågmaskin', 'sawing'],
  ['lödstation', 'soldering'],
  ['smed', 'forging'],
  ['smeder', 'forging'],
  ['smidesverkstad', 'forging'],
  ['montör', 'assembly'],
  ['montörer', 'assembly'],
  ['galvanisör', 'galvanising'],
  ['rörstammar', 'pipe'],
])('%s says %s', (word, concept) => {
  expect(conceptsIn(word, 'sv')).toEqual([concept]);
});

test.each([
  ['welders', 'welding'],
  ['a solderer', 'soldering'],
  ['galvanizers', 'galvanising'],
  ['operator of welding machines', 'welding'],
  ['boring machine operator', 'boring'],
  ['turning shop', 'turning'],
  ['forged articles', 'forging'],
  ['Schweissen is not ours, welding is', 'welding'],
])('%s says %s', (text, concept) => {
  expect(conceptsIn(text, 'en')).toEqual([concept]);
});

test.each([
  ['målmaskin', 'sv'],
  ['ledarbetare', 'sv'],
  ['a boring evening', 'en'],
  ['turning to our customers', 'en'],
  ['the former', 'en'],
  ['spring is here', 'en'],
] as const)('(%s) says nothing of the trade', (text, language) => {
  expect(conceptsIn(text, language)).toEqual([]);
});

test('what is said once for several is said of each', () => {
  expect(conceptsIn('svets- och monteringsarbeten', 'sv')).toEqual(['welding', 'assembly']);
});

test('a compound says its material too, as the words apart do in English', () => {
  expect(conceptsIn('aluminiumsvetsning', 'sv')).toEqual(['welding', 'aluminium']);
  expect(conceptsIn('welding of aluminium', 'en')).toEqual(['welding', 'aluminium']);
  expect(conceptsIn('aluminiumdetaljer', 'sv')).toEqual(['aluminium']);
});

test('an ordinary word for a thing counts beside what the thing is made of', () => {
  expect(conceptsIn('aluminiumfjäder', 'sv')).toEqual(['spring', 'aluminium']);
  expect(conceptsIn('springs of aluminium', 'en')).toEqual(['spring', 'aluminium']);
});

test('German labels are known as written', () => {
  const lexicon = buildLexicon([
    { ...aConcept('welding', { en: ['Welding'], sv: ['Svetsning'] }), german: 'Schweißen' },
  ]);
  expect(recogniseConcepts('Wir bieten Schweißen an', lexicon).map(({ concept }) => concept)).toEqual(['welding']);
});
