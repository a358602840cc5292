import type { Request } from 'express';
import { z } from 'zod';
import type { MadeFile } from '../domain/made-file';
import type { Actor } from '../domain/permission';
import { revisionIn } from './revision-tag';
import type { FileBody, FileView } from './wire/file-parts';
import { NOTHING, readRequest } from './wire/read-request';
import type { OpenStream, StreamView } from './wire/stream-parts';

/** A value that is sent: what the schema takes, whoever made it readonly. */
export type Sent<T> = T extends string | number | boolean | undefined | null
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

/** What a route is handed. */
interface Call<Params, Query, Body> {
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
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
    | 'Keys'
    | 'Mails';
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
}

/** One route: what it is told to be in the OpenAPI document, and what it does. Both are made from the same schemas. */
export interface Route extends RouteWords {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** JSON by a schema, or a file. */
  readonly body?: BodyPart;
  readonly view: ViewPart;
  readonly answer: (req: Request, actor: Actor) => Promise<Answer<unknown>>;
}

interface Definition<Params extends Shape, Query extends Shape, Body extends BodyPart, View extends ViewPart>
  extends RouteWords {
  readonly params?: z.ZodObject<Params>;
  readonly query?: z.ZodObject<Query>;
  readonly body?: Body;
  readonly view: View;
  readonly handle: (
    call: Call<z.output<z.ZodObject<Params>>, z.output<z.ZodObject<Query>>, Parsed<Body>>,
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
  return {
    ...words,
    params: params as z.ZodObject,
    query: query as z.ZodObject,
    body,
    view,
    answer: (req, actor) => {
      const expectedRevision = words.savesRevision ? revisionIn(req.get('If-Match')) : 0;
      const parts = readRequest(req, { params, query, body }) as Pick<Handed, 'params' | 'query' | 'body'>;
      return handle({ actor, expectedRevision, ...parts });
    },
  };
}
