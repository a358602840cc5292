import { hash } from '@node-rs/argon2';
import request from 'supertest';
import type { Position } from '../../src/domain/permission';
import { TRY_LIMITS } from '../../src/domain/tries';
import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { makeDemoLinks } from '../../src/flows/session/make-demo-links';
import { makeApp } from '../../src/http/app';
import { id } from '../support/builders';
import { NOW } from '../support/test-flows';
import { openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());
beforeEach(() => api.flows.postgres.query('delete from tries'));

const PASSWORD = 'fyra torra granar i motvind';
const JAGUAR: Position = { role: 'purchaser', buyerId: id.buyer('jaguar') };
let people = 0;

/** The cookies of a browser, by name. */
type Jar = Map<string, string>;

function send(test: request.Test, jar: Jar): request.Test {
  return test
    .set('Sec-Fetch-Site', 'same-origin')
    .set('Accept-Language', 'en')
    .set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
}

function keep(answer: request.Response, jar: Jar): void {
  for (const set of (answer.headers['set-cookie'] ?? []) as unknown as readonly string[]) {
    const [pair = ''] = set.split(';');
    jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
  }
}

/** Somebody new, signed in by a link, as a browser of his own. */
async function newPerson(): Promise<{ readonly email: string; readonly jar: Jar }> {
  const email = `person-${++people}@jaguar.example`;
  const [token = ''] = await makeDemoLinks(api.flows.deps, HOUSE, [{ email, name: 'Anna Ek', position: JAGUAR }]);
  const jar: Jar = new Map();
  keep(await send(request(api.app).post('/api/v1/session/link'), jar).send({ token }).expect(204), jar);
  return { email, jar };
}

async function personWithPassword(): Promise<{ readonly email: string; readonly jar: Jar }> {
  const person = await newPerson();
  await setPassword(person.jar, { password: PASSWORD }).expect(204);
  return person;
}

const setPassword = (jar: Jar, body: object, app = api.app) =>
  send(request(app).put('/api/v1/session/password'), jar).send(body);
const signIn = (email: string, password: string, jar: Jar = new Map(), app = api.app) =>
  send(request(app).post('/api/v1/session/password'), jar).send({ email, password });
const appWith = (changes: Partial<FlowDeps>) => makeApp({ ...api.flows.deps, ...changes }, { trustProxy: 1 });
const later = (minutes: number) => appWith({ now: () => new Date(NOW.getTime() + minutes * 60_000) });

test('a password that has been set signs in, however the address is written', async () => {
  const { email } = await personWithPassword();
  const jar: Jar = new Map();
  keep(await signIn(email.toUpperCase(), PASSWORD, jar).expect(204), jar);
  const session = await send(request(api.app).get('/api/v1/session'), jar).expect(200);
  expect(session.body.account.email).toBe(email);
});

test('every way of being wrong is answered alike', async () => {
  const { email } = await personWithPassword();
  const withoutPassword = await newPerson();
  const disabled = await personWithPassword();
  await api.flows.postgres.query('update accounts set disabled_at = now() where email = $1', [disabled.email]);
  const answers = await Promise.all([
    signIn(email, 'wrong'),
    signIn('nobody@jaguar.example', PASSWORD),
    signIn(withoutPassword.email, PASSWORD),
    signIn(disabled.email, PASSWORD),
  ]);
  const told = answers.map((answer) => ({ ...problemOf(answer), traceId: '' }));
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  for (const problem of told) expect(problem).toEqual(told[0]);
  expect(told[0]?.errors).toEqual([
    { pointer: '', code: 'wrong-password', detail: 'The address or the password is not right.' },
  ]);
});

test('a password that is short or easy to guess is refused, and never said back', async () => {
  const { jar } = await newPerson();
  for (const [password, code] of [
    ['kort', 'too-short'],
    ['Sommaren2026!', 'easy-to-guess'],
  ]) {
    const answer = await setPassword(jar, { password });
    expect(problemOf(answer).errors).toMatchObject([{ pointer: '/password', code }]);
    expect(answer.text).not.toContain(password);
  }
});

