import type { Express } from 'express';
import request from 'supertest';
import { SessionView } from '../../src/contract/access/session';
import type { Position } from '../../src/domain/permission';
import { HOUSE } from '../../src/flows/house';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { id } from '../support/builders';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const SESSION = '/api/v1/session';
const JAGUAR: Position = { role: 'purchaser', buyerId: id.buyer('jaguar') };

/** A request as a page of this very site makes it. */
const fromOwnPage = (test: request.Test) => test.set('Sec-Fetch-Site', 'same-origin');

async function linkFor(position: Position, email = 'anna@jaguar.example'): Promise<string> {
  const [token = ''] = await makeDemoLinks(api.flows.deps, HOUSE, [{ email, name: 'Anna Ek', position }]);
  return token;
}

/** Signs in and gives what the browser then sends as Cookie. */
async function signIn(position: Position = JAGUAR, email?: string, app: Express = api.app): Promise<string> {
  const token = await linkFor(position, email);
  const answer = await fromOwnPage(request(app).post(`${SESSION}/link`))
    .send({ token })
    .expect(204);
  return cookieIn(answer);
}

function cookieIn(answer: request.Response): string {
  const [set = ''] = answer.headers['set-cookie'] ?? [];
  return set.split(';')[0] ?? '';
}

const read = (cookie: string, path = SESSION) => request(api.app).get(path).set('Cookie', cookie);

test('a one-time link signs in, and the session tells who it is', async () => {
  const session = contracted(await read(await signIn()).expect(200), SessionView);
  expect(session).toMatchObject({
    name: 'Anna Ek',
    role: 'purchaser',
    buyerId: 'jaguar',
    organisation: 'Jaguar',
    account: { email: 'anna@jaguar.example' },
    memberships: [{ id: session.membershipId, role: 'purchaser', buyerId: 'jaguar' }],
    isLimited: false,
  });
});

test('a key tells who it is as well, without an account', async () => {
  const answer = await api.as(api.keys.ebp).get(SESSION).expect(200);
  expect(contracted(answer, SessionView)).toEqual({
    name: 'a supplier-editor',
    role: 'supplier-editor',
    supplierId: 'ebp',
    organisation: 'ebp',
    memberships: [],
    isLimited: false,
  });
});

test('nobody is told so', async () => {
  expect(problemOf(await request(api.app).get(SESSION).expect(401)).type).toBe('/problems/unauthenticated');
  await read(`matchverk=mvs_${'x'.repeat(43)}`).expect(401);
});
