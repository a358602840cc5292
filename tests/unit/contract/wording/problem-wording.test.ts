import { FAULT_CODES, faultIn, wordFault } from '../../../../src/contract/wording/problem-wording';

test.each(FAULT_CODES)('the fault %s has a sentence in both languages, with and without value and bound', (code) => {
  for (const rest of [{}, { value: 'x' }, { expected: 'at most 3' }, { value: 'x', expected: 'a list' }]) {
    const { sv, en } = faultIn({ code, path: '/a', ...rest });
    expect([sv, en].join(' ')).not.toMatch(/undefined|\[object|\{| {2}/);
    expect(sv).toMatch(/^\p{Lu}.+\.$/u);
    expect(en).toMatch(/^\p{Lu}.+\.$/u);
    expect(sv).not.toBe(en);
  }
});

test('a bound is told as a number of the language', () => {
  const fault = { code: 'too-long', path: '', expected: 'at most 100000 characters' } as const;
  expect(wordFault(fault, 'sv')).toBe('Antalet tecken får vara högst 100\u00a0000.');
  expect(wordFault(fault, 'en')).toBe('The number of characters may be at most 100,000.');
});

test('an expectation in English words that nobody has put into Swedish does not enter a Swedish sentence', () => {
  const fault = { code: 'collision', path: '', value: 'ebp', expected: 'a name yet to be invented' } as const;
  expect(wordFault(fault, 'sv')).toBe('Namnet (ebp) är upptaget.');
  expect(wordFault(fault, 'en')).toBe('The name (ebp) is taken. Expected: a name yet to be invented.');
});

test('a value within a phrase stands in both languages', () => {
  const fault = { code: 'collision', path: '', value: 'ebp', expected: 'a name that ytab does not have' } as const;
  expect(wordFault(fault, 'sv')).toBe('Namnet (ebp) är upptaget. Väntat: ett namn som ytab inte har.');
});

test('a list of allowed words is the same in both languages', () => {
  const fault = { code: 'not-allowed', path: '', value: 'maybe', expected: 'must, wish' } as const;
  expect(wordFault(fault, 'sv')).toBe('Detta är inte tillåtet (maybe). Väntat: must, wish.');
});
