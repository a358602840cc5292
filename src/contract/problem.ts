import { z } from 'zod';
import type { ProblemKind } from '../domain/problem';
import type { Bilingual } from './wording/bilingual';

/** Every kind of problem that an answer can name: those of the domain, and those of HTTP itself. */
export type ProblemType =
  | ProblemKind
  | 'method-not-allowed'
  | 'stale'
  | 'unexpected'
  | 'unreadable'
  | 'unsupported-media-type';

/** The status of each kind. */
export const PROBLEM_STATUS: Readonly<Record<ProblemType, number>> = {
  unreadable: 400,
  unauthenticated: 401,
  forbidden: 403,
  absent: 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'precondition-missing': 428,
  'too-many-requests': 429,
  unexpected: 500,
  unavailable: 503,
};

/** Every kind, so that each can be asked for its page. */
export const PROBLEM_TYPES = Object.keys(PROBLEM_STATUS) as readonly ProblemType[];

/** What a kind of problem is called, what has happened, and what to do about it. */
export interface ProblemWords {
  readonly title: Bilingual;
  readonly detail: Bilingual;
  readonly advice: Bilingual;
}

/** An error as it is answered: RFC 9457. */
export const ProblemView = z
  .strictObject({
    type: z.string().meta({ description: 'The address of a page that says what this kind of problem means.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    errors: z.array(
      z.strictObject({
        pointer: z.string().meta({
          description: 'JSON Pointer (RFC 6901) into what was sent.',
          example: '/sites/0/certificates/2/expires',
        }),
        code: z.string(),
        detail: z.string(),
      }),
    ),
    traceId: z.string().meta({ description: 'Name it when you ask for help; it stands in the log.' }),
  })
  .meta({ id: 'Problem', description: 'What went wrong, in the language of Accept-Language (RFC 9457).' });
