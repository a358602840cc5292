import type { RequirementDraft } from '../../src/domain/demand/requirement';
import { saveBuyers } from '../../src/flows/buyer/save-buyers';
import { HOUSE } from '../../src/flows/house';
import type { RequirementInput } from '../../src/flows/requirement/complete-draft';
import { createRequirement } from '../../src/flows/requirement/create-requirement';
import { readRequirement } from '../../src/flows/requirement/read-requirement';
import { saveRequirement } from '../../src/flows/requirement/save-requirement';
import { aBuyer, aBuyerSite, aCertificateAsk, anEvidence, aRequirementDraft, aStep, id } from '../support/builders';
import { enterRequirement, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;
const NEED = id.requirement('bracket');

beforeAll(async () => {
  flows = await openTestFlows();
});

beforeEach(async () => {
  await flows.postgres.query('truncate suppliers, buyers, taxonomy_versions, scheme_versions cascade');
  await loadSmallWorld(flows.deps);
  await flows.queue.drain();
});

afterAll(() => flows.close());

const create = (draft: Partial<RequirementInput>) => {
  const { steps: _steps, ...rest } = aRequirementDraft();
  return createRequirement(flows.deps, HOUSE, { id: NEED, draft: { ...rest, ...draft } });
};
const save = (changes: Partial<RequirementDraft>, expectedRevision: number) =>
  saveRequirement(flows.deps, HOUSE, NEED, { draft: aRequirementDraft(changes), expectedRevision });

const rungFor = async () => (await flows.queue.getJobs(['waiting', 'prioritized'])).map(({ name }) => name);

const faultsOf = (saving: Promise<unknown>): Promise<readonly string[]> =>
  saving.then(
    () => [],
    (problem) => problem.faults.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`),
  );

test('steps that were left out are taken from the text in its order, and materials become wishes', async () => {
  const { steps, materials } = await create({
    texts: { en: 'A bracket of aluminium: spot-welding after stamping, no assembly.' },
    materials: [],
  });
  expect(steps).toEqual([aStep('spot-welding'), aStep('stamping')]);
  expect(materials).toEqual([{ material: 'aluminium', necessity: 'wish' }]);
});

test('of a process and its broader name only the narrower one becomes a step', async () => {
  const { steps } = await create({ texts: { en: 'Joining by welding, that is tig-welding.' } });
  expect(steps).toEqual([aStep('tig-welding')]);
});

test('steps that were given are left alone', async () => {
  const { steps, materials } = await create({
    steps: [aStep('e-coating', { necessity: 'wish' })],
    texts: { en: 'Stamping in aluminium.' },
  });
  expect(steps).toEqual([aStep('e-coating', { necessity: 'wish' })]);
  expect(materials).toEqual([]);
});

test('a text that names no process is no need', async () => {
  expect(await faultsOf(create({ texts: { en: 'We want something nice.' } }))).toEqual(['too-few /steps']);
});

test('an open need is rung for, a draft is not, and publishing it is', async () => {
  await create({ steps: [aStep('stamping')], state: 'draft' });
  expect(await rungFor()).toEqual([]);
  await save({ state: 'open' }, 1);
  expect(await rungFor()).toEqual(['rescore-requirement']);
  await flows.queue.drain();
  await save({ state: 'closed' }, 2);
  expect(await rungFor()).toEqual([]);
  expect(await readRequirement(flows.deps, HOUSE, NEED)).toMatchObject({ revision: 3, state: 'closed' });
});

test('an id is given once', async () => {
  await create({ steps: [aStep('stamping')] });
  await expect(create({ steps: [aStep('stamping')] })).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'collision', path: '/id', value: 'bracket' }],
  });
});

test('who saves what somebody else has changed is told so', async () => {
  await create({ steps: [aStep('stamping')] });
  await save({}, 1);
  await expect(save({}, 1)).rejects.toMatchObject({ kind: 'conflict', faults: [{ code: 'moved-on', expected: '2' }] });
});

test('every fault of a need is told at once, each with its place', async () => {
  const faults = await faultsOf(
    create({
      receivingSiteId: id.buyerSite('nowhere'),
      title: { sv: ' ' },
      steps: [aStep('steel'), aStep('stamping'), aStep('stamping'), aStep('magic')],
      materials: [{ material: id.concept('stamping'), necessity: 'must' }],
      dimensions: [
        { dimension: 'massKg', range: {}, necessity: 'must' },
        { dimension: 'massKg', range: { min: 2, max: 1 }, necessity: 'wish' },
      ],
      volume: { pieces: { min: -5 }, necessity: 'must' },
      certificates: [
        { ...aCertificateAsk('iso-9001'), anyOf: [] },
        aCertificateAsk('iso-9001'),
        aCertificateAsk('iso-9001', { necessity: 'wish' }),
        aCertificateAsk('iso-9001', { by: 'visit' }),
        aCertificateAsk('iso-9999'),
      ],
      languages: [{ language: 'English', necessity: 'must' }],
      distance: { withinKm: -1, necessity: 'wish' },
      issuedOn: '2027-03-01',
      milestones: { visit: '2027-02-01', nomination: '2027-13-01', startOfProduction: '2027-01-01' },
      weights: { processes: 0.5, place: 1001 },
      evidence: anEvidence({ source: '' }),
    }),
  );
  expect([...faults].sort()).toEqual(
    [
      'unknown-reference /receivingSiteId',
      'missing /title',
      'wrong-kind /steps/0/process',
      'duplicate /steps/2/process',
      'unknown-reference /steps/3/process',
      'wrong-kind /materials/0/material',
      'range-empty /dimensions/0/range',
      'duplicate /dimensions/1/dimension',
      'range-reversed /dimensions/1/range',
      'too-small /volume/pieces/min',
      'too-few /certificates/0/anyOf',
      'duplicate /certificates/2',
      'unknown-reference /certificates/4/anyOf/0',
      'malformed /languages/0/language',
      'too-small /distance/withinKm',
      'date-order /milestones/visit',
      'malformed /milestones/nomination',
      'date-order /milestones/startOfProduction',
      'malformed /weights/processes',
      'too-large /weights/place',
      'missing /evidence/source',
    ].sort(),
  );
  expect(await faultsOf(create({ buyerId: id.buyer('nobody'), steps: [aStep('stamping')] }))).toEqual([
    'unknown-reference /buyerId',
  ]);
});

test('weights may silence a criterion, but not all of them', async () => {
  const silent = {
    processes: 0,
    certificates: 0,
    envelope: 0,
    materials: 0,
    volume: 0,
    place: 0,
    proof: 0,
    languages: 0,
  };
  expect(await faultsOf(create({ steps: [aStep('stamping')], weights: { ...silent, texts: 0 } }))).toEqual([
    'too-small /weights',
  ]);
  expect(await faultsOf(create({ steps: [aStep('stamping')], weights: silent }))).toEqual([]);
});

test('a buyer cannot lose a site to which a need still delivers', async () => {
  await enterRequirement(flows.deps, 'bracket');
  const elsewhere = aBuyer({ sites: [aBuyerSite({ id: id.buyerSite('gaydon') })] });
  expect(await faultsOf(saveBuyers(flows.deps, HOUSE, [elsewhere]))).toEqual(['missing /0/sites']);
  const both = aBuyer({ sites: [...aBuyer().sites, ...elsewhere.sites] });
  expect(await faultsOf(saveBuyers(flows.deps, HOUSE, [both]))).toEqual([]);
});
