import { z } from 'zod';
import { toFaults } from '../../../src/contract/faults';
import { PROBLEM_STATUS, PROBLEM_TYPES } from '../../../src/contract/problem';
import { SaveProfileBody } from '../../../src/contract/supplier/profile';
import { PROBLEM_WORDS } from '../../../src/contract/wording/problem-pages';
import { faultIn } from '../../../src/contract/wording/problem-wording';
import { anEvidence } from '../../support/builders';

function faultsOf(schema: z.ZodType, value: unknown) {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? [] : toFaults(parsed.error);
}

const draft = {
  texts: {},
  corrections: { rejected: [], added: [] },
  sites: [],
  evidence: anEvidence(),
  visibility: {},
};

test.each([
  ['a value that is missing', { texts: {} }, { code: 'missing', path: '/sites', expected: 'a list' }],
  [
    'an unknown field, by its pointer',
    { ...draft, 'a/b~c': 1 },
    { code: 'unknown-field', path: '/a~1b~0c', value: 'a/b~c' },
  ],
  [
    'a wrong kind, with the value',
    { ...draft, sites: 'x' },
    { code: 'wrong-kind', path: '/sites', value: 'x', expected: 'a list' },
  ],
  [
    'a word that is not allowed, with those that are',
    { ...draft, visibility: { texts: { to: 'all' } } },
    { code: 'not-allowed', path: '/visibility/texts/to', value: 'all', expected: 'public, cluster, buyers, private' },
  ],
  [
    'a word that is missing',
    { ...draft, visibility: { texts: {} } },
    { code: 'missing', path: '/visibility/texts/to', expected: 'public, cluster, buyers, private' },
  ],
  [
    'an id that is none',
    { ...draft, corrections: { rejected: ['Å'], added: [] } },
    { code: 'malformed', path: '/corrections/rejected/0', value: 'Å', expected: 'an id' },
  ],
  [
    'a list that is too long, with the bound',
    { ...draft, languages: new Array(51).fill('sv') },
    { code: 'too-many', path: '/languages', expected: '50' },
  ],
  [
    'a text that is too long, with the bound',
    { ...draft, texts: { sv: 'a'.repeat(20_001) } },
    { code: 'too-long', path: '/texts/sv', expected: '20000' },
  ],
  ['an empty text', { ...draft, texts: { sv: '' } }, { code: 'missing', path: '/texts/sv', expected: '1' }],
])('%s', (_name, value, fault) => {
  expect(faultsOf(SaveProfileBody, value)).toContainEqual(fault);
});

test('every fault of a hostile value has its sentence in both languages', () => {
  const hostile = {
    ...draft,
    sites: [null, 7, { id: {}, name: [], kind: 'moon', place: { latitude: 'NaN' } }],
    texts: [],
    extra: {},
  };
  const faults = faultsOf(SaveProfileBody, hostile);
  expect(faults.length).toBeGreaterThan(8);
  for (const { sv, en } of faults.map(faultIn)) expect(sv).not.toBe(en);
});

test('a long value is shortened', () => {
  const [fault] = faultsOf(z.int(), 'x'.repeat(10_000));
  expect(fault?.value).toHaveLength(80);
});

test.each(PROBLEM_TYPES)('the problem %s has a status of its own and words in both languages', (type) => {
  const { title, detail, advice } = PROBLEM_WORDS[type];
  for (const words of [title, detail, advice]) expect(words.sv).not.toBe(words.en);
  expect(PROBLEM_TYPES.filter((other) => PROBLEM_STATUS[other] === PROBLEM_STATUS[type])).toEqual([type]);
});
