import request from 'supertest';
import { PROBLEM_TYPES } from '../../src/contract/problem';
import { FAULTS_LISTED_AT_MOST } from '../../src/contract/wording/problem-wording';
import { makeApp } from '../../src/http/app';
import { aProfileDraft } from '../support/builders';
import { openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const PROFILE = '/api/v1/suppliers/ebp/profile';

describe('who calls', () => {
  test.each([undefined, 'Bearer', 'Bearer nonsense', 'Basic bXY6', `Bearer mv_${'a'.repeat(43)}`])(
    'with the header Authorization: %s is asked for a key',
    async (header) => {
      const test = request(api.app).get('/api/v1/suppliers');
      const answer = await (header === undefined ? test : test.set('Authorization', header)).expect(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="Matchverk"');
      expect(problemOf(answer).type).toBe('/problems/unauthenticated');
    },
  );

  test('is known before a body is read', async () => {
    await request(api.app).put(PROFILE).set('Content-Type', 'application/json').send('{ not json').expect(401);
  });

  test('and may not do what the role can never do', async () => {
    const answer = await api.as(api.keys.jaguar).put(PROFILE, aProfileDraft(), '"1"').expect(403);
    expect(problemOf(answer).type).toBe('/problems/forbidden');
  });
});

describe('what is not yours and what is not there', () => {
  const bodyOf = async (key: string, path: string) => {
    const answer = await api.as(key).get(path).expect(404);
    const { traceId: _different, ...problem } = problemOf(answer);
    const { date: _date, 'x-request-id': _id, ...headers } = answer.headers;
    return { problem, headers };
  };

  test.each([
    ['astonMartin', '/api/v1/requirements/jaguar-bracket', '/api/v1/requirements/no-such'],
    ['astonMartin', '/api/v1/requirements/jaguar-bracket/shortlist', '/api/v1/requirements/no-such/shortlist'],
    ['astonMartin', '/api/v1/requirements/jaguar-bracket/shortlist/ebp', '/api/v1/requirements/no-such/shortlist/ebp'],
    [
      'astonMartin',
      '/api/v1/requirements/jaguar-bracket/shortlist/moves',
      '/api/v1/requirements/no-such/shortlist/moves',
    ],
    ['ytab', '/api/v1/suppliers/ebp/profile', '/api/v1/suppliers/no-such/profile'],
    ['ytab', '/api/v1/suppliers/ebp', '/api/v1/suppliers/NOT%20AN%20ID'],
  ] as const)('are the same answer for %s: %s and %s', async (who, foreign, absent) => {
    expect(await bodyOf(api.keys[who], foreign)).toEqual(await bodyOf(api.keys[who], absent));
  });

  test('are the same answer to who wants to save them', async () => {
    const save = async (supplier: string) => {
      const answer = await api
        .as(api.keys.ytab)
        .put(`/api/v1/suppliers/${supplier}/profile`, aProfileDraft(), '"1"')
        .expect(404);
      return { ...problemOf(answer), traceId: '' };
    };
    expect(await save('ebp')).toEqual(await save('no-such'));
  });
});

describe('addresses and methods', () => {
  test.each(['/no-such', '/api', '/api/v1/no-such', '/api/v1/suppliers/ebp/profile/more', '/problems/no-such'])(
    '%s is not there, in problem+json',
    async (path) => {
      expect(problemOf(await request(api.app).get(path).expect(404)).type).toBe('/problems/absent');
    },
  );

  test.each([
    ['delete', '/api/v1/suppliers', 'GET, HEAD, POST'],
    ['post', '/api/v1/suppliers/ebp/sites/works', 'GET, HEAD, PUT, DELETE'],
    ['patch', PROFILE, 'GET, HEAD, PUT'],
    ['post', '/api/v1/requirements/x', 'GET, HEAD, PUT'],
    ['put', '/api/v1/rescoring', 'POST'],
  ] as const)('%s %s is refused with the methods that will do', async (method, path, allow) => {
    const answer = await request(api.app)[method](path).expect(405).expect('Allow', allow);
    expect(problemOf(answer).type).toBe('/problems/method-not-allowed');
  });

  test('an address that is not valid percent-encoding is unreadable', async () => {
    expect(problemOf(await api.as(api.keys.ebp).get('/api/v1/suppliers/%E0%A4%A').expect(400)).type).toBe(
      '/problems/unreadable',
    );
  });
});

describe('a body', () => {
  const send = (body: string, type = 'application/json') =>
    api.as(api.keys.ebp).put(PROFILE, '', '"1"').set('Content-Type', type).send(body);

  test('that is not JSON is unreadable', async () => {
    expect(problemOf(await send('{ "texts": ').expect(400)).type).toBe('/problems/unreadable');
  });

  test('of another content type is refused', async () => {
    expect(problemOf(await send('texts=1', 'application/x-www-form-urlencoded').expect(415)).type).toBe(
      '/problems/unsupported-media-type',
    );
  });

  test('beyond a megabyte is refused', async () => {
    expect(problemOf(await send(JSON.stringify({ texts: 'x'.repeat(1_100_000) })).expect(413)).type).toBe(
      '/problems/too-large',
    );
  });

  test('that is missing is told to be an object', async () => {
    const answer = await api.as(api.keys.ebp).put(PROFILE, undefined, '"1"').expect(422);
    expect(problemOf(answer).errors).toMatchObject([{ pointer: '', code: 'missing' }]);
  });

  test('with a field that nobody knows is refused, and so is a key of the prototype', async () => {
    const body = `{"__proto__":{"isAdmin":true},"isAdmin":true,${JSON.stringify(aProfileDraft()).slice(1)}`;
    const { errors } = problemOf(await send(body).expect(422));
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/__proto__', 'unknown-field'],
        ['/isAdmin', 'unknown-field'],
      ]),
    );
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('with every fault there is lists them all, each with its pointer and sentence', async () => {
    const body = { ...aProfileDraft(), languages: ['svenska'], sites: [{ id: 'Å' }], freeCapacity: 'all' };
    const { errors } = problemOf(await send(JSON.stringify(body)).expect(422));
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        '/languages/0',
        '/sites/0/id',
        '/sites/0/name',
        '/sites/0/kind',
        '/sites/0/place',
        '/freeCapacity',
      ]),
    );
  });

  test(`with ten thousand faults lists ${FAULTS_LISTED_AT_MOST} and counts the rest`, async () => {
    const visits = Array.from({ length: 50 }, () => ({ capabilities: Array.from({ length: 200 }, () => 7) }));
    const { errors } = problemOf(await send(JSON.stringify({ ...aProfileDraft(), sites: visits })).expect(422));
    expect(errors).toHaveLength(FAULTS_LISTED_AT_MOST + 1);
    expect(errors.at(-1)?.detail).toMatch(/^\d[\d,]* more faults are not shown\.$/);
  });
});

