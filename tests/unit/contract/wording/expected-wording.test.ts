import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { faultIn } from '../../../../src/contract/wording/problem-wording';
import type { FaultCode } from '../../../../src/domain/problem';

interface Expectation {
  readonly file: string;
  readonly code: FaultCode;
  readonly expected: string;
}

const SOURCE = path.resolve(__dirname, '../../../../src');

/** A fault in the source: its code, and what it expects, if that is written out there. */
const FAULT = /code: '([\w-]+)'(?:(?!code: ')[\s\S]){0,300}?expected: (?:'([^']+)'|`([^`]+)`)/g;
/** What a schema expects, which becomes a fault of the code `malformed`. */
const SCHEMA_ERROR = /error: '([^']+)'/g;
/** What is handed to a function that makes the fault, as `tooLarge` of the HTTP door. */
const TOO_LARGE = /tooLarge\(`([^`]+)`\)/g;

/** The value of an expression is a number wherever it stands alone or after "at most", and a name elsewhere: 7 does for both. */
const filled = (template: string) => template.replaceAll(/\$\{[^}]+\}/g, '7');

const EXPECTATIONS: readonly Expectation[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('expected-wording.ts'))
  .flatMap((file) => {
    const text = readFileSync(path.join(SOURCE, file), 'utf8');
    const faults = [...text.matchAll(FAULT)].map(([, code, plain, template]) => [code, plain ?? template]);
    const errors = [...text.matchAll(SCHEMA_ERROR)].map(([, phrase]) => ['malformed', phrase]);
    const bounds = [...text.matchAll(TOO_LARGE)].map(([, phrase]) => ['too-many', phrase]);
    return [...faults, ...errors, ...bounds].map(([code, phrase]) => ({
      file,
      code: code as FaultCode,
      expected: filled(phrase ?? ''),
    }));
  });

test('every phrase that says what would be right, anywhere in the source, is said in Swedish too', () => {
  expect(EXPECTATIONS.length).toBeGreaterThan(25);
  const unsaid = EXPECTATIONS.filter(({ code, expected }) => {
    const told = faultIn({ code, path: '', value: 'x', expected });
    const silent = faultIn({ code, path: '', value: 'x' });
    // Names of columns and values that are given as they must be written have no other language.
    const isVerbatim = /^[A-Z]+$|^[\w-]+(?:, [\w-]+)+$/.test(expected);
    const isEnglish = !isVerbatim && told.sv.includes(`: ${expected}.`);
    return told.sv === silent.sv || isEnglish;
  });
  expect(unsaid).toEqual([]);
});
