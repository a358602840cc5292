import request from 'supertest';
import { API_PATH } from '../../src/contract/api-path';
import { makeRoutes } from '../../src/http/app';
import { openTestApi, type TestApi } from './test-api';

let api: TestApi;
let document: {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; responses: object }>>;
  components: { schemas: Record<string, object> };
};

beforeAll(async () => {
  api = await openTestApi();
  document = (await request(api.app).get('/api/v1/openapi.json').expect(200)).body;
});
afterAll(() => api.close());

interface Layer {
  readonly route?: {
    readonly path: string;
    readonly methods: Readonly<Record<string, boolean>>;
    readonly stack: readonly { readonly method?: string }[];
  };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every address below `/api` that the running app really has, as its own routers list them. */
function routedOperations(): readonly string[] {
  const layers = (stack: readonly Layer[]): readonly Layer[] =>
    stack.flatMap((layer) => [layer, ...layers(layer.handle.stack ?? [])]);
  return layers(api.app.router.stack as unknown as readonly Layer[])
    .flatMap(({ route }) => (route === undefined ? [] : route.stack.map(({ method }) => `${method} ${route.path}`)))
    .filter(
      (operation) =>
        !/^undefined |^get \/($|healthz$|readyz$|version$|openapi\.json|problems\/|session\/oidc)/.test(operation),
    );
}

test('the document has every route of the app, and no other', () => {
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path.replace(API_PATH, '').replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(described.length).toBeGreaterThan(15);
  expect([...described].sort()).toEqual([...routedOperations()].sort());
  expect(makeRoutes(api.flows.deps)).toHaveLength(described.length);
});

test('the document is OpenAPI 3.1, and every reference in it leads somewhere', () => {
  expect(document.openapi).toBe('3.1.0');
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(references.length).toBeGreaterThan(50);
  expect(references.filter((name) => !(name in document.components.schemas))).toEqual([]);
});

test('every operation has an id of its own and tells its problems', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { responses } of operations)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '500']));
});

test('the page to try the API loads nothing but what this server has', async () => {
  const page = await request(api.app).get('/api/v1/docs/').expect(200);
  const policy = page.headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(page.text).not.toMatch(/(?:src|href)="https?:/);
  const scripts = [...page.text.matchAll(/<script src="\.?\/?([^"]+)"/g)].map(([, script]) => script);
  expect(scripts).toContain('swagger-ui-init.js');
  for (const script of scripts) await request(api.app).get(`/api/v1/docs/${script}`).expect(200);
  expect(page.text).not.toMatch(/<script>(?!\s*<\/script>)/);
});

test('the printed address leads to that page, also behind a path of a proxy', async () => {
  const { headers } = await request(api.app).get('/').expect(302);
  expect(new URL(String(headers.location), 'https://cluster.example/matchverk/').pathname).toBe(
    '/matchverk/api/v1/docs/',
  );
});

test('every answer forbids to be framed, sniffed or stored', async () => {
  const answer = await api.as(api.keys.leader).get('/api/v1/buyers').expect(200);
  expect(answer.headers).toMatchObject({
    'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  });
  expect(answer.headers).not.toHaveProperty('x-powered-by');
});

test('alive, ready and version are told to everybody', async () => {
  expect((await request(api.app).get('/healthz').expect(200)).body).toEqual({ status: 'alive' });
  const ready = await request(api.app).get('/readyz').expect(200);
  expect(ready.body).toEqual({ status: 'ready', database: true, migrated: true, queue: true });
  expect((await request(api.app).get('/version').expect(200)).body).toMatchObject({ name: 'matchverk' });
});
