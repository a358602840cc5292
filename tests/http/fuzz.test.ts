import * as fc from 'fast-check';
import request from 'supertest';
import { ProblemView } from '../../src/contract/problem';
import { makeRoutes } from '../../src/http/app';
import type { Route } from '../../src/http/route';
import { isFile } from '../../src/http/wire/file-parts';
import { isStream } from '../../src/http/wire/stream-parts';
import { type JsonSchema, valuesOf } from './arbitrary-from-schema';
import { openTestApi, type TestApi } from './test-api';

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: JsonSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, object>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let api: TestApi;
let document: Document;
let routes: readonly Route[];

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
  document = (await request(api.app).get('/api/v1/openapi.json')).body;
  routes = makeRoutes(api.flows.deps).filter(({ view }) => !isStream(view));
});
afterAll(() => api.close());

/** Stands for the ETag that the record has when the request is sent. */
const CURRENT = 'current';

interface Sending {
  readonly who: keyof TestApi['keys'];
  readonly address: string;
  readonly ifMatch: string;
  readonly body: unknown;
}

function operationOf({ method, path }: Route): Operation {
  const operation = document.paths[`/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method];
  if (operation === undefined) throw new Error(`The document lacks ${method} ${path}.`);
  return operation;
}

/** Requests to one route, made of the document; `hostility` is the chance, in percent, of a hostile value at each place. */
function sendings(route: Route, hostility: number): fc.Arbitrary<Sending> {
  const { parameters = [], requestBody } = operationOf(route);
  const values = (schema: JsonSchema) => valuesOf(schema, document.components.schemas, hostility);
  const located = (place: string, requiredKeys: string[]) => {
    const found = parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema }) => [name, values(schema)]);
    return fc.record(Object.fromEntries(found) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys });
  };
  const body = requestBody?.content['application/json']?.schema;
  return fc
    .record({
      who: fc.constantFrom('administrator', ...(Object.keys(api.keys) as (keyof TestApi['keys'])[])),
      path: located(
        'path',
        parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
      ),
      query: located('query', []),
      ifMatch: fc.oneof({ weight: 9, arbitrary: fc.constant(CURRENT) }, fc.constantFrom('"1"', '"x"', 'x', '"1e9"')),
      body: body === undefined ? fc.constant(undefined) : values(body),
    })
    .map(({ path, query, ...rest }) => ({ ...rest, address: `/api/v1${fill(route.path, path)}${asQuery(query)}` }));
}

function fill(path: string, values: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(wellFormed(values[name])) || '%20');
}

function asQuery(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** No address can hold half a surrogate pair. */
const wellFormed = (value: unknown): string =>
  Buffer.from(String(JSON.stringify(value)).replace(/^"|"$/g, '')).toString('utf8');

async function currentTag(address: string): Promise<string> {
  const { headers } = await api.as(api.keys.administrator).get(address);
  return headers.etag ?? '"1"';
}

async function send(route: Route, { who, address, ifMatch, body }: Sending): Promise<void> {
  const tag = ifMatch === CURRENT && route.savesRevision ? await currentTag(address) : ifMatch;
  const test = request(api.app)
    [route.method](address)
    .set('Authorization', `Bearer ${api.keys[who]}`)
    .set('If-Match', tag);
  const answer = await (body === undefined
    ? test
    : test.set('Content-Type', 'application/json').send(JSON.stringify(body)));
  const story = `${route.method} ${address} ${JSON.stringify(body)?.slice(0, 400)} -> ${answer.status} ${answer.text?.slice(0, 400)}`;
  if (answer.status >= 500) throw new Error(story);
  if (!(String(answer.status) in operationOf(route).responses)) throw new Error(`not in the document: ${story}`);
  if (answer.ok && !isStream(route.view) && isFile(route.view)) {
    if (!route.view.mediaTypes.includes(answer.type)) throw new Error(`a file of another type: ${story}`);
    return;
  }
  const read =
    answer.ok && !isStream(route.view) && !isFile(route.view)
      ? route.view.safeParse(answer.text ? answer.body : undefined)
      : ProblemView.safeParse(JSON.parse(answer.text));
  if (!read.success) throw new Error(`not by the contract: ${story} ${read.error.message}`);
}

// A hundred routes x 2 kinds x 20 requests. The seed makes every run send the same.
test.each([
  ['fitting', 0],
  ['hostile', 6],
])(
  'no %s request to any route is answered by a fault of ours, or by what the document does not tell',
  async (_kind, hostility) => {
    for (const route of routes) {
      await fc.assert(
        fc.asyncProperty(sendings(route, hostility), (sending) => send(route, sending)),
        { seed: 20_261_123, numRuns: 20, endOnFailure: true },
      );
    }
  },
  300_000,
);

test('a body of any depth, length or number of values is refused quickly', async () => {
  const started = Date.now();
  for (const body of [
    `${'['.repeat(400_000)}${']'.repeat(400_000)}`,
    `{"sites":${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}}`,
    `{"sites":[${'1,'.repeat(450_000)}1]}`,
    `{${Array.from({ length: 60_000 }, (_none, number) => `"k${number}":1`).join(',')}}`,
    `{"texts":{"en":"${'\\u0000'.repeat(3_000)}"}}`,
    '{"sites":[{"place":{"latitude":1e400}}]}',
    '{"revision":99999999999999999999999999999999}',
  ]) {
    const answer = await request(api.app)
      .put('/api/v1/suppliers/ebp/profile')
      .set('Authorization', `Bearer ${api.keys.ebp}`)
      .set('If-Match', '"1"')
      .set('Content-Type', 'application/json')
      .send(body);
    expect([400, 413, 422]).toContain(answer.status);
    expect(answer.text.length).toBeLessThan(60_000);
  }
  expect(Date.now() - started).toBeLessThan(10_000);
});
