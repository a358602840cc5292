import { Writable } from 'node:stream';
import request from 'supertest';
import { CreatedKeyView, KeysPage, KeyView } from '../../src/contract/access/api-key';
import { makeApp } from '../../src/http/app';
import { makeLogger } from '../../src/platform/logger';
import { aProfileDraft } from '../support/builders';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const KEYS = '/api/v1/keys';

async function make(changes: object = {}) {
  const body = { role: 'supplier-editor', name: 'EBP', scopes: ['read', 'write'], supplierId: 'ebp', ...changes };
  return contracted(await api.as(api.keys.administrator).post(KEYS, body).expect(201), CreatedKeyView);
}

test('a key is made, its token shown once and forbidden to be stored, and it opens what its role may', async () => {
  const body = { role: 'purchaser', name: 'Jaguar buys', scopes: ['read'], buyerId: 'jaguar', expiresOn: '2027-12-31' };
  const answer = await api.as(api.keys.administrator).post(KEYS, body).expect(201).expect('Cache-Control', 'no-store');
  const { key, token } = contracted(answer, CreatedKeyView);
  expect(key).toMatchObject({ ...body, createdBy: 'a administrator' });
  const { items } = (await api.as(token).get('/api/v1/requirements').expect(200)).body;
  expect(items.map(({ id }: { id: string }) => id)).toEqual(['jaguar-bracket']);
});

test('the list holds every key with its last use, and no token', async () => {
  const { key, token } = await make();
  await api.as(token).get('/api/v1/buyers').expect(200);
  const answer = await api.as(api.keys.administrator).get(`${KEYS}?limit=100`).expect(200);
  const { items } = contracted(answer, KeysPage);
  expect(items.find(({ id }) => id === key.id)).toMatchObject({ supplierId: 'ebp', lastUsedAt: expect.any(String) });
  expect(answer.text).not.toMatch(/mv_|hash/i);
  const page = contracted(await api.as(api.keys.administrator).get(`${KEYS}?limit=1`).expect(200), KeysPage);
  expect(page.next).toBeDefined();
});

test('a revoked key is 401 from then on', async () => {
  const { key, token } = await make();
  await api.as(token).get('/api/v1/buyers').expect(200);
  const answer = await api.as(api.keys.administrator).delete(`${KEYS}/${key.id}`).expect(200);
  expect(contracted(answer, KeyView).revokedAt).toBeDefined();
  const refused = await api
    .as(token)
    .get('/api/v1/buyers')
    .expect(401)
    .expect('WWW-Authenticate', /Bearer/);
  expect(problemOf(refused).type).toBe('/problems/unauthenticated');
});

test('an expired key is 401', async () => {
  const { key, token } = await make({ expiresOn: '2027-01-01' });
  await api.as(token).get('/api/v1/buyers').expect(200);
  await api.flows.postgres.query(`update api_keys set expires_on = '2026-11-22' where id = $1`, [key.id]);
  await api.as(token).get('/api/v1/buyers').expect(401);
});

test('only an administrator sees, makes and revokes keys', async () => {
  const { key } = await make();
  const order = { role: 'cluster-leader', name: 'x', scopes: ['read'] };
  for (const caller of [api.keys.leader, api.keys.ebp, api.keys.jaguar].map(api.as)) {
    await caller.get(KEYS).expect(403);
    await caller.post(KEYS, order).expect(403);
    await caller.delete(`${KEYS}/${key.id}`).expect(403);
    await caller.delete(`${KEYS}/no-such-key`).expect(403);
  }
  await api.as(api.keys.administrator).delete(`${KEYS}/no-such-key`).expect(404);
});

test('a key that may only read is told, in either language, that writing is what it lacks', async () => {
  const { token } = await make({ scopes: ['read'] });
  const path = '/api/v1/suppliers/ebp/profile';
  await api.as(token).get(path).expect(200);
  const refused = () => api.as(token).put(path, aProfileDraft(), '"1"');
  expect(problemOf(await refused().expect(403)).errors).toEqual([
    { pointer: '', code: 'missing-scope', detail: 'The key lacks the scope that this needs (write).' },
  ]);
  const inSwedish = problemOf(await refused().set('Accept-Language', 'sv').expect(403));
  expect(inSwedish.errors[0]?.detail).toBe('Nyckeln saknar den omfattning (scope) som krävs (write).');
});

test('a key that may only write reads nothing', async () => {
  const { token } = await make({ scopes: ['write'] });
  const refused = await api.as(token).get('/api/v1/suppliers/ebp/profile').expect(403);
  expect(problemOf(refused).errors[0]?.detail).toBe('The key lacks the scope that this needs (read).');
});

test.each([
  ['without scopes', { scopes: undefined }, ['/scopes', 'missing']],
  ['with no scope', { scopes: [] }, ['/scopes', 'too-few']],
  ['with a scope that is none', { scopes: ['all'] }, ['/scopes/0', 'not-allowed']],
  ['for the house itself', { role: 'house' }, ['/role', 'not-allowed']],
  ['with a last day that has passed', { expiresOn: '2020-01-01' }, ['/expiresOn', 'date-order']],
  ['for a supplier that is none', { supplierId: 'nobody' }, ['/supplierId', 'unknown-reference']],
  ['with a token of its own', { token: 'mv_mine' }, ['/token', 'unknown-field']],
])('a key %s is refused', async (_what, changes, expected) => {
  const body = { role: 'supplier-editor', name: 'EBP', scopes: ['read'], supplierId: 'ebp', ...changes };
  const { errors } = problemOf(await api.as(api.keys.administrator).post(KEYS, body).expect(422));
  expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual([expected]);
});

test('no token ever reaches the log, neither when it is made, nor used, nor refused', async () => {
  const lines: string[] = [];
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const app = makeApp({ ...api.flows.deps, log: makeLogger({ logLevel: 'trace' }, output) }, { trustProxy: 0 });
  const signed = (token: string) => (test: request.Test) => test.set('Authorization', `Bearer ${token}`);
  const order = { role: 'cluster-leader', name: 'Techtank', scopes: ['read'] };
  const made = await signed(api.keys.administrator)(request(app).post(KEYS)).send(order).expect(201);
  const { key, token } = contracted(made, CreatedKeyView);
  await signed(token)(request(app).get('/api/v1/buyers')).expect(200);
  await signed(token)(request(app).post('/api/v1/rescoring')).expect(403);
  await signed(api.keys.administrator)(request(app).delete(`${KEYS}/${key.id}`)).expect(200);
  await signed(token)(request(app).get('/api/v1/buyers')).expect(401);
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(lines.join('')).toContain('/api/v1/keys');
  expect(lines.join('')).not.toMatch(/mv_/);
  expect(lines.join('')).not.toContain(token.slice(3));
});
