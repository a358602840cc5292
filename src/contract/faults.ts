import type { z } from 'zod';
import { type Fault, type FaultCode, shown } from '../domain/problem';

type Issue = z.core.$ZodIssue;

/** What zod calls a kind of value, and what people are told. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is wrong, as faults with JSON pointers. Parse with `reportInput: true`, or the values cannot be shown. */
export function toFaults(error: z.ZodError): readonly Fault[] {
  return error.issues.flatMap(faultsOf);
}

function faultsOf(issue: Issue): readonly Fault[] {
  const path = pointerTo(issue.path);
  const value = issue.input === undefined ? {} : { value: shown(issue.input) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-field',
        path: pointerTo([...issue.path, key]),
        value: shown(key),
      }));
    case 'invalid_type':
      return [
        {
          code: issue.input === undefined ? 'missing' : 'wrong-kind',
          path,
          ...value,
          expected: kindIn(issue.expected),
        },
      ];
    case 'invalid_value':
      return [wordFault(issue.values, path, issue.input)];
    case 'invalid_union':
      return [unionFault(issue, path)];
    case 'too_big':
      return [
        {
          code: tooBigCode(issue.origin),
          path,
          ...(issue.origin === 'number' && value),
          expected: String(issue.maximum),
        },
      ];
    case 'too_small':
      return [
        { code: tooSmallCode(issue), path, ...(issue.origin === 'number' && value), expected: String(issue.minimum) },
      ];
    case 'custom':
      return [{ code: codeIn(issue.params), path, ...value, expected: issue.message }];
    default:
      return [{ code: 'malformed', path, ...value, ...(isPhrase(issue.message) && { expected: issue.message }) }];
  }
}

/** A union tells which words its discriminator may be; the word itself stands at the end of the path. */
function unionFault(issue: Extract<Issue, { code: 'invalid_union' }>, path: string): Fault {
  const { discriminator } = issue;
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  const given = discriminator === undefined ? undefined : fieldOf(issue.input, discriminator);
  return wordFault(options, path, given);
}

function wordFault(allowed: readonly unknown[], path: string, given: unknown): Fault {
  const expected = allowed.map(String).join(', ');
  return given === undefined
    ? { code: 'missing', path, expected }
    : { code: 'not-allowed', path, value: shown(given), expected };
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[field];
}

function tooBigCode(origin: string): FaultCode {
  if (origin === 'string') return 'too-long';
  return origin === 'array' ? 'too-many' : 'too-large';
}

function tooSmallCode({ origin, input }: Extract<Issue, { code: 'too_small' }>): FaultCode {
  if (origin === 'string') return input === '' ? 'missing' : 'too-small';
  return origin === 'array' ? 'too-few' : 'too-small';
}

function codeIn(params: { readonly code?: unknown } | undefined): FaultCode {
  return (params?.code as FaultCode | undefined) ?? 'malformed';
}

const kindIn = (expected: string): string => (Object.hasOwn(KINDS, expected) ? KINDS[expected] : undefined) ?? expected;

/** Our own schemas name what they expect in a few words; zod's own sentences are not shown to people. */
const isPhrase = (message: string): boolean => !/^(Invalid|Too|Unrecognized)/.test(message);

/** A path as JSON Pointer (RFC 6901). */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
