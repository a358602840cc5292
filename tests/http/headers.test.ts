import request from 'supertest';
import { API_PATH } from '../../src/contract/api-path';
import { makeRoutes } from '../../src/http/app';
import { openTestApi, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

/** Of every answer, whatever comes of the request. */
function expectGuarded({ headers, status }: request.Response, what: string): void {
  const told = {
    what,
    policy: /default-src 'none'/.test(String(headers['content-security-policy'])),
    noFrames: /frame-ancestors 'none'/.test(String(headers['content-security-policy'])),
    inline: /script-src[^;]*unsafe/.test(String(headers['content-security-policy'])),
    sniffing: headers['x-content-type-options'],
    transport: /max-age=31536000/.test(String(headers['strict-transport-security'])),
    referrer: headers['referrer-policy'],
    opener: headers['cross-origin-opener-policy'],
    resource: headers['cross-origin-resource-policy'],
    maker: headers['x-powered-by'],
  };
  expect(told).toEqual({
    what,
    policy: true,
    noFrames: true,
    inline: false,
    sniffing: 'nosniff',
    transport: true,
    referrer: 'no-referrer',
    opener: 'same-origin',
    resource: 'same-origin',
    maker: undefined,
  });
  if (what.includes(API_PATH) || status >= 400) expect([what, headers['cache-control']]).toEqual([what, 'no-store']);
}

test('every route guards its answers, be they good, refused or broken', async () => {
  const streams = ['/events'];
  for (const { method, path } of makeRoutes(api.flows.deps)) {
    const address = API_PATH + path.replaceAll(/:\w+/g, 'ebp');
    expectGuarded(await request(api.app)[method](address), `${method} ${address}, by nobody`);
    if (streams.includes(path)) continue;
    const signed = api.as(api.keys.jaguar);
    const answer =
      method === 'get' || method === 'delete' ? signed[method](address) : signed[method](address, { a: 1 });
    expectGuarded(await answer, `${method} ${address}, by a purchaser`);
  }
});

test.each([
  ['get', '/healthz'],
  ['get', '/readyz'],
  ['get', '/version'],
  ['get', '/problems/gone'],
  ['get', '/api/v1/docs/'],
  ['get', '/api/v1/openapi.json'],
  ['get', '/api/v1/no-such-thing'],
  ['get', '/no-such-file.php'],
  ['get', '/%ff'],
  ['patch', '/api/v1/buyers'],
] as const)('%s %s is guarded as well', async (method, path) => {
  expectGuarded(await request(api.app)[method](path), `${method} ${path}`);
});
