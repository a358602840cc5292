import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../../domain/permission';

/** An answer that goes on: server-sent events, each with data of this schema. */
export interface StreamView {
  readonly kind: 'stream';
  readonly event: z.ZodType;
}

/** Who reads an answer that goes on. */
export interface StreamReader {
  readonly req: Request;
  readonly res: Response;
  /** Finds out anew who it is, by what the request showed. Throws where that opens nothing any more. */
  readonly identify: () => Promise<Actor>;
}

/** What such a route answers: it begins, and is done when the reader is being told. */
export type OpenStream = (reader: StreamReader) => Promise<void>;

/** Declares an answer that goes on. */
export function streamView(event: z.ZodType): StreamView {
  return { kind: 'stream', event };
}

/** Does the answer go on? */
export function isStream(view: object): view is StreamView {
  return 'event' in view;
}
