import type { ErrorRequestHandler, Request, Response } from 'express';
import type { z } from 'zod';
import { PROBLEM_STATUS, type ProblemType, type ProblemView } from '../contract/problem';
import { PROBLEM_WORDS } from '../contract/wording/problem-pages';
import { FAULTS_LISTED_AT_MOST, moreFaultsIn, wordFault } from '../contract/wording/problem-wording';
import type { Language } from '../domain/language';
import { type Fault, Problem, TooSoon } from '../domain/problem';
import { HttpProblem } from './http-problem';
import { languageOf } from './language';

/** What goes wrong between us and a server that we need, by the code of the error; the caller may try again. */
const OUTAGES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '53300', '57P01', '57P02', '57P03']);

const RETRY_AFTER_S = '5';

/** What Express and the body parser call their own errors. */
const PARSER_TYPES: Readonly<Record<string, ProblemType>> = {
  'charset.unsupported': 'unsupported-media-type',
  'encoding.unsupported': 'unsupported-media-type',
  'entity.too.large': 'too-large',
};

/** The one place where an error becomes an answer. What a person can mend is told; everything else is logged and not told. */
export const answerWithProblem: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const problem = toHttpProblem(error);
  if (problem.type === 'unexpected') req.log.error({ err: forLog(error) }, 'a request failed by a fault of ours');
  if (problem.type === 'unavailable') req.log.warn({ err: forLog(error) }, 'a part that is needed does not answer');
  sendProblem(req, res, problem);
};

/** An error of the database carries the values of its statement, which people wrote and no log may hold. */
function forLog(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, ...('code' in error && { code: error.code }) };
}

function toHttpProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Problem) return fromDomain(error);
  const { code, type, status } = error as { code?: unknown; type?: unknown; status?: unknown };
  if (typeof code === 'string' && OUTAGES.has(code)) {
    return new HttpProblem('unavailable', [], { 'Retry-After': RETRY_AFTER_S });
  }
  if (typeof type === 'string' && Object.hasOwn(PARSER_TYPES, type)) {
    return new HttpProblem(PARSER_TYPES[type] ?? 'unreadable');
  }
  const isCallersFault = typeof status === 'number' && status >= 400 && status < 500;
  return new HttpProblem(isCallersFault ? 'unreadable' : 'unexpected');
}

function fromDomain(problem: Problem): HttpProblem {
  const { kind, faults } = problem;
  if (problem instanceof TooSoon) return new HttpProblem(kind, faults, { 'Retry-After': String(problem.retryAfterS) });
  if (kind === 'conflict' && faults.some(({ code }) => code === 'moved-on')) return new HttpProblem('stale', faults);
  if (kind === 'unavailable') return new HttpProblem(kind, [], { 'Retry-After': RETRY_AFTER_S });
  if (kind === 'unauthenticated')
    return new HttpProblem(kind, faults, { 'WWW-Authenticate': 'Bearer realm="Matchverk"' });
  return new HttpProblem(kind, faults);
}

function sendProblem(req: Request, res: Response, { type, faults, headers }: HttpProblem): void {
  const language = languageOf(req);
  const words = PROBLEM_WORDS[type];
  const body: z.input<typeof ProblemView> = {
    type: `/problems/${type}`,
    title: words.title[language],
    status: PROBLEM_STATUS[type],
    detail: words.detail[language],
    errors: listFaults(faults, language),
    traceId: String(req.id),
  };
  res
    .status(PROBLEM_STATUS[type])
    .set({ ...headers, 'Content-Language': language, 'Cache-Control': 'no-store' })
    .vary('Accept-Language')
    .type('application/problem+json')
    .send(JSON.stringify(body));
}

function listFaults(faults: readonly Fault[], language: Language): z.input<typeof ProblemView>['errors'] {
  const listed = faults
    .slice(0, FAULTS_LISTED_AT_MOST)
    .map((fault) => ({ pointer: fault.path, code: fault.code, detail: wordFault(fault, language) }));
  const left = faults.length - listed.length;
  return left > 0 ? [...listed, { pointer: '', code: 'too-many', detail: moreFaultsIn(left)[language] }] : listed;
}
