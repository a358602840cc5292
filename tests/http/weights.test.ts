import { WeightsProposalView, WeightsVersionsView, WeightsVersionView } from '../../src/contract/reference/weights';
import { RULES } from '../../src/scoring/rules';
import { aCapability, anEvidence, aSite, aStep } from '../support/builders';
import { enterRequirement, enterSupplier } from '../support/test-flows';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

const NEEDS = ['clip', 'panel', 'beam'];
const REASON = 'Purchasers trust what has been verified.';

const administrator = () => api.as(api.keys.administrator);
const proposal = async () =>
  contracted(await administrator().get('/api/v1/weights/proposal').expect(200), WeightsProposalView);
const adopt = (fingerprint: string, key = api.keys.administrator) =>
  api.as(key).post('/api/v1/weights', { fingerprint, reason: REASON });

/** In three needs four verified press shops are kept and four declared ones rejected, by a purchaser's key. */
async function decideForProof(): Promise<void> {
  for (const tier of ['verified-in-register', 'declared'] as const) {
    const role = tier === 'declared' ? 'core' : 'supplementary';
    for (const number of [1, 2, 3, 4]) {
      const capability = aCapability('stamping', { role, evidence: anEvidence({ tier }) });
      await enterSupplier(api.flows.deps, `${tier}-${number}`, { sites: [aSite({ capabilities: [capability] })] });
    }
  }
  for (const need of NEEDS) await enterRequirement(api.flows.deps, need, { steps: [aStep('stamping')] });
  await api.rank();
  for (const need of NEEDS) {
    for (const tier of ['verified-in-register', 'declared']) {
      for (const number of [1, 2, 3, 4]) {
        const decision = {
          supplierId: `${tier}-${number}`,
          kind: tier === 'declared' ? 'reject' : 'invite',
          reason: 'seen',
          shortlistVersion: 1,
        };
        await api.as(api.keys.jaguar).post(`/api/v1/requirements/${need}/decisions`, decision).expect(201);
      }
    }
  }
}

test('too few decisions are told as such, in both languages', async () => {
  const { outcome, sentences } = await proposal();
  expect(outcome).toBe('too-few');
  expect(sentences.at(-1)).toEqual({
    en: 'Nothing is proposed: there are 0 pairs from 0 needs to learn from, and at least 20 pairs from 3 needs are needed.',
    sv: 'Inget föreslås: det finns 0 par från 0 behov att lära av, och det behövs minst 20 par från 3 behov.',
  });
});

test('everybody may read the weights in force, and only those who lead the house what decisions say of them', async () => {
  for (const key of Object.values(api.keys)) {
    const { items } = contracted(await api.as(key).get('/api/v1/weights').expect(200), WeightsVersionsView);
    expect(items[0]).toMatchObject({ version: 0, rulesVersion: RULES.version, weights: RULES.weights });
  }
  await api.as(api.keys.leader).get('/api/v1/weights/proposal').expect(200);
  problemOf(await api.as(api.keys.jaguar).get('/api/v1/weights/proposal').expect(403));
  problemOf(await adopt('0123456789abcdef', api.keys.leader).expect(403));
});

test('decisions lead to a proposal, a person adopts it, and the lists name it', async () => {
  await decideForProof();
  const { outcome, weights, fingerprint = '', right, effect, sentences } = await proposal();
  expect(outcome).toBe('proposal');
  expect(weights?.proof).toBeGreaterThan(RULES.weights.proof);
  expect(right).toEqual({ experts: 0, fitted: 48, unseen: 48 });
  expect(effect?.changes[0]?.sentence.en).toMatch(/of the first ten places change/);
  expect(sentences.map(({ en }) => en)).toContain(
    "Of 48 pairs the rules' own weights order 0 right and the learnt ones 48. For needs that were left out of the learning it comes to 48.",
  );
  const adopted = contracted(await adopt(fingerprint).expect(201), WeightsVersionView);
  expect(adopted).toMatchObject({ version: 1, isInForce: true, weights, reason: REASON, learntFrom: { right } });
  await api.rank();
  const list = await administrator().get('/api/v1/requirements/clip/shortlist').expect(200);
  expect(list.body.madeFrom.rulesVersion).toBe(`${RULES.version}+w1`);
});

test('a fingerprint that has been used, or never was, is refused with what to do about it', async () => {
  const problem = problemOf(await adopt('0123456789abcdef').expect(409));
  expect(problem.errors).toEqual([
    {
      pointer: '/fingerprint',
      code: 'outdated',
      detail: 'What you saw (0123456789abcdef) is no longer what would come into force. Read it again.',
    },
  ]);
});

test("the rules' own weights are put in force again by the fingerprint that the list gives", async () => {
  const { items } = contracted(await administrator().get('/api/v1/weights').expect(200), WeightsVersionsView);
  const back = contracted(await adopt(items.at(-1)?.fingerprint ?? '').expect(201), WeightsVersionView);
  expect(back).toMatchObject({ version: 2, weights: RULES.weights, sameAsVersion: 0 });
  expect(back.origin).toEqual({ en: 'The weights of version 0 again.', sv: 'Åter vikterna i version 0.' });
  const after = contracted(await administrator().get('/api/v1/weights').expect(200), WeightsVersionsView);
  expect(after.items.map(({ version }) => version)).toEqual([2, 1, 0]);
});