test('a query parameter that is given twice, unknown or out of bounds is refused', async () => {
  const faultsOf = async (query: string) =>
    problemOf(await api.as(api.keys.jaguar).get(`/api/v1/suppliers?${query}`).expect(422)).errors.map(
      ({ pointer, code }) => [pointer, code],
    );
  expect(await faultsOf('limit=1&limit=2')).toEqual([['/limit', 'duplicate']]);
  expect(await faultsOf('colour=red')).toEqual([['/colour', 'unknown-field']]);
  expect(await faultsOf('limit=0')).toEqual([['/limit', 'too-small']]);
  expect(await faultsOf('limit=101')).toEqual([['/limit', 'too-large']]);
  expect(await faultsOf('limit=NaN')).toEqual([['/limit', 'malformed']]);
  expect(await faultsOf('after=bm9uc2Vuc2U')).toEqual([['/after', 'malformed']]);
});

describe('the language of a problem', () => {
  test.each([
    ['sv', 'sv', 'Finns inte'],
    ['sv-SE,sv;q=0.9,en;q=0.5', 'sv', 'Finns inte'],
    ['en-GB', 'en', 'Not found'],
    ['de', 'en', 'Not found'],
    ['', 'en', 'Not found'],
  ])('is chosen by Accept-Language: %s', async (header, language, title) => {
    const answer = await request(api.app).get('/api/v1/no-such').set('Accept-Language', header).expect(404);
    expect(answer.headers).toMatchObject({ 'content-language': language });
    expect(answer.headers.vary).toContain('Accept-Language');
    expect(problemOf(answer).title).toBe(title);
  });

  test('holds for each fault', async () => {
    const answer = await api
      .as(api.keys.jaguar)
      .get('/api/v1/suppliers?limit=101')
      .set('Accept-Language', 'sv')
      .expect(422);
    expect(problemOf(answer).errors[0]?.detail).toBe('Värdet (101) får vara högst 100.');
  });
});

test.each(PROBLEM_TYPES)('the type %s leads to a page in both languages', async (type) => {
  const [sv, en] = await Promise.all(
    ['sv', 'en'].map((language) =>
      request(api.app).get(`/problems/${type}`).set('Accept-Language', language).expect(200),
    ),
  );
  expect(sv?.text).toContain('<html lang="sv">');
  expect(en?.text).toContain('<html lang="en">');
  expect(sv?.type).toBe('text/html');
});

test('a fault of ours tells nothing but the id under which it is logged', async () => {
  const { deps } = api.flows;
  const broken = { ...deps, reference: { current: () => Promise.reject(new Error('secret password')) } };
  const answer = await request(makeApp(broken, { trustProxy: 0 }))
    .get('/api/v1/concepts')
    .set('Authorization', `Bearer ${api.keys.ebp}`)
    .expect(500);
  expect(problemOf(answer).type).toBe('/problems/unexpected');
  expect(answer.text).not.toContain('secret');
});

test('a database that does not answer is told as unavailable, with when to try again', async () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const broken = { ...api.flows.deps, reference: { current: () => Promise.reject(refused) } };
  const answer = await request(makeApp(broken, { trustProxy: 0 }))
    .get('/api/v1/concepts')
    .set('Authorization', `Bearer ${api.keys.ebp}`)
    .expect(503)
    .expect('Retry-After', '5');
  expect(problemOf(answer).type).toBe('/problems/unavailable');
});

test('a harmless request id of the caller is kept, any other is replaced', async () => {
  const answerTo = (id: string) => request(api.app).get('/healthz').set('X-Request-Id', id);
  expect((await answerTo('trip-42')).headers['x-request-id']).toBe('trip-42');
  expect((await answerTo('a b"c')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});
