import type { IncomingMessage } from 'node:http';
import type { Express } from 'express';
import request from 'supertest';
import type { Position, Scope } from '../../src/domain/permission';
import { SCOPES } from '../../src/domain/permission';
import { createKey } from '../../src/flows/access/create-key';
import { revokeKey } from '../../src/flows/access/revoke-key';
import { HOUSE } from '../../src/flows/house';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import type { Route } from '../../src/http/route';
import { isFile } from '../../src/http/wire/file-parts';
import { isStream } from '../../src/http/wire/stream-parts';
import { id } from '../support/builders';
import type { TestApi } from './test-api';

/** Somebody who calls: what it puts on a request. */
export type Signing = (test: request.Test) => request.Test;

/** In this order the expectations of a row are written: whose are the supplier EBP and the need of Jaguar's, and whose are they not. */
export const POSITIONS: readonly Position[] = [
  { role: 'administrator' },
  { role: 'cluster-leader' },
  { role: 'supplier-editor', supplierId: id.supplier('ebp') },
  { role: 'supplier-editor', supplierId: id.supplier('ytab') },
  { role: 'purchaser', buyerId: id.buyer('jaguar') },
  { role: 'purchaser', buyerId: id.buyer('aston-martin') },
];

/** Somebody with a new key. */
export async function withKey(
  { flows }: TestApi,
  position: Position,
  scopes: readonly Scope[] = SCOPES,
): Promise<Signing> {
  const { token } = await createKey(flows.deps, HOUSE, { ...position, name: `a ${position.role}`, scopes });
  return bearing(token);
}

/** Somebody whose key has been revoked. */
export async function withRevokedKey({ flows }: TestApi): Promise<Signing> {
  const { key, token } = await createKey(flows.deps, HOUSE, { role: 'administrator', name: 'gone', scopes: SCOPES });
  await revokeKey(flows.deps, HOUSE, key.id);
  return bearing(token);
}

/** Somebody with a token that was never ours. */
export const withForeignToken: Signing = (test) => test.set('Authorization', `Bearer mv_${'x'.repeat(43)}`);

/** Nobody. */
export const asNobody: Signing = (test) => test;

function bearing(token: string): Signing {
  return (test) => test.set('Authorization', `Bearer ${token}`);
}

/** A person who has just signed in, and whose browser asks from this site or from another. */
export async function withSession(api: TestApi, position: Position, site = 'same-origin'): Promise<Signing> {
  const of = 'supplierId' in position ? position.supplierId : 'buyerId' in position ? position.buyerId : 'all';
  const email = `${position.role}@${of}.example`;
  const [token = ''] = await makeDemoLinks(api.flows.deps, HOUSE, [{ email, name: 'Anna Ek', position }]);
  const answer = await request(api.app)
    .post('/api/v1/session/link')
    .set('Sec-Fetch-Site', 'same-origin')
    .send({ token })
    .expect(204);
  const [cookie = ''] = answer.headers['set-cookie'] ?? [];
  return (test) => test.set('Cookie', cookie.split(';')[0] ?? '').set('Sec-Fetch-Site', site);
}

/** What is sent to a route: values of its parameters, its query and its body. */
export interface Example {
  readonly params: Readonly<Record<string, string>>;
  readonly query?: string | undefined;
  readonly body?: unknown;
}

const SMALL_SHEET = 'id;titleEn\nbracket;Bracket\n';

const SMALL_PDF = Buffer.from('%PDF-1.4\nstartxref\n0\n%%EOF\n');

/** Sends it. What is saved names a revision that nobody has reached, so that whoever is let in changes nothing. */
export async function send(app: Express, route: Route, signed: Signing, example: Example): Promise<request.Response> {
  const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const value = example.params[name];
    if (value === undefined) throw new Error(`Give an example of the parameter ${name}.`);
    return value;
  });
  const test = signed(request(app)[route.method](`/api/v1${path}${example.query ?? ''}`)).set('Accept-Language', 'en');
  if (route.savesRevision) test.set('If-Match', '"99"');
  if (isStream(route.view)) test.buffer(false).parse(leaveAtOnce);
  if (route.body !== undefined && isFile(route.body)) return sendFile(test, route.body.mediaTypes);
  return route.body === undefined ? test : test.send(example.body as object);
}

function sendFile(test: request.Test, mediaTypes: readonly string[]): request.Test {
  return mediaTypes.includes('text/csv')
    ? test.set('Content-Type', 'text/csv').send(SMALL_SHEET)
    : test.set('Content-Type', 'application/pdf').send(SMALL_PDF);
}

/** A stream never ends by itself. */
const leaveAtOnce = ((res: IncomingMessage & { text?: string }, done: (error: null, body: null) => void) => {
  if (res.statusCode === 200) {
    res.destroy();
    done(null, null);
    return;
  }
  res.text = '';
  res.on('data', (part: Buffer) => {
    res.text += part.toString();
  });
  res.on('end', () => done(null, null));
}) as unknown as Parameters<request.Test['parse']>[0];
