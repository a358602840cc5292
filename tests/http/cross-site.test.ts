import request from 'supertest';
import { API_PATH } from '../../src/contract/api-path';
import { makeRoutes } from '../../src/http/app';
import type { Route } from '../../src/http/route';
import { linkFor } from '../support/sign-in';
import { openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;
let cookie: string;

beforeAll(async () => {
  api = await openTestApi();
  const token = await linkFor(api.flows.deps, { role: 'administrator' });
  const answer = await request(api.app)
    .post(`${API_PATH}/session/link`)
    .set('Sec-Fetch-Site', 'same-origin')
    .send({ token })
    .expect(204);
  cookie = String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
});
afterAll(() => api.close());

/** What makes a browser of the person, or a program beside it, send something that the person does not want. */
const ATTACKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a form of another site': {
    'Sec-Fetch-Site': 'cross-site',
    Origin: 'https://evil.example',
    'Content-Type': 'application/x-www-form-urlencoded',
  },
  'a form of a neighbouring host': { 'Sec-Fetch-Site': 'same-site', Origin: 'http://evil.localhost' },
  'a fetch that calls itself JSON': {
    'Sec-Fetch-Site': 'cross-site',
    Origin: 'https://evil.example',
    'Content-Type': 'application/json',
  },
  'an old browser, from another site': { Origin: 'https://evil.example' },
  'an old browser, from a page without an origin': { Origin: 'null' },
  'a page that lies about what it does not control': { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://127.0.0.1' },
  'nobody says from where': {},
};

const unsafeRoutes = (): readonly Route[] => makeRoutes(api.flows.deps).filter(({ method }) => method !== 'get');
const addressOf = (path: string) => API_PATH + path.replaceAll(/:\w+/g, 'ebp');

test.each(Object.entries(ATTACKS))('%s: not one unsafe operation is carried out', async (_what, headers) => {
  expect(unsafeRoutes().length).toBeGreaterThan(40);
  const carriedOut: string[] = [];
  for (const { method, path } of unsafeRoutes()) {
    const answer = await request(api.app)[method](addressOf(path)).set('Cookie', cookie).set(headers);
    const isRefused = answer.status === 403 && problemOf(answer).errors[0]?.code === 'not-allowed';
    if (!isRefused) carriedOut.push(`${method} ${path}: ${answer.status}`);
  }
  expect(carriedOut).toEqual([]);
});

test('the session is still good after all of that, and acts for a page of its own', async () => {
  await request(api.app).get(`${API_PATH}/session`).set('Cookie', cookie).expect(200);
  const speak = (headers: Readonly<Record<string, string>>) =>
    request(api.app).put(`${API_PATH}/session/language`).set('Cookie', cookie).set(headers).send({ language: 'en' });
  await speak({ 'Sec-Fetch-Site': 'same-origin' }).expect(204);
  await speak({ Host: 'cluster.example', Origin: 'https://cluster.example' }).expect(204);
});

test('a key needs none of it, since no browser sends one by itself', async () => {
  await api.as(api.keys.administrator).post(`${API_PATH}/rescoring`).expect(202);
});

test('whoever shows nothing is asked who he is, and is told no more', async () => {
  for (const { method, path, serve } of unsafeRoutes()) {
    if (serve.access === 'open') continue;
    const answer = await request(api.app)[method](addressOf(path));
    expect([path, answer.status]).toEqual([path, 401]);
  }
});
