import { Problem } from '../../../src/domain/problem';
import { buildLexicon } from '../../../src/text/lexicon/lexicon';
import { recogniseConcepts } from '../../../src/text/recognition/recognise-concepts';
import { aConcept, CONCEPTS, LEXICON, said } from './taxonomy';

function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('no problem was met');
}

test('a label that two concepts share in one language is refused, whatever its case and hyphens', () => {
  const concepts = [aConcept('one', { sv: ['MIG-svets'] }), aConcept('two', { sv: ['Tvåan', 'mig svets'] })];
  const { kind, faults } = problemOf(() => buildLexicon(concepts));
  expect(kind).toBe('invalid');
  expect(faults).toMatchObject([{ code: 'collision', path: '/1/labels/sv', value: 'mig svets' }]);
});

test('every collision is listed', () => {
  const concepts = [aConcept('one'), aConcept('two', { sv: ['one'], en: ['one'] }), aConcept('three', { sv: ['one'] })];
  expect(problemOf(() => buildLexicon(concepts)).faults).toHaveLength(3);
});

test('one note that says homonym is not enough, two are', () => {
  const one = aConcept('one', { sv: ['axel'], note: 'homonym: axel' });
  expect(() => buildLexicon([one, aConcept('two', { sv: ['axel'] })])).toThrow(Problem);
  expect(() => buildLexicon([one, aConcept('two', { sv: ['axel'], note: 'homonym' })])).not.toThrow();
});

test('the same label in two languages is no collision', () => {
  expect(() =>
    buildLexicon([aConcept('one', { sv: ['plastic'] }), aConcept('two', { en: ['plastic'] })]),
  ).not.toThrow();
});

test('every label of the taxonomy, alone, is recognised as its concept', () => {
  const lost = CONCEPTS.flatMap(({ id, labels }) =>
    (['sv', 'en'] as const).flatMap((language) =>
      [labels[language].preferred, ...labels[language].alternative].filter(
        (label) => !recogniseConcepts(label, LEXICON, language).some(({ concept }) => concept === id),
      ),
    ),
  );
  expect(lost).toEqual([]);
});

test('words that every object has are just words', () => {
  const lexicon = buildLexicon([aConcept('one', { en: ['constructor'], sv: ['__proto__'] })]);
  expect(recogniseConcepts('constructor', lexicon, 'en')).toHaveLength(1);
  expect(said('constructor __proto__ toString hasOwnProperty', 'en')).toEqual([]);
});
