import type { Express } from 'express';
import request from 'supertest';
import { AccountsPage } from '../../src/contract/access/account';
import { SessionsView, SessionView } from '../../src/contract/access/session';
import type { Position } from '../../src/domain/permission';
import { makeApp } from '../../src/http/app';
import { id } from '../support/builders';
import { linkFor } from '../support/sign-in';
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

/** Signs in and gives what the browser then sends as Cookie. */
async function signIn(position: Position = JAGUAR): Promise<string> {
  return cookieIn(await claim(api.app, position));
}

async function claim(app: Express, position: Position = JAGUAR, headers = {}): Promise<request.Response> {
  const token = await linkFor(api.flows.deps, position, 'anna@jaguar.example');
  return fromOwnPage(request(app).post(`${SESSION}/link`))
    .set(headers)
    .send({ token })
    .expect(204);
}

function cookieIn(answer: request.Response): string {
  return setCookie(answer).split(';')[0] ?? '';
}

const setCookie = (answer: request.Response): string => String(answer.headers['set-cookie']?.[0]);

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

test('the cookie is read by no script and sent along by no other site', async () => {
  expect(setCookie(await claim(api.app))).toMatch(/^matchverk=mvs_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('behind TLS the cookie belongs to this very host, and the unguarded one is worth nothing', async () => {
  const proxied = makeApp(api.flows.deps, { trustProxy: 1 });
  const tls = { 'X-Forwarded-Proto': 'https' };
  const set = setCookie(await claim(proxied, JAGUAR, tls));
  expect(set).toMatch(/^__Host-matchverk=mvs_[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const cookie = set.split(';')[0] ?? '';
  await request(proxied).get(SESSION).set(tls).set('Cookie', cookie).expect(200);
  await request(proxied).get(SESSION).set(tls).set('Cookie', cookie.replace('__Host-', '')).expect(401);
  const configured = makeApp({ ...api.flows.deps, publicUrl: 'https://cluster.example' }, { trustProxy: 0 });
  expect(setCookie(await claim(configured))).toContain('__Host-matchverk=');
});

test('a session that has been given away before signing in is not the one that is signed in', async () => {
  const planted = await signIn({ role: 'supplier-editor', supplierId: id.supplier('ebp') });
  const answer = await claim(api.app, JAGUAR, { Cookie: planted });
  expect(cookieIn(answer)).not.toBe(planted);
  await read(planted).expect(401);
  await read(cookieIn(answer)).expect(200);
});

test('signing out ends the session and has the browser forget', async () => {
  const cookie = await signIn();
  const answer = await fromOwnPage(request(api.app).delete(SESSION).set('Cookie', cookie)).expect(204);
  expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
  expect(setCookie(answer)).toMatch(/^matchverk=; Path=\/; Expires=Thu, 01 Jan 1970/);
  await read(cookie).expect(401);
});

test('the sessions are listed with the present one marked, and no token among them', async () => {
  const [here] = [await signIn(), await signIn()];
  const answer = await read(here ?? '', '/api/v1/sessions').expect(200);
  const { items } = contracted(answer, SessionsView);
  expect(items.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
  expect(answer.text).not.toMatch(/mvs_|hash/i);
});

test('a session changes nothing through a token sent as a key, nor a key through a cookie', async () => {
  const cookie = await signIn();
  await api.as(cookie.replace('matchverk=', '')).get(SESSION).expect(401);
  await read(`matchverk=${api.keys.administrator}`).expect(401);
});

test('a used link is 410 in words, and the answer to asking for one is the same for everybody', async () => {
  const token = await linkFor(api.flows.deps, JAGUAR, 'anna@jaguar.example');
  const use = () => fromOwnPage(request(api.app).post(`${SESSION}/link`)).send({ token });
  await use().expect(204);
  expect(problemOf(await use().expect(410)).type).toBe('/problems/gone');
  const ask = async (email: string) =>
    (
      await fromOwnPage(request(api.app).post(`${SESSION}/request-link`))
        .send({ email })
        .expect(202)
    ).text;
  expect(await ask('anna@jaguar.example')).toBe(await ask('nobody@jaguar.example'));
});

test('a forged Host leads no mail astray', async () => {
  await api.flows.deps.database.stores.settings.put('public-address', 'https://cluster.example/matchverk');
  await linkFor(api.flows.deps, JAGUAR, 'bo@jaguar.example');
  await fromOwnPage(request(api.app).post(`${SESSION}/request-link`))
    .set({ Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' })
    .send({ email: 'bo@jaguar.example' })
    .expect(202);
  const mails = JSON.stringify(await api.flows.postgres.query('select text, html from mails'));
  expect(mails).toContain('https://cluster.example/matchverk/sign-in#token=');
  expect(mails).not.toContain('evil.example');
});

test('whoever may not sees no people, and an administrator sees them without a secret', async () => {
  await signIn();
  const answer = await api.as(api.keys.administrator).get('/api/v1/accounts').expect(200);
  expect(contracted(answer, AccountsPage).items.map(({ email }) => email)).toContain('anna@jaguar.example');
  expect(answer.text).not.toMatch(/hash|mvs_|mvl_/i);
  await api.as(api.keys.jaguar).get('/api/v1/accounts').expect(403);
  await api.as(api.keys.ebp).get('/api/v1/accounts').expect(403);
});
