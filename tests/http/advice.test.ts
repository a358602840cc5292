import {
  CoverageDetailView,
  CoverageView,
  GapsView,
  QuestionsView,
  RelaxationsView,
} from '../../src/contract/match/advice';
import { aCapability, aCertificate, aCertificateAsk, aSite, aStep, id } from '../support/builders';
import { enterRequirement, enterSupplier } from '../support/test-flows';
import { contracted, openTestApi, type TestApi } from './test-api';

let api: TestApi;

/** Beside EBP and YTAB, who fit: one whose certificate has lapsed, one that bends and buys the rest, one that is silent. */
beforeAll(async () => {
  api = await openTestApi();
  const { deps } = api.flows;
  const both = [aCapability('stamping'), aCapability('spot-welding')];
  const lapsed = [aCertificate('iatf-16949', { expires: '2026-03-31' })];
  await enterSupplier(deps, 'lapsed', { sites: [aSite({ capabilities: both, certificates: lapsed })] });
  await enterSupplier(deps, 'silent');
  await enterRequirement(deps, 'plated', {
    steps: [aStep('stamping', { inHouse: true }), aStep('zinc-electroplating')],
    certificates: [aCertificateAsk('iso-14001', { necessity: 'wish' })],
    distance: { withinKm: 500, necessity: 'must' },
    buyerId: id.buyer('jaguar'),
  });
  await api.rank();
});
afterAll(() => api.close());

const GAPS = '/api/v1/suppliers/lapsed/gaps';
const RELAXATIONS = '/api/v1/requirements/jaguar-bracket/relaxations';
const QUESTIONS = '/api/v1/requirements/jaguar-bracket/questions';
const COVERAGE = '/api/v1/coverage';

test("a supplier's gaps say what to do by when, in both languages or one", async () => {
  const gaps = contracted(await api.as(api.keys.leader).get(GAPS).expect(200), GapsView);
  expect(gaps.lookedAt.needs).toEqual({ found: 3, lookedAt: 3 });
  expect(gaps.gaps[0]?.sentences).toEqual({
    sv: 'Förnya iatf-16949 i The works senast 2027-09-01. Det flyttar 2 behov från utesluten till kvalificerad och ger 548 poäng.',
    en: 'Renew iatf-16949 at The works by 2027-09-01. That moves 2 needs from excluded to qualified and gains 548 points.',
  });
  expect(gaps.gaps[0]?.moves.map(({ requirement }) => requirement.id)).toEqual(['aston-bracket', 'jaguar-bracket']);
  const swedish = contracted(await api.as(api.keys.leader).get(`${GAPS}?language=sv&limit=1`).expect(200), GapsView);
  expect(swedish.gaps).toHaveLength(1);
  expect(Object.keys(swedish.gaps[0]?.sentences ?? {})).toEqual(['sv']);
});

test('a supplier reads its own gaps, and of others not even that they are there', async () => {
  await api.as(api.keys.ebp).get('/api/v1/suppliers/ebp/gaps').expect(200);
  await api.as(api.keys.ebp).get(GAPS).expect(404);
  await api.as(api.keys.ebp).get('/api/v1/suppliers/nobody/gaps').expect(404);
  await api.as(api.keys.jaguar).get(GAPS).expect(403);
});

test('a buyer reads relaxations and questions of its own needs, and no supplier does', async () => {
  for (const path of [RELAXATIONS, QUESTIONS]) {
    await api.as(api.keys.jaguar).get(path).expect(200);
    await api.as(api.keys.astonMartin).get(path).expect(404);
    await api.as(api.keys.ebp).get(path).expect(403);
  }
});

test('relaxations name those that they let in, with verdict and rank', async () => {
  const told = contracted(await api.as(api.keys.jaguar).get(RELAXATIONS).expect(200), RelaxationsView);
  expect(told.relaxations[0]).toMatchObject({
    relaxation: { do: 'make-wish', at: '/certificates/0' },
    moreQualified: 1,
    fewerExcluded: 1,
    letIn: [{ supplier: { id: 'lapsed' }, from: { verdict: 'excluded' }, to: { verdict: 'qualified' }, rank: 3 }],
    sentences: {
      sv: 'Gör iatf-16949 till ett bör-krav. 1 leverantör till blir kvalificerad och 1 färre är utesluten.',
      en: 'Make iatf-16949 a wish. 1 more supplier becomes qualified and 1 fewer is excluded.',
    },
  });
});

test('questions name the supplier, the answer that would count and what it would bring', async () => {
  const told = contracted(await api.as(api.keys.jaguar).get(`${QUESTIONS}?limit=3`).expect(200), QuestionsView);
  expect(told.questions).toHaveLength(3);
  expect(told.found).toBeGreaterThanOrEqual(3);
  for (const { supplier, answer, sentences } of told.questions) {
    expect(answer.isAnswer).toBe(true);
    expect(sentences.sv).toMatch(`${supplier.name}: Ange, om det stämmer, att `);
    expect(sentences.en).toMatch(`${supplier.name}: State, if it is so, that `);
  }
});

test('coverage is for the cluster leader, and names what it counts', async () => {
  const told = contracted(await api.as(api.keys.leader).get(COVERAGE).expect(200), CoverageView);
  expect(told.processes[0]).toMatchObject({
    of: { process: 'zinc-electroplating' },
    name: { sv: 'zinc-electroplating sv', en: 'zinc-electroplating' },
    uncovered: { must: 1, wish: 0 },
  });
  await api.as(api.keys.jaguar).get(COVERAGE).expect(403);
  await api.as(api.keys.ebp).get(COVERAGE).expect(403);
});

test('a row of the coverage opens into the needs that ask and what each member holds', async () => {
  const { processes } = contracted(await api.as(api.keys.leader).get(COVERAGE).expect(200), CoverageView);
  for (const row of processes) {
    const path = `${COVERAGE}/processes/${'process' in row.of ? row.of.process : ''}`;
    const { needs, members } = contracted(await api.as(api.keys.leader).get(path).expect(200), CoverageDetailView);
    const musts = needs.filter(({ necessity }) => necessity === 'must');
    expect([musts.length, needs.length - musts.length]).toEqual([row.asked.must, row.asked.wish]);
    expect(needs.filter(({ isCovered }) => !isCovered)).toHaveLength(row.uncovered.must + row.uncovered.wish);
    for (const stand of ['met', 'partly', 'unknown', 'none'] as const) {
      expect(members.filter((member) => member.stand === stand)).toHaveLength(row.members[stand]);
    }
  }
  await api.as(api.keys.leader).get(`${COVERAGE}/processes/nobody-asks`).expect(404);
  await api.as(api.keys.leader).get(`${COVERAGE}/schemes/iatf-16949`).expect(200);
  await api.as(api.keys.jaguar).get(`${COVERAGE}/schemes/iatf-16949`).expect(403);
});

test('how much advice is asked for has a bound', async () => {
  await api.as(api.keys.leader).get(`${GAPS}?limit=101`).expect(422);
  await api.as(api.keys.leader).get(`${GAPS}?language=de`).expect(422);
});
