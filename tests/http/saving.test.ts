import { RequirementView } from '../../src/contract/demand/requirement';
import { JobStartedView, JobView } from '../../src/contract/job';
import { DecisionView, StageEventView } from '../../src/contract/match/decision';
import { ShortlistMovesView, ShortlistView } from '../../src/contract/match/shortlist';
import { ProfileView } from '../../src/contract/supplier/profile';
import type { ProfileDraft } from '../../src/domain/supplier/profile';
import { aRequirementDraft } from '../support/builders';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

const PROFILE = '/api/v1/suppliers/ebp/profile';
const NEED = '/api/v1/requirements/jaguar-bracket';

/** The profile with its one certificate lapsing on that day. */
function withExpiry(draft: ProfileDraft, expires: string): ProfileDraft {
  return {
    ...draft,
    sites: draft.sites.map((site) => ({
      ...site,
      certificates: (site.certificates ?? []).map((certificate) => ({ ...certificate, expires })),
    })),
  };
}

async function readProfile() {
  const answer = await api.as(api.keys.ebp).get(PROFILE).expect(200);
  return { ...contracted(answer, ProfileView), tag: answer.headers.etag ?? '' };
}

test('a certificate that will lapse before start of production moves the shortlist, and the moves say why', async () => {
  const { draft, tag } = await readProfile();
  await api.as(api.keys.ebp).put(PROFILE, withExpiry(draft, '2027-03-31'), tag).expect(200).expect('ETag', '"2"');
  await api.rank();

  const list = contracted(await api.as(api.keys.jaguar).get(`${NEED}/shortlist`).expect(200), ShortlistView);
  expect(list).toMatchObject({ version: 2, counts: { qualified: 1, conditional: 1 } });
  expect(list.rows.map(({ supplier, verdict }) => [supplier.id, verdict])).toEqual([
    ['ytab', 'qualified'],
    ['ebp', 'conditional'],
  ]);

  const { from, to, moves } = contracted(
    await api.as(api.keys.jaguar).get(`${NEED}/shortlist/moves`).expect(200),
    ShortlistMovesView,
  );
  expect([from, to]).toEqual([1, 2]);
  const { reason } = moves.find(({ supplier }) => supplier.id === 'ebp') ?? {};
  expect(reason?.en).toContain('Certificates: partly met, before met. Iatf-16949 (no. no-ebp) expires 2027-03-31');
  expect(reason?.en).toMatch(
    /^ebp falls from rank 1 \(qualified, \d+ points\) to rank 2 \(conditional, \d+ points\)\./,
  );
  expect(reason?.en).toContain('before start of production on 2027-09-01');
  expect(reason?.sv).toContain('Certifikat: delvis uppfyllt, förut uppfyllt. ');
});

test('who changes a revision that is no longer the newest is told so, and nothing is saved', async () => {
  const { draft, revision } = await readProfile();
  const answer = await api
    .as(api.keys.ebp)
    .put(PROFILE, draft, `"${revision + 7}"`)
    .expect(412);
  expect(problemOf(answer)).toMatchObject({ type: '/problems/stale', errors: [{ code: 'moved-on' }] });
  expect((await readProfile()).revision).toBe(revision);
});

test('who does not say which revision he changed is asked to', async () => {
  const { draft } = await readProfile();
  const answer = await api.as(api.keys.ebp).put(PROFILE, draft).expect(428);
  expect(problemOf(answer).type).toBe('/problems/precondition-missing');
});

test.each(['abc', '"abc"', '*', '"1", "2"'])('an If-Match of %s names no revision', async (tag) => {
  const { draft } = await readProfile();
  await api.as(api.keys.ebp).put(PROFILE, draft, tag).expect(412);
});

test('a tag that a proxy has made weak names its revision all the same', async () => {
  const { draft, tag } = await readProfile();
  await api.as(api.keys.ebp).put(PROFILE, draft, `W/${tag}`).expect(200);
});

