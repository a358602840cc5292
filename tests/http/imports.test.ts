import { ImportView, RowFaultView } from '../../src/contract/exchange/import';
import { advanceImport } from '../../src/flows/exchange/advance-import';
import { contracted, openTestApi, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const upload = (body: string | Buffer, key = api.keys.leader, kind = 'members') =>
  api
    .as(key)
    .post(`/api/v1/imports?kind=${kind}&fileName=C:\\lists\\r%C3%A5d.csv`)
    .set('Content-Type', 'application/octet-stream')
    .send(body);

const at = (number: number, rest = '') => `/api/v1/imports/${number}${rest}`;

test('a sheet goes up, is tried, mended in its columns, taken in and taken back', async () => {
  const { keys, as, flows } = api;
  const sent = await upload('Bolag;Id;Land\r\nNytt AB;nytt;SE\r\n;fel;\r\n').expect(201);
  const { number, plan, fileName } = contracted(sent, ImportView);
  expect(sent.headers.location).toBe(`imports/${number}`);
  expect([fileName, plan.columns]).toEqual(['råd.csv', ['name', 'id', 'country']]);
  const mended = { columns: ['name', 'id', null], key: 'id' };
  expect(contracted(await as(keys.leader).put(at(number, '/plan'), mended).expect(200), ImportView).state).toBe(
    'checking',
  );
  await as(keys.leader).post(at(number, '/run')).expect(409);
  await advanceImport(flows.deps, number);
  const tried = contracted(await as(keys.leader).get(at(number)).expect(200), ImportView);
  expect(tried).toMatchObject({ state: 'checked', canBeUndone: false, counts: { added: 1, faulty: 1 } });
  const faults = await as(keys.leader).get(at(number, '/faults')).expect(200);
  expect(faults.body.items.map((item: unknown) => RowFaultView.parse(item))).toMatchObject([
    { row: 3, column: 0, head: 'Bolag' },
  ]);
  const rows = await as(keys.leader).get(at(number, '/faulty-rows?language=sv')).expect(200);
  expect(rows.headers['content-disposition']).toContain('felaktiga-rader.csv');
  await as(keys.leader).post(at(number, '/run')).expect(202);
  await advanceImport(flows.deps, number);
  await as(keys.leader).delete(at(number)).expect(409);
  await as(keys.leader).get('/api/v1/suppliers/nytt').expect(200);
  await as(keys.leader).post(at(number, '/undo')).expect(202);
  await advanceImport(flows.deps, number);
  await as(keys.leader).get('/api/v1/suppliers/nytt').expect(404);
  await as(keys.leader).get(at(number, '/left-alone?language=en')).expect(200, { items: [] });
});

test.each([
  ['no file that is read', Buffer.from([0, 1, 2, 3]), 422],
  ['a sheet without rows', 'Namn;Id\r\n', 422],
  ['nothing at all', '', 422],
])('refused: %s', async (_what, body, status) => {
  await upload(body).expect(status);
});

test.each([
  ['a column too few', { columns: ['name'], key: 'name' }],
  ['a field twice', { columns: ['name', 'name'], key: 'name' }],
  ['a field of needs', { columns: ['name', 'titleSv'], key: 'name' }],
  ['a key that no column holds', { columns: ['name', null], key: 'id' }],
  ['a key that is none', { columns: ['name', 'town'], key: 'town' }],
])('a plan with %s is refused, and the import stays as it was', async (_what, plan) => {
  const { number } = contracted(await upload('Namn;Ort\r\nEBP;Olofström\r\n'), ImportView);
  await api.as(api.keys.leader).put(at(number, '/plan'), plan).expect(422);
  expect((await api.as(api.keys.leader).get(at(number))).body.state).toBe('uploaded');
  await api.as(api.keys.leader).delete(at(number)).expect(204);
  await api.as(api.keys.leader).get(at(number)).expect(404);
});

test('a purchaser imports needs of its own, of which no other purchaser learns', async () => {
  const { keys, as, flows } = api;
  const sheet =
    'Id;Rubrik;Produktionsstart;Processkedja;Köpare\r\neget;Eget;2029-01-01;stamping;\r\nannat;Annat;2029-01-01;stamping;aston-martin\r\n';
  const { number } = contracted(await upload(sheet, keys.jaguar, 'needs').expect(201), ImportView);
  await upload('Namn;Id\r\nX;x\r\n', keys.jaguar, 'members').expect(403);
  await upload('Namn;Id\r\nX;x\r\n', keys.ebp, 'members').expect(403);
  const { plan } = (await as(keys.jaguar).get(at(number))).body;
  await as(keys.jaguar)
    .put(at(number, '/plan'), { ...plan, key: 'id' })
    .expect(200);
  await advanceImport(flows.deps, number);
  const { body } = await as(keys.jaguar).get(at(number)).expect(200);
  expect(body.counts).toMatchObject({ added: 1, faulty: 1 });
  for (const rest of ['', '/faults', '/faulty-rows?language=sv', '/left-alone?language=sv']) {
    await as(keys.astonMartin).get(at(number, rest)).expect(404);
  }
  expect((await as(keys.astonMartin).get('/api/v1/imports')).body.items).toEqual([]);
  expect((await as(keys.jaguar).get('/api/v1/imports')).body.items).toHaveLength(1);
});
