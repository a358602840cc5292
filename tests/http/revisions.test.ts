import { RequirementView } from '../../src/contract/demand/requirement';
import { RevisionsView } from '../../src/contract/revision';
import { ProfileView } from '../../src/contract/supplier/profile';
import { aRequirementDraft } from '../support/builders';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

const PROFILE = '/api/v1/suppliers/ebp/profile';
const NEEDS = '/api/v1/requirements';

describe('the revisions of a profile', () => {
  beforeAll(async () => {
    const as = api.as(api.keys.ebp);
    const { body } = await as.get(PROFILE).expect(200);
    await as.put(PROFILE, { ...body.draft, texts: { en: 'The second.' } }, '"1"').expect(200);
    const [site] = body.draft.sites;
    const capabilities = site.capabilities.map((one: { id: string }) =>
      one.id === 'pressing' ? { ...one, visibility: { to: 'cluster' } } : one,
    );
    const hidden = { ...body.draft, sites: [{ ...site, capabilities }], visibility: { texts: { to: 'private' } } };
    await as.put(PROFILE, hidden, '"2"').expect(200);
  });

  test('are listed newest first, page by page', async () => {
    const as = api.as(api.keys.ebp);
    const first = contracted(await as.get(`${PROFILE}/revisions?limit=2`).expect(200), RevisionsView);
    expect(first.items.map(({ revision, savedBy }) => [revision, savedBy])).toEqual([
      [3, 'a supplier-editor'],
      [2, 'a supplier-editor'],
    ]);
    const { next } = first;
    const rest = contracted(await as.get(`${PROFILE}/revisions?limit=2&after=${next}`).expect(200), RevisionsView);
    expect(rest.items.map(({ revision }) => revision)).toEqual([1]);
    expect(rest.next).toBeUndefined();
    await as.get(`${PROFILE}/revisions?limit=101`).expect(422);
    await as.get(`${PROFILE}/revisions?after=WyJlYnAiXQ`).expect(422);
  });

  test('do not tell a buyer who saved', async () => {
    const { items } = contracted(await api.as(api.keys.jaguar).get(`${PROFILE}/revisions`).expect(200), RevisionsView);
    expect(items.map(({ savedBy }) => savedBy)).toEqual([undefined, undefined, undefined]);
  });

  test('are read one by one, without what is hidden today', async () => {
    const read = async (key: string, revision: number) =>
      contracted(await api.as(key).get(`${PROFILE}/revisions/${revision}`).expect(200), ProfileView).draft;
    const own = await read(api.keys.ebp, 2);
    expect(own.texts).toEqual({ en: 'The second.' });
    expect(own.sites[0]?.capabilities?.map(({ id }) => id)).toEqual(['pressing', 'spot-welding']);
    const bought = await read(api.keys.jaguar, 2);
    expect(bought.texts).toEqual({});
    expect(bought.sites[0]?.capabilities?.map(({ id }) => id)).toEqual(['spot-welding']);
    expect((await read(api.keys.leader, 1)).sites[0]?.capabilities).toHaveLength(2);
  });

  test('that are not there, or not yours, are absent', async () => {
    for (const revision of ['0', '4', '-1', 'x', '1e9']) {
      await api.as(api.keys.ebp).get(`${PROFILE}/revisions/${revision}`).expect(404);
    }
    await api.as(api.keys.ytab).get(`${PROFILE}/revisions`).expect(404);
    await api.as(api.keys.ytab).get(`${PROFILE}/revisions/1`).expect(404);
    await api.as(api.keys.leader).get('/api/v1/suppliers/no-such/profile/revisions').expect(404);
  });
});

describe('a need', () => {
  const NEED = `${NEEDS}/new-need`;
  const jaguar = () => api.as(api.keys.jaguar);

  test('is published and withdrawn, each by the next revision and once', async () => {
    const draft = aRequirementDraft({ state: 'draft' });
    await jaguar().post(NEEDS, { id: 'new-need', draft }).expect(201);
    await jaguar().post(`${NEED}/publish`).expect(428);
    await jaguar().post(`${NEED}/publish`, undefined, '"8"').expect(412);
    const early = await jaguar().post(`${NEED}/withdraw`, undefined, '"1"').expect(409);
    expect(problemOf(early).errors).toMatchObject([{ pointer: '/state', code: 'not-allowed' }]);

    const opened = await jaguar().post(`${NEED}/publish`, undefined, '"1"').expect(200).expect('ETag', '"2"');
    expect(contracted(opened, RequirementView).draft).toEqual({ ...draft, state: 'open' });
    await jaguar().post(`${NEED}/publish`, undefined, '"2"').expect(409);
    await api.rank();
    await jaguar().get(`${NEED}/shortlist`).expect(200);

    const closed = await jaguar().post(`${NEED}/withdraw`, undefined, '"2"').expect(200).expect('ETag', '"3"');
    expect(contracted(closed, RequirementView).draft.state).toBe('closed');
    await jaguar().post(`${NEED}/withdraw`, undefined, '"3"').expect(409);
  });

  test('keeps its last shortlist when it is withdrawn', async () => {
    await api.rank();
    const { body } = await jaguar().get(`${NEED}/shortlist`).expect(200);
    expect(body).toMatchObject({ version: 1, isCurrent: true, requirement: { state: 'closed' } });
    expect(body.rows).toHaveLength(2);
  });

  test('is published by nobody else', async () => {
    await api.as(api.keys.ebp).post(`${NEED}/publish`, undefined, '"3"').expect(403);
    await api.as(api.keys.astonMartin).post(`${NEED}/publish`, undefined, '"3"').expect(404);
    await api.as(api.keys.astonMartin).post(`${NEED}/withdraw`, undefined, '"3"').expect(404);
    await jaguar().post(`${NEEDS}/no-such/publish`, undefined, '"1"').expect(404);
  });

  test('has revisions, of which suppliers see neither the drafts nor who saved', async () => {
    const listed = async (key: string) =>
      contracted(await api.as(key).get(`${NEED}/revisions`).expect(200), RevisionsView).items;
    expect((await listed(api.keys.jaguar)).map(({ revision, savedBy }) => [revision, savedBy])).toEqual([
      [3, 'a purchaser'],
      [2, 'a purchaser'],
      [1, 'a purchaser'],
    ]);
    expect((await listed(api.keys.ebp)).map(({ revision, savedBy }) => [revision, savedBy])).toEqual([
      [3, undefined],
      [2, undefined],
    ]);
    const first = await jaguar().get(`${NEED}/revisions/1`).expect(200);
    expect(contracted(first, RequirementView)).toMatchObject({ revision: 1, draft: { state: 'draft' } });
    await api.as(api.keys.ebp).get(`${NEED}/revisions/1`).expect(404);
    await api.as(api.keys.ebp).get(`${NEED}/revisions/2`).expect(200);
    await jaguar().get(`${NEED}/revisions/4`).expect(404);
    await api.as(api.keys.astonMartin).get(`${NEED}/revisions`).expect(404);
    await api.as(api.keys.astonMartin).get(`${NEED}/revisions/2`).expect(404);
  });
});
