import { isInflection, LONGEST_WORD, stemOf } from '../../../src/text/words/stem';

test('Swedish and English words are stemmed each in their own way', () => {
  expect(stemOf('fixturerna', 'sv')).toBe(stemOf('fixtur', 'sv'));
  expect(stemOf('brackets', 'en')).toBe(stemOf('bracket', 'en'));
});

test('an endless word is left as it is', () => {
  const endless = 'a'.repeat(LONGEST_WORD + 1);
  expect(stemOf(endless, 'sv')).toBe(endless);
});

test.each([
  ['skivor', 'skiva', 'sv', true],
  ['verktygen', 'verktyg', 'sv', true],
  ['håller', 'hållare', 'sv', false],
  ['brackets', 'bracket', 'en', true],
  ['silence', 'silencer', 'en', false],
  ['composition', 'composite', 'en', false],
] as const)('%s as an inflection of %s in %s: %s', (word, label, language, expected) => {
  expect(isInflection(word, label, language)).toBe(expected);
});
