import { TeamView } from '../../src/contract/match/team';
import { aCapability, aCertificate, aCertificateAsk, aSite, aStep } from '../support/builders';
import { enterRequirement, enterSupplier } from '../support/test-flows';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  const { deps } = api.flows;
  const bath = aSite({
    name: 'The bath',
    capabilities: [aCapability('e-coating')],
    certificates: [aCertificate('iatf-16949')],
  });
  await enterSupplier(deps, 'doppbad', { sites: [bath], languages: ['en'] });
  const certificates = [aCertificateAsk('iatf-16949')];
  await enterRequirement(deps, 'chain', {
    steps: [aStep('stamping'), aStep('spot-welding'), aStep('e-coating')],
    certificates,
  });
});
afterAll(() => api.close());

const TEAM = '/api/v1/requirements/chain/team';

test('a chain that nobody does alone gets its team with every reason in words', async () => {
  const answer = await api.as(api.keys.jaguar).get(TEAM).expect(200);
  const team = contracted(answer, TeamView);
  expect(team).toMatchObject({ outcome: 'team', verdict: 'qualified', proof: { isSmallest: true, isEverybody: true } });
  expect(team.members).toHaveLength(2);
  expect(team.lead?.supplier.id).toBe(team.members[0]?.supplier.id);
  expect(team.steps.map(({ taken }) => taken?.source)).toEqual(['in-house', 'in-house', 'in-house']);
  expect(team.steps[2]?.sentences).toEqual({
    sv: 'E-coating sv: doppbad (The bath), i egen regi.',
    en: 'E-coating: doppbad (The bath), in house.',
  });
  expect(team.transports.map(({ afterStep }) => afterStep)).toEqual([1, 2]);
  expect(team.totalKm).toBe(team.transports.reduce((sum, { km }) => sum + km, 0));
  expect(team.summary[0]?.en).toMatch(/^A team of 2 does the whole chain: .+ leads, together with doppbad\.$/);
  expect(team.summary[0]?.sv).toMatch(/^Ett team om 2 klarar hela kedjan: .+ leder, tillsammans med doppbad\.$/);
  for (const { taken } of team.steps) expect(taken?.findings.length).toBeGreaterThan(2);
});

test('in one language there is no word of the other', async () => {
  const { body } = await api.as(api.keys.leader).get(`${TEAM}?language=sv`).expect(200);
  const { requirement: _titles, ...said } = body;
  expect(JSON.stringify(said)).toContain('"sv":"');
  expect(JSON.stringify(said)).not.toContain('"en":"');
});

test('a chain that one member does needs no team, and says so', async () => {
  const answer = await api.as(api.keys.jaguar).get('/api/v1/requirements/jaguar-bracket/team').expect(200);
  const team = contracted(answer, TeamView);
  expect(team).toMatchObject({ outcome: 'alone', verdict: 'qualified' });
  expect(team.summary[0]?.en).toMatch(/^No team is needed: (?:ebp|ytab) does the whole chain\.$/);
});

test('a chain with a step that nobody does names the step', async () => {
  await enterRequirement(api.flows.deps, 'assembled', { steps: [aStep('stamping'), aStep('assembly')] });
  const answer = await api.as(api.keys.jaguar).get('/api/v1/requirements/assembled/team').expect(200);
  const { outcome, summary, steps } = contracted(answer, TeamView);
  expect([outcome, steps[1]?.taken]).toEqual(['incomplete', undefined]);
  expect(summary.map(({ en }) => en)).toContain('Nobody does assembly as the need asks.');
});

test('the team of somebody else is not there, and no supplier may see one', async () => {
  expect(problemOf(await api.as(api.keys.astonMartin).get(TEAM))).toMatchObject({ status: 404 });
  expect(problemOf(await api.as(api.keys.ebp).get(TEAM))).toMatchObject({ status: 403 });
});
