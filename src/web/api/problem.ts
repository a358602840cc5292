import type { z } from 'zod';
import type { ProblemView } from '../../contract/problem';

type ProblemBody = z.output<typeof ProblemView>;

/** What the server refused, in its own words: already in the language of the screen. */
export class ApiProblem extends Error {
  /** The HTTP status; 0 when no answer came at all. */
  readonly status: number;
  readonly body: ProblemBody | undefined;

  constructor(status: number, body?: ProblemBody) {
    super(body?.detail ?? `The server answered ${status}.`);
    this.name = 'ApiProblem';
    this.status = status;
    this.body = body;
  }
}

/** Is this what RFC 9457 calls a problem, as our server sends it? */
export function isProblemBody(body: unknown): body is ProblemBody {
  return (
    typeof body === 'object' && body !== null && 'detail' in body && 'errors' in body && Array.isArray(body.errors)
  );
}

/** What went wrong at one place of what was sent, by JSON Pointer; of several, the first. */
export function faultAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.body?.errors.find((fault) => fault.pointer === pointer)?.detail;
}
