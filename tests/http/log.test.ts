import { LogPageView } from '../../src/contract/log';
import { ProfileView } from '../../src/contract/supplier/profile';
import { contracted, openTestApi, type TestApi } from './test-api';

const API = '/api/v1';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
});

afterAll(() => api.close());

/** Gives EBP's certificate another last day. */
async function changeExpiry(expires: string): Promise<void> {
  const caller = api.as(api.keys.ebp);
  const { draft, revision } = contracted(await caller.get(`${API}/suppliers/ebp/profile`), ProfileView);
  const sites = draft.sites.map((site) => ({
    ...site,
    certificates: (site.certificates ?? []).map((certificate) => ({ ...certificate, expires })),
  }));
  const saved = await caller.put(`${API}/suppliers/ebp/profile`, { ...draft, sites }, `"${revision}"`);
  expect(saved.status).toBe(200);
}

async function readLog(key: string, path: string) {
  const answer = await api.as(key).get(`${API}${path}`);
  expect(answer.status).toBe(200);
  return contracted(answer, LogPageView).items;
}

/** Refusals are written after their answer; asked until one is there. */
async function refusals(query: string) {
  for (;;) {
    const items = await readLog(api.keys.administrator, `/log?outcome=denied&${query}`);
    if (items.length > 0) return items;
  }
}

test('a change is told in both languages, with what it was and what it is', async () => {
  await changeExpiry('2028-04-15');
  await changeExpiry('2029-04-15');
  const [entry] = await readLog(api.keys.ebp, '/suppliers/ebp/log');
  expect(entry?.sentence).toEqual({
    en: 'a supplier-editor changed the expiry of iatf-16949 at EBP Olofström from 2028-04-15 to 2029-04-15.',
    sv: 'a supplier-editor ändrade giltighetstiden för iatf-16949 vid EBP Olofström från 2028-04-15 till 2029-04-15.',
  });
  expect(entry?.changes[0]).toMatchObject({
    path: '/sites/works/certificates/iatf-16949/expires',
    before: '2028-04-15',
    after: '2029-04-15',
  });
});

test('a request and what it changed name each other', async () => {
  const answer = await api
    .as(api.keys.administrator)
    .post(`${API}/keys`, { role: 'cluster-leader', name: 'Techtank', scopes: ['read'] })
    .set('X-Request-Id', 'abc-1');
  const [entry] = await readLog(api.keys.administrator, '/log?operation=create-key');
  expect(entry).toMatchObject({ requestId: 'abc-1', by: { name: 'a administrator' } });
  expect(JSON.stringify(entry)).not.toContain(answer.body.token);
});

test('a refusal is on record: of what the role may not, of what is not theirs, and of a token that opens nothing', async () => {
  await api.as(api.keys.ebp).get(`${API}/keys`);
  await api.as(api.keys.ytab).get(`${API}/suppliers/ebp/profile`);
  await api.as('mv_nothing').get(`${API}/suppliers`).set('X-Request-Id', 'unknown-1');
  const [keys] = await refusals('operation=list-keys');
  expect(keys?.sentence.en).toBe('a supplier-editor was refused to read keys.');
  const [foreign] = await refusals('operation=read-profile');
  expect(foreign).toMatchObject({ by: { supplierId: 'ytab' }, subject: { supplierId: 'ebp' } });
  const [unknown] = (await refusals('limit=50')).filter(({ requestId }) => requestId === 'unknown-1');
  expect(unknown).toMatchObject({ by: { name: '', role: 'nobody' } });
});

test('nobody but an administrator reads refusals, or the log of another', async () => {
  for (const path of ['/suppliers/ebp/log', '/requirements/jaguar-bracket/log']) {
    const items = await readLog(api.keys.leader, path);
    expect(items.every(({ outcome }) => outcome === 'done')).toBe(true);
  }
  expect((await api.as(api.keys.leader).get(`${API}/log`)).status).toBe(403);
  expect((await api.as(api.keys.ytab).get(`${API}/suppliers/ebp/log`)).status).toBe(404);
  expect((await api.as(api.keys.astonMartin).get(`${API}/requirements/jaguar-bracket/log`)).status).toBe(404);
});

test('pages follow on one another', async () => {
  const caller = api.as(api.keys.administrator);
  const first = await caller.get(`${API}/log?limit=3&outcome=done`);
  const second = await caller.get(`${API}/log?limit=3&outcome=done&after=${contracted(first, LogPageView).next}`);
  const numbers = [first, second].flatMap((answer) =>
    contracted(answer, LogPageView).items.map(({ number }) => number),
  );
  expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
  expect(new Set(numbers).size).toBe(6);
  expect(first.headers.link).toContain('outcome=done');
});
