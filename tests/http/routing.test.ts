import type { Express } from 'express';
import request from 'supertest';
import { DrivesView, RoutingView } from '../../src/contract/trip/drives';
import { makeApp } from '../../src/http/app';
import { connectRoutingService } from '../../src/platform/routing-service';
import { startRoutingServer, type TestRoutingServer } from '../support/routing-server';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;
let roads: TestRoutingServer;
let app: Express;

beforeAll(async () => {
  [api, roads] = await Promise.all([openTestApi(), startRoutingServer()]);
  app = makeApp({ ...api.flows.deps, routing: connectRoutingService(roads.url) }, { trustProxy: 0 });
});
afterEach(() => roads.answer(undefined));
afterAll(async () => {
  await roads.close();
  await api.close();
});

const HOTEL = { id: 'hotel', latitude: 52, longitude: -1.5 };
const WHITLEY = { id: 'whitley', latitude: 52, longitude: -1 };
const FARM = { id: 'farm', latitude: -33, longitude: 151 };

function ask(places: readonly object[], asked = app) {
  return request(asked)
    .post('/api/v1/routing/drives')
    .set('Authorization', `Bearer ${api.keys.leader}`)
    .set('Accept-Language', 'en')
    .send({ places });
}

async function isConfigured(asked: Express): Promise<boolean> {
  const answer = await request(asked).get('/api/v1/routing').set('Authorization', `Bearer ${api.keys.leader}`);
  return contracted(answer, RoutingView).isConfigured;
}

test('drives are told by the roads, the longer way; a place that no road leads to is left out', async () => {
  const { items } = contracted(await ask([HOTEL, WHITLEY, FARM]).expect(200), DrivesView);
  // Five minutes west, six east.
  expect(items).toEqual([{ between: ['hotel', 'whitley'], minutes: 10 }]);
});

test('without a routing service there is nothing to ask, and the page can know it', async () => {
  expect(await isConfigured(app)).toBe(true);
  expect(await isConfigured(api.app)).toBe(false);
  expect(problemOf(await ask([HOTEL, WHITLEY], api.app).expect(404)).type).toBe('/problems/absent');
});

test.each([
  ['is broken', { status: 500, text: '{}' }],
  ['refuses', { status: 400, text: '{"code":"TooBig"}' }],
  ['leads elsewhere', { status: 302, text: '', location: '/elsewhere' }],
  ['is a web page', { status: 200, text: '<!doctype html>' }],
  ['knows only some of the places', { status: 200, text: '{"code":"Ok","durations":[[0]]}' }],
  ['arrives before it leaves', { status: 200, text: '{"code":"Ok","durations":[[0,-1],[1,0]]}' }],
])('a service that %s is told as one that does not answer', async (_how, answer) => {
  roads.answer(answer);
  await expectNoAnswer(app);
});

test('so is one that is away', async () => {
  const routing = connectRoutingService('http://127.0.0.1:9');
  await expectNoAnswer(makeApp({ ...api.flows.deps, routing }, { trustProxy: 0 }));
});

async function expectNoAnswer(asked: Express): Promise<void> {
  const answer = await ask([HOTEL, WHITLEY], asked).expect(503).expect('Retry-After', /^\d+$/);
  expect(problemOf(answer).type).toBe('/problems/unavailable');
}

test('what is no place is told at its field', async () => {
  const problem = problemOf(await ask([HOTEL, { ...WHITLEY, latitude: 91 }]).expect(422));
  expect(problem.errors.map(({ pointer }) => pointer)).toEqual(['/places/1/latitude']);
  problemOf(await ask([HOTEL]).expect(422));
  problemOf(await ask(Array.from({ length: 42 }, (_, n) => ({ ...HOTEL, id: `place-${n}` }))).expect(422));
});
