import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiContentObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { API_PATH } from '../contract/api-path';
import { PROBLEM_STATUS, type ProblemType, ProblemView } from '../contract/problem';
import { PROBLEM_WORDS } from '../contract/wording/problem-pages';
import { SESSION_COOKIE } from './access/session-cookie';
import type { Route } from './route';
import { type FileBody, type FileView, isFile } from './wire/file-parts';
import { isStream, type StreamView } from './wire/stream-parts';

/** What the answer headers mean. */
const HEADERS: Readonly<Record<NonNullable<Route['answers']>[number], string>> = {
  ETag: 'The revision, to be sent back in If-Match.',
  Link: 'The next page, `rel="next"`; absent on the last one.',
  Location: 'Where what was made, or begun, can be read.',
};

const IfMatch = z.string().meta({ description: 'The ETag of the revision that was changed.', example: '"3"' });

const SESSION_DESCRIPTION =
  `A browser in which somebody has signed in; without TLS the cookie is \`${SESSION_COOKIE.http}\`. What changes something ` +
  'must come from a page of this very site, as Sec-Fetch-Site or Origin tell.';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = ReturnType<typeof createDocument>;

/** Describes the API from the very routes that serve it. */
export function describeApi(routes: readonly Route[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const path = `${API_PATH}${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method]: describeRoute(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Matchverk',
      version,
      description:
        "Which of a region's subcontractors fit which car maker's need, why, and what is missing. " +
        'Problems are answered as RFC 9457 in Swedish or English by Accept-Language.',
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [{ key: [] }, { session: [] }],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key, `mv_...`.' },
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE.https, description: SESSION_DESCRIPTION },
      },
    },
    paths: paths as ZodOpenApiPathsObject,
  });
}

function describeRoute(route: Route): ZodOpenApiOperationObject {
  const { params, query, body } = route;
  const hasParams = Object.keys(params.shape).length > 0;
  const hasQuery = Object.keys(query.shape).length > 0;
  return {
    operationId: operationIdOf(route),
    tags: [route.tag],
    ...(route.serve.access === 'open' && { security: [] }),
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    requestParams: {
      ...(hasParams && { path: params }),
      ...(hasQuery && { query }),
      ...(route.savesRevision && { header: z.object({ 'If-Match': IfMatch }) }),
    },
    ...(body !== undefined && { requestBody: { required: true, content: describeContent(body) } }),
    responses: describeAnswers(route),
  };
}

function describeAnswers(route: Route): ZodOpenApiResponsesObject {
  const headers = (route.answers ?? []).map((name) => [
    name,
    { description: HEADERS[name], schema: { type: 'string' } },
  ]);
  const answer = {
    description: route.summary,
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(route.status !== 204 && { content: describeContent(route.view) }),
  };
  const problems = problemsOf(route).map((type) => [String(PROBLEM_STATUS[type]), describeProblem(type)]);
  return {
    [String(route.status)]: answer,
    ...(route.mayCreate && { '201': answer }),
    ...Object.fromEntries(problems),
  } as ZodOpenApiResponsesObject;
}

function describeContent(part: z.ZodType | FileBody | FileView | StreamView): ZodOpenApiContentObject {
  if (isStream(part)) return { 'text/event-stream': { schema: part.event } };
  if (!isFile(part)) return { 'application/json': { schema: part } };
  const bytes = { schema: { type: 'string', format: 'binary' } } as const;
  return Object.fromEntries(part.mediaTypes.map((mediaType) => [mediaType, bytes]));
}

function describeProblem(type: ProblemType) {
  return {
    description: PROBLEM_WORDS[type].detail.en,
    content: { 'application/problem+json': { schema: ProblemView } },
  };
}

/** Which problems a route can answer with. */
function problemsOf(route: Route): readonly ProblemType[] {
  const { method, body, params, view, savesRevision, mayConflict, wantsLink, countsTries } = route;
  const hasParams = Object.keys(params.shape).length > 0;
  const takesBody: readonly ProblemType[] =
    body === undefined ? [] : ['unreadable', 'too-large', 'unsupported-media-type'];
  const isCreating: readonly ProblemType[] =
    mayConflict || (method === 'post' && body !== undefined) ? ['conflict'] : [];
  const guards: readonly ProblemType[] = savesRevision ? ['stale', 'precondition-missing'] : [];
  // A need of somebody else's company is answered as absent also where the address itself has no parameter.
  const mayBeAbsent: readonly ProblemType[] = hasParams || isCreating.length > 0 || route.mayBeAbsent ? ['absent'] : [];
  return [
    'unauthenticated',
    'forbidden',
    'invalid',
    'unexpected',
    'unavailable',
    ...(isStream(view) || countsTries ? (['too-many-requests'] as const) : []),
    ...takesBody,
    ...isCreating,
    ...guards,
    ...mayBeAbsent,
    ...(wantsLink ? (['gone'] as const) : []),
  ];
}

/** `GET /requirements/:id/shortlist` is `getRequirementsByRequirementIdShortlist`: unique, and stable while the path is. */
function operationIdOf({ method, path }: Route): string {
  const words = path.split('/').filter(Boolean);
  const capital = (word: string) => word.replaceAll(/(?:^|[-.])(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return method + words.map((word) => (word.startsWith(':') ? `By${capital(word.slice(1))}` : capital(word))).join('');
}
