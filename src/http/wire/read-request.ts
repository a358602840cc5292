import type { Request } from 'express';
import { z } from 'zod';
import { toFaults } from '../../contract/faults';
import { type Fault, Problem, shown } from '../../domain/problem';
import { HttpProblem } from '../http-problem';
import { type FileBody, isFile } from './file-parts';

/** How deep a body may be nested, and how many values it may hold. A full profile has 7 levels. */
const MAX_DEPTH = 32;
const MAX_VALUES = 100_000;

/** What was sent, parsed. */
export interface Parts<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
}

/** The schema of each part of a request. */
export interface PartSchemas {
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body?: z.ZodType | FileBody | undefined;
}

/**
 * Reads a request by its schemas.
 *
 * @throws Problem `absent` for an id that cannot exist; `invalid` listing every fault of query and body at once
 */
export function readRequest(req: Request, schemas: PartSchemas): Parts<unknown, unknown, unknown> {
  const params = schemas.params.safeParse(req.params);
  if (!params.success) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const query = readQuery(req.query, schemas.query);
  const body = schemas.body === undefined ? { faults: [] } : readBody(req, schemas.body);
  const faults = [...query.faults, ...body.faults];
  if (faults.length > 0) throw new Problem('invalid', faults);
  return { params: params.data, query: query.data, body: body.data };
}

interface Part {
  readonly faults: readonly Fault[];
  readonly data?: unknown;
}

/** A parameter that is given twice is refused, or two readers of the same address could understand it differently. */
function readQuery(query: Request['query'], schema: z.ZodType): Part {
  const repeated = Object.entries(query).filter(([, value]) => Array.isArray(value));
  if (repeated.length === 0) return parse(schema, { ...query });
  return {
    faults: repeated.map(([name, value]) => ({
      code: 'duplicate',
      path: `/${name}`,
      value: shown(value),
      expected: 'a single value',
    })),
  };
}

function readBody(req: Request, schema: z.ZodType | FileBody): Part {
  if (isFile(schema)) return readFile(req, schema);
  if (hasBody(req) && !req.is('application/json')) throw new HttpProblem('unsupported-media-type');
  refuseUnreasonable(req.body);
  return parse(schema, req.body);
}

/** What is declared must be among what is taken; what the bytes really are is looked at by the flow. */
function readFile(req: Request, { mediaTypes }: FileBody): Part {
  if (hasBody(req) && !req.is([...mediaTypes, 'application/octet-stream'])) {
    throw new HttpProblem('unsupported-media-type');
  }
  const isEmpty = !Buffer.isBuffer(req.body) || req.body.length === 0;
  return isEmpty ? { faults: [{ code: 'missing', path: '', expected: 'a file' }] } : { faults: [], data: req.body };
}

const hasBody = (req: Request) =>
  Number(req.get('Content-Length') ?? 0) > 0 || req.get('Transfer-Encoding') !== undefined;

function parse(schema: z.ZodType, value: unknown): Part {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? { faults: [], data: parsed.data } : { faults: toFaults(parsed.error) };
}

/** Walks the body without recursion, so that no depth and no number of values can exhaust the stack or the time. */
function refuseUnreasonable(body: unknown): void {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (depth > MAX_DEPTH) throw tooLarge(`at most ${MAX_DEPTH} levels`);
    if (typeof value !== 'object' || value === null) continue;
    const members = Object.values(value);
    seen += members.length;
    if (seen > MAX_VALUES) throw tooLarge(`at most ${MAX_VALUES} values`);
    for (const member of members) waiting.push({ value: member, depth: depth + 1 });
  }
}

function tooLarge(expected: string): Problem {
  return new Problem('too-large', [{ code: 'too-many', path: '', expected }]);
}

/** The schema of an empty query or of no parameters: anything at all is refused. */
export const NOTHING = z.strictObject({});
