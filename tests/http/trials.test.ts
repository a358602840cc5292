import { TriedProfileView, TriedRequirementView } from '../../src/contract/demand/trial';
import { ShortlistView } from '../../src/contract/match/shortlist';
import { aCapability, aProfileDraft, aRequirementDraft, aSite, aStep } from '../support/builders';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

const NEED_TRIAL = '/api/v1/trials/requirement';
const PROFILE_TRIAL = '/api/v1/trials/profile';
const NEED = '/api/v1/requirements/jaguar-bracket';

/** The stored need, as the body of a trial. */
async function storedNeed() {
  const { body } = await api.as(api.keys.jaguar).get(NEED).expect(200);
  return { id: body.id, draft: body.draft };
}

test('a stored need that is tried unchanged gets the rows of its shortlist', async () => {
  const answer = await api
    .as(api.keys.jaguar)
    .post(NEED_TRIAL, await storedNeed())
    .expect(200);
  const tried = contracted(answer, TriedRequirementView);
  const list = contracted(await api.as(api.keys.jaguar).get(`${NEED}/shortlist`).expect(200), ShortlistView);
  expect(tried.rows).toEqual(list.rows);
  expect(tried.counts).toEqual(list.counts);
});

test('a tried need tells what was understood of its texts and which steps came of it', async () => {
  const { steps: _steps, ...draft } = aRequirementDraft({ texts: { en: 'Stamping and spot-welding.' } });
  const answer = await api.as(api.keys.jaguar).post(`${NEED_TRIAL}?language=sv`, { draft, length: 1 }).expect(200);
  const tried = contracted(answer, TriedRequirementView);
  expect(tried.draft.steps.map(({ process }) => process)).toEqual(['stamping', 'spot-welding']);
  expect(tried.understood.concepts).toEqual(expect.arrayContaining(['stamping', 'spot-welding']));
  expect(tried.rows).toHaveLength(1);
  expect(tried.rows[0]?.findings.flatMap(({ sentences }) => Object.keys(sentences))).not.toContain('en');
});

test('a need that is left to its texts asks for their sizes and certificates', async () => {
  const texts = { en: 'Stamping of sheet 0.7 to 3 mm in a 250 tons press, 200,000 pcs per year, IATF 16949.' };
  const { steps: _steps, volume: _volume, ...rest } = aRequirementDraft({ texts });
  const draft = { ...rest, dimensions: [], certificates: [] };
  const tried = contracted(await api.as(api.keys.jaguar).post(NEED_TRIAL, { draft }).expect(200), TriedRequirementView);
  expect(tried.draft).toMatchObject({
    dimensions: [{ dimension: 'sheetThicknessMm' }, { dimension: 'pressForceKn', range: { max: 2452 } }],
    volume: { pieces: { min: 200_000, max: 200_000 } },
    certificates: [{ anyOf: ['iatf-16949'], by: 'startOfProduction', planAccepted: false }],
  });
});

test('a draft without any process is refused where the steps should stand', async () => {
  const { steps: _steps, ...draft } = aRequirementDraft();
  const refused = await api.as(api.keys.jaguar).post(NEED_TRIAL, { draft }).expect(422);
  expect(problemOf(refused).errors.map(({ pointer, code }) => [pointer, code])).toEqual([['/draft/steps', 'too-few']]);
});

test('a trial is bounded', async () => {
  const refused = await api
    .as(api.keys.jaguar)
    .post(NEED_TRIAL, { ...(await storedNeed()), length: 101 })
    .expect(422);
  expect(problemOf(refused).errors.map(({ pointer }) => pointer)).toEqual(['/length']);
  const profile = { supplierId: 'ebp', draft: aProfileDraft(), limit: 101 };
  await api.as(api.keys.ebp).post(PROFILE_TRIAL, profile).expect(422);
});

