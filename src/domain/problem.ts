/**
 * What a person did or met that a person can mend. Each kind maps to one HTTP status and to one exit code.
 *
 * - `invalid`: the input breaks a rule; `faults` lists every place.
 * - `absent`: it does not exist, or the caller may not know that it does.
 * - `forbidden`: the caller may know of it, but may not do this with it.
 * - `unauthenticated`: nobody, or nobody we know, is calling.
 * - `conflict`: somebody else changed it first, or it exists already.
 * - `precondition-missing`: the caller must say which revision was changed.
 * - `gone`: a link that opens something once has been used, or its time is over.
 * - `too-large`: the input exceeds a stated bound.
 * - `too-many-requests`: the caller has tried too often, or too many callers are at it; see `TooSoon`.
 * - `unavailable`: a part that is needed does not answer just now.
 */
export type ProblemKind =
  | 'invalid'
  | 'absent'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'precondition-missing'
  | 'gone'
  | 'too-large'
  | 'too-many-requests'
  | 'unavailable';

/** Which rule a value broke. The sentence for each, in both languages, is made in `contract/wording/problem-wording.ts`. */
export type FaultCode =
  | 'absent'
  | 'booked-already'
  | 'cannot-stand'
  | 'collision'
  | 'cycle'
  | 'date-order'
  | 'duplicate'
  | 'easy-to-guess'
  | 'malformed'
  | 'missing'
  | 'missing-scope'
  | 'moved-on'
  | 'no-recipient'
  | 'not-allowed'
  | 'outdated'
  | 'range-empty'
  | 'range-reversed'
  | 'reminded-already'
  | 'too-few'
  | 'too-large'
  | 'too-long'
  | 'too-many'
  | 'too-short'
  | 'too-small'
  | 'too-soon'
  | 'unknown-field'
  | 'unknown-reference'
  | 'unreadable'
  | 'wrong-kind'
  | 'wrong-password';

/** One broken rule at one place of the input. */
export interface Fault {
  readonly code: FaultCode;
  /** JSON Pointer (RFC 6901) to the value, such as `/sites/0/certificates/2/expires`; empty for the whole input. */
  readonly path: string;
  /** The offending value as text, shortened by `shown`. */
  readonly value?: string;
  /** What would be right: a bound, the allowed words, or the revision to reload. */
  readonly expected?: string;
}

/** A failure that a person can mend. Everything else that is thrown is a bug. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly faults: readonly Fault[];

  constructor(kind: ProblemKind, faults: readonly Fault[]) {
    super(`${kind}: ${faults.map(faultInBrief).join('; ')}`);
    this.name = 'Problem';
    this.kind = kind;
    this.faults = faults;
  }
}

/** A problem that a little patience mends. */
export class TooSoon extends Problem {
  readonly retryAfterS: number;

  constructor(retryAfterS: number) {
    super('too-many-requests', [{ code: 'too-soon', path: '', expected: `${retryAfterS} s` }]);
    this.retryAfterS = retryAfterS;
  }
}

/** Throws one `invalid` problem that lists every fault, or does nothing when there is none. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Problem('invalid', faults);
}

/** A value as it is shown in a message: one line, at most 80 characters, so that no input floods a log or a screen. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function faultInBrief({ code, path, value, expected }: Fault): string {
  return [
    code,
    path && `at ${path}`,
    value !== undefined && `(${value})`,
    expected !== undefined && `expected ${expected}`,
  ]
    .filter(Boolean)
    .join(' ');
}
