import type { Request } from 'express';
import { z } from 'zod';
import type { MadeFile } from '../domain/made-file';
import type { Actor } from '../domain/permission';
import type { Visit } from '../flows/session/open-session';
import { type BrowserTokens, visitOf } from './access/session-cookie';
import { revisionIn } from './revision-tag';
import type { FileBody, FileView } from './wire/file-parts';
import { NOTHING, readRequest } from './wire/read-request';
import type { OpenStream, StreamView } from './wire/stream-parts';

/** A value that is sent: what the schema takes, whoever made it readonly. */
export type Sent<T> = unknown extends T
  ? unknown
  : T extends string | number | boolean | undefined | null
    ? T
    : T extends readonly (infer Member)[]
      ? readonly Sent<Member>[]
      : { readonly [Key in keyof T]: Sent<T[Key]> };

type Shape = Readonly<Record<string, z.ZodType>>;
type Parsed<S extends BodyPart> = S extends z.ZodType ? z.output<S> : S extends FileBody ? Buffer : undefined;
type BodyPart = z.ZodType | FileBody | undefined;
type ViewPart = z.ZodType | FileView | StreamView;
type Answered<V extends ViewPart> = V extends z.ZodType
  ? Sent<z.input<V>>
  : V extends StreamView
    ? OpenStream
    : MadeFile;

/** What a route that is open to everybody is handed. */
interface OpenCall<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** From where the caller comes. */
  readonly visit: Visit;
}

/** What every other route is handed. */
interface Call<Params, Query, Body> extends OpenCall<Params, Query, Body> {
  readonly actor: Actor;
  /** The revision named in If-Match; only of routes that save one. */
  readonly expectedRevision: number;
}

/** What a route answers. */
export interface Answer<Body> {
  readonly body: Body;
  /** True where a PUT has made what was not there before. */
  readonly isNew?: boolean;
  /** `Location` names a path below the API; the caller is told it relative to what he asked. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The browser is signed in by this token from now on, or signed out. */
  readonly session?: BrowserTokens | 'ended';
}

/** What the OpenAPI document tells of a route. */
interface RouteWords {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below `API_PATH`, with `:name` for each parameter. */
  readonly path: string;
  readonly tag:
    | 'Reference data'
    | 'Suppliers'
    | 'Buyers'
    | 'Requirements'
    | 'Shortlists'
    | 'Advice'
    | 'Policy'
    | 'Trials'
    | 'Jobs'
    | 'Events'
    | 'Overview'
    | 'Imports'
    | 'Exports'
    | 'Keys'
    | 'Session'
    | 'Accounts'
    | 'Log'
    | 'Mails'
    | 'Trips'
    | 'Outcomes';
  readonly summary: string;
  readonly description?: string;
  /** 204 answers without a body, whatever the view: see `NO_BODY`. */
  readonly status: 200 | 201 | 202 | 204;
  /** Headers of the answer that carry meaning. */
  readonly answers?: readonly ('ETag' | 'Link' | 'Location')[];
  /** True where the caller must say in If-Match which revision was changed. */
  readonly savesRevision?: true;
  /** True of a PUT that also makes what is not there. */
  readonly mayCreate?: true;
  /** True of a PUT or POST that what is stored may stand against, beside those that make something under a given id. */
  readonly mayConflict?: true;
  /** True where what the body names may be absent, though the address names nothing. */
  readonly mayBeAbsent?: true;
  /** True of a route that wants a one-time link. */
  readonly wantsLink?: true;
  /** True of a route that can be tried too often. */
  readonly countsTries?: true;
}

/** One route: what it is told to be in the OpenAPI document, and what it does. Both are made from the same schemas. */
export interface Route extends RouteWords {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** JSON by a schema, or a file. */
  readonly body?: BodyPart;
  readonly view: ViewPart;
  /** What answers; a route that is `open` does not ask who is calling. */
  readonly serve:
    | { readonly access: 'known'; readonly answer: (req: Request, actor: Actor) => Promise<Answer<unknown>> }
    | { readonly access: 'open'; readonly answer: (req: Request) => Promise<Answer<unknown>> };
}

interface Schemas<Params extends Shape, Query extends Shape, Body extends BodyPart, View extends ViewPart>
  extends RouteWords {
  readonly params?: z.ZodObject<Params>;
  readonly query?: z.ZodObject<Query>;
  readonly body?: Body;
  readonly view: View;
}

interface Definition<Params extends Shape, Query extends Shape, Body extends BodyPart, View extends ViewPart>
  extends Schemas<Params, Query, Body, View> {
  readonly handle: (
    call: Call<z.output<z.ZodObject<Params>>, z.output<z.ZodObject<Query>>, Parsed<Body>>,
  ) => Promise<Answer<Answered<View>>>;
}

interface OpenDefinition<Params extends Shape, Query extends Shape, Body extends BodyPart, View extends ViewPart>
  extends Schemas<Params, Query, Body, View> {
  readonly handle: (
    call: OpenCall<z.output<z.ZodObject<Params>>, z.output<z.ZodObject<Query>>, Parsed<Body>>,
  ) => Promise<Answer<Answered<View>>>;
}

/** The view of an answer without a body. */
export const NO_BODY = z.undefined();

/** Declares a route. Its handler is handed what the schemas have parsed and must answer what the view says. */
export function route<
  Params extends Shape,
  Query extends Shape,
  View extends ViewPart,
  Body extends BodyPart = undefined,
>(definition: Definition<Params, Query, Body, View>): Route {
  const { params = NOTHING, query = NOTHING, body, view, handle, ...words } = definition;
  type Handed = Parameters<typeof handle>[0];
  const answer = (req: Request, actor: Actor) => {
    const expectedRevision = words.savesRevision ? revisionIn(req.get('If-Match')) : 0;
    const parts = readRequest(req, { params, query, body }) as Pick<Handed, 'params' | 'query' | 'body'>;
    return handle({ actor, expectedRevision, visit: visitOf(req), ...parts });
  };
  return { ...words, ...schemasOf(params, query), body, view, serve: { access: 'known', answer } };
}

/** Declares a route that is open to whoever is not, or not yet, signed in. */
export function openRoute<
  Params extends Shape,
  Query extends Shape,
  View extends ViewPart,
  Body extends BodyPart = undefined,
>(definition: OpenDefinition<Params, Query, Body, View>): Route {
  const { params = NOTHING, query = NOTHING, body, view, handle, ...words } = definition;
  type Handed = Parameters<typeof handle>[0];
  const answer = (req: Request) => {
    const parts = readRequest(req, { params, query, body }) as Pick<Handed, 'params' | 'query' | 'body'>;
    return handle({ visit: visitOf(req), ...parts });
  };
  return { ...words, ...schemasOf(params, query), body, view, serve: { access: 'open', answer } };
}

/** What the document is made from does not mind which fields there are. */
function schemasOf(params: unknown, query: unknown): Pick<Route, 'params' | 'query'> {
  return { params: params as z.ZodObject, query: query as z.ZodObject };
}