test('a purchaser tries needs of its own company alone, and a supplier none', async () => {
  const trial = await storedNeed();
  expect(problemOf(await api.as(api.keys.astonMartin).post(NEED_TRIAL, trial).expect(404)).type).toBe(
    '/problems/absent',
  );
  await api.as(api.keys.ebp).post(NEED_TRIAL, trial).expect(403);
  await api.as(api.keys.leader).post(NEED_TRIAL, trial).expect(200);
});

test('a supplier sees what a change of its profile would do for every open need, and why for one', async () => {
  const draft = aProfileDraft({ sites: [aSite({ name: 'New works', capabilities: [aCapability('stamping')] })] });
  const all = contracted(
    await api.as(api.keys.ebp).post(PROFILE_TRIAL, { supplierId: 'ebp', draft }).expect(200),
    TriedProfileView,
  );
  expect(all).toMatchObject({ supplier: { id: 'ebp' }, profileRevision: 1 });
  expect(all.needs.map(({ requirement }) => requirement.id)).toEqual(['aston-bracket', 'jaguar-bracket']);
  for (const { tried, now, findings } of all.needs) {
    expect(now.verdict).toBe('qualified');
    expect(tried.verdict).not.toBe('qualified');
    expect(tried.points).toBeLessThan(now.points);
    expect(findings).toBeUndefined();
  }
  const body = { supplierId: 'ebp', draft, requirementId: 'jaguar-bracket' };
  const one = contracted(await api.as(api.keys.ebp).post(PROFILE_TRIAL, body).expect(200), TriedProfileView);
  const [need] = one.needs;
  expect(need?.tried).toEqual(all.needs[1]?.tried);
  expect(need?.findings?.reduce((sum, { points }) => sum + points, 0)).toBe(need?.tried.points);
  const stamping = need?.findings?.find(({ ask }) => ask === 'processes/stamping');
  expect(stamping?.sentences.en).toContain('New works');
  expect(stamping?.sentences.sv).toContain('New works');
});

test('the needs of a profile trial have pages', async () => {
  const body = { supplierId: 'ebp', draft: aProfileDraft(), limit: 1 };
  const first = contracted(await api.as(api.keys.ebp).post(PROFILE_TRIAL, body).expect(200), TriedProfileView);
  const second = contracted(
    await api
      .as(api.keys.ebp)
      .post(PROFILE_TRIAL, { ...body, after: first.next })
      .expect(200),
    TriedProfileView,
  );
  expect([first, second].flatMap(({ needs }) => needs.map(({ requirement }) => requirement.id))).toEqual([
    'aston-bracket',
    'jaguar-bracket',
  ]);
  expect(second.next).toBeUndefined();
  await api
    .as(api.keys.ebp)
    .post(PROFILE_TRIAL, { ...body, after: 'nonsense' })
    .expect(422);
});

test('nobody tries the profile of another supplier, and a purchaser none', async () => {
  const body = { supplierId: 'ebp', draft: aProfileDraft() };
  await api.as(api.keys.ytab).post(PROFILE_TRIAL, body).expect(404);
  await api.as(api.keys.jaguar).post(PROFILE_TRIAL, body).expect(403);
  const faulty = { ...body, draft: aProfileDraft({ sites: [aSite(), aSite()] }) };
  const refused = await api.as(api.keys.ebp).post(PROFILE_TRIAL, faulty).expect(422);
  expect(problemOf(refused).errors.map(({ pointer }) => pointer)).toEqual(['/draft/sites/1/id']);
});

test('what would be is not: after the trials the stored list stands as it was', async () => {
  const { draft } = await storedNeed();
  const changed = { ...draft, steps: [aStep('e-coating')] };
  await api.as(api.keys.jaguar).post(NEED_TRIAL, { id: 'jaguar-bracket', draft: changed }).expect(200);
  const list = contracted(await api.as(api.keys.jaguar).get(`${NEED}/shortlist`).expect(200), ShortlistView);
  expect(list).toMatchObject({ version: 1, isCurrent: true, requirement: { revision: 1 } });
});