test('setting it signs out every other browser, keeps this one, and tells by mail', async () => {
  const { email, jar } = await personWithPassword();
  const elsewhere: Jar = new Map();
  keep(await signIn(email, PASSWORD, elsewhere).expect(204), elsewhere);
  await setPassword(jar, { password: 'sju sega segel i sund' }).expect(204);
  await send(request(api.app).get('/api/v1/session'), elsewhere).expect(401);
  await send(request(api.app).get('/api/v1/session'), jar).expect(200);
  await signIn(email, PASSWORD).expect(401);
  const mails = await api.flows.postgres.query<{ kind: string }>('select kind from mails where recipient = $1', [
    email,
  ]);
  expect(mails).toEqual([{ kind: 'password-changed' }, { kind: 'password-changed' }]);
});

test('the present password is asked for, unless somebody has just signed in', async () => {
  const { jar } = await personWithPassword();
  const app = later(20);
  const next = { password: 'sju sega segel i sund' };
  expect(problemOf(await setPassword(jar, next, app)).errors).toMatchObject([{ pointer: '/current', code: 'missing' }]);
  const wrong = await setPassword(jar, { ...next, current: 'wrong' }, app);
  expect(problemOf(wrong).errors).toMatchObject([{ pointer: '/current', code: 'wrong-password' }]);
  await setPassword(jar, { ...next, current: PASSWORD }, app).expect(204);
});

test('a key has no password', async () => {
  const answer = await api.as(api.keys.jaguar).put('/api/v1/session/password', { password: PASSWORD });
  expect(problemOf(answer).status).toBe(403);
});

test('a password hashed with less work is hashed anew by the next sign-in', async () => {
  const { email } = await personWithPassword();
  const weak = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await api.flows.postgres.query('update accounts set password_hash = $1 where email = $2', [weak, email]);
  await signIn(email, PASSWORD).expect(204);
  const [stored] = await api.flows.postgres.query<{ hash: string }>(
    'select password_hash as hash from accounts where email = $1',
    [email],
  );
  expect(stored?.hash).toMatch(/m=47104,t=1,p=1/);
  await signIn(email, PASSWORD).expect(204);
});

test('of guesses from a thousand networks ten are evaluated, and the owner still gets in from a known browser', async () => {
  const { email, jar } = await personWithPassword();
  jar.delete('matchverk');
  const app = appWith({});
  let evaluated = 0;
  for (let round = 0; round < 20; round++) {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, guess) =>
        signIn(email, `guess ${round} ${guess}`, new Map(), app).set('X-Forwarded-For', `198.51.${round}.${guess}`),
      ),
    );
    evaluated += answers.filter(({ status }) => status === 401).length;
    for (const answer of answers.filter(({ status }) => status !== 401)) {
      expect(problemOf(answer).type).toBe('/problems/too-many-requests');
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
  }
  expect(evaluated).toBe(TRY_LIMITS['password-account'].tries);
  await signIn(email, PASSWORD, new Map(), app).expect(429);
  await signIn(email, PASSWORD, jar, app).expect(204);
});

test('the browser of one account is a stranger to another', async () => {
  const attacker = await personWithPassword();
  const victim = await personWithPassword();
  const answers = [];
  for (let guess = 0; guess < 12; guess++) answers.push(await signIn(victim.email, `guess ${guess}`, attacker.jar));
  expect(answers.map(({ status }) => status).slice(-2)).toEqual([429, 429]);
});

test('one network is stopped before it has tried every account a few times', async () => {
  const { tries } = TRY_LIMITS['password-network'];
  const from = (index: number) =>
    signIn(`person-${index}@elsewhere.example`, 'Sommaren2026!', new Map(), appInFront).set(
      'X-Forwarded-For',
      '203.0.113.9',
    );
  const appInFront = appWith({});
  await api.flows.database.tries.take('password-network', '203.0.113.9');
  for (let taken = 1; taken < tries; taken++) await api.flows.database.tries.take('password-network', '203.0.113.9');
  expect((await from(1)).status).toBe(429);
  expect(
    (await signIn('person-1@elsewhere.example', 'x', new Map(), appInFront).set('X-Forwarded-For', '203.0.113.10'))
      .status,
  ).toBe(401);
});

test('a flood is turned away before any hashing, with the time to wait', async () => {
  const addresses = Array.from({ length: 80 }, (_, index) => `flood-${index}@jaguar.example`);
  const app = appWith({});
  const answers = await Promise.all(
    addresses.map((email, index) => signIn(email, 'x', new Map(), app).set('X-Forwarded-For', `192.0.2.${index}`)),
  );
  for (const answer of answers) expect([401, 429]).toContain(answer.status);
  for (const answer of answers.filter(({ status }) => status === 429)) expect(answer.headers['retry-after']).toBe('2');
});