test('of ten who save at once, one wins and nine are told', async () => {
  const { draft, tag } = await readProfile();
  const answers = await Promise.all(Array.from({ length: 10 }, () => api.as(api.keys.ebp).put(PROFILE, draft, tag)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
});

test('a need is stated, published, changed and withdrawn', async () => {
  const { steps: _steps, ...draft } = aRequirementDraft({
    state: 'draft',
    texts: { en: 'Stamping and spot-welding.' },
  });
  const created = await api.as(api.keys.jaguar).post('/api/v1/requirements', { id: 'new-need', draft }).expect(201);
  expect(created.headers).toMatchObject({ location: 'requirements/new-need', etag: '"1"' });
  const made = contracted(created, RequirementView);
  expect(made.draft.steps.map(({ process }) => process)).toEqual(['stamping', 'spot-welding']);

  const opened = await api
    .as(api.keys.jaguar)
    .put('/api/v1/requirements/new-need', { ...made.draft, state: 'open' }, '"1"')
    .expect(200);
  expect(contracted(opened, RequirementView)).toMatchObject({ revision: 2, draft: { state: 'open' } });
  await api
    .as(api.keys.jaguar)
    .put('/api/v1/requirements/new-need', { ...made.draft, state: 'closed' }, '"2"')
    .expect(200);
});

test('an id that is taken is a conflict, with a pointer to it', async () => {
  const answer = await api
    .as(api.keys.jaguar)
    .post('/api/v1/requirements', { id: 'jaguar-bracket', draft: aRequirementDraft() })
    .expect(409);
  expect(problemOf(answer).errors).toMatchObject([{ pointer: '/id', code: 'collision' }]);
});

test('a fault of a new need is pointed to where it lies in the body', async () => {
  const draft = { ...aRequirementDraft(), steps: [{ process: 'no-such', necessity: 'must', inHouse: false }] };
  const answer = await api.as(api.keys.jaguar).post('/api/v1/requirements', { id: 'other', draft }).expect(422);
  expect(problemOf(answer).errors).toMatchObject([{ pointer: '/draft/steps/0/process', code: 'unknown-reference' }]);
});

test('a decision is recorded and stands in its row', async () => {
  const body = { supplierId: 'ytab', kind: 'invite', reason: 'Presses and welds.', shortlistVersion: 1 };
  const answer = await api.as(api.keys.jaguar).post(`${NEED}/decisions`, body).expect(201);
  expect(contracted(answer, DecisionView)).toMatchObject({ ...body, decidedBy: 'a purchaser' });
  const list = contracted(await api.as(api.keys.jaguar).get(`${NEED}/shortlist`).expect(200), ShortlistView);
  expect(list.rows.find(({ supplier }) => supplier.id === 'ytab')?.decision?.kind).toBe('invite');
});

test('a decision that is taken back leaves the match undecided, and cannot be taken back twice', async () => {
  const body = { supplierId: 'ytab', kind: 'reject', reason: 'Too far away.', shortlistVersion: 1 };
  await api.as(api.keys.jaguar).post(`${NEED}/decisions`, body).expect(201);
  await api.as(api.keys.jaguar).delete(`${NEED}/decisions/ytab`).expect(204);
  const list = contracted(await api.as(api.keys.jaguar).get(`${NEED}/shortlist`).expect(200), ShortlistView);
  expect(list.rows.find(({ supplier }) => supplier.id === 'ytab')).not.toHaveProperty('decision');
  await api.as(api.keys.jaguar).delete(`${NEED}/decisions/ytab`).expect(404);
});

test('a stage is recorded, and a loss wants its reason', async () => {
  const visited = { supplierId: 'ytab', stage: 'visited', on: '2027-02-03' };
  contracted(await api.as(api.keys.leader).post(`${NEED}/stage-events`, visited).expect(201), StageEventView);
  const lost = await api
    .as(api.keys.leader)
    .post(`${NEED}/stage-events`, { ...visited, stage: 'lost' })
    .expect(422);
  expect(problemOf(lost).errors).toMatchObject([{ pointer: '/reason', code: 'missing' }]);
});

test('rescoring is begun, and its job can be followed', async () => {
  const started = await api.as(api.keys.administrator).post('/api/v1/rescoring').expect(202);
  const { id } = contracted(started, JobStartedView);
  expect(started.headers.location).toBe(`jobs/${id}`);
  const job = contracted(await api.as(api.keys.administrator).get(`/api/v1/jobs/${id}`).expect(200), JobView);
  expect(job).toMatchObject({ id, name: 'rescore-everything', state: 'waiting' });
  await api.as(api.keys.administrator).get('/api/v1/jobs/999999').expect(404);
});
