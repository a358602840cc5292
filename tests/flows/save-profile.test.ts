import type { FlowDeps } from '../../src/flows/flow-deps';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { sweepUnscored } from '../../src/flows/shortlist/sweep-unscored';
import { enterSuppliers } from '../../src/flows/supplier/enter-suppliers';
import { openBell } from '../../src/queue/bell';
import { connectQueue } from '../../src/queue/connection';
import { aCapability, aCertificate, anEvidence, aProfileDraft, aSite, aSupplier, id } from '../support/builders';
import { silentLog } from '../support/silent-log';
import { enterSupplier, loadSmallWorld, openTestFlows, type TestFlows } from '../support/test-flows';

let flows: TestFlows;
const EBP = id.supplier('ebp');

beforeAll(async () => {
  flows = await openTestFlows();
  await loadSmallWorld(flows.deps);
});

beforeEach(async () => {
  await flows.postgres.query('truncate suppliers cascade');
  await enterSupplier(flows.deps, 'ebp');
  await flows.queue.drain();
});

afterAll(() => flows.close());

const save = (changes: Parameters<typeof aProfileDraft>[0], expectedRevision = 1, deps: FlowDeps = flows.deps) =>
  saveProfile(deps, HOUSE, EBP, { draft: aProfileDraft(changes), expectedRevision });

test('a save stores the next revision with what was understood, and rings once for the supplier', async () => {
  const profile = await save({ texts: { en: 'We do stamping and spot-welding.' } });
  expect(profile).toMatchObject({ supplierId: 'ebp', revision: 2 });
  expect(profile.understood.concepts).toEqual(['spot-welding', 'stamping']);
  expect(await flows.database.stores.profiles.find(EBP)).toEqual(profile);
  await save({ texts: {} }, 2);
  const jobs = await flows.queue.getJobs(['waiting', 'prioritized']);
  expect(jobs.map(({ name, data }) => [name, data])).toEqual([['rescore-supplier', { supplierId: 'ebp' }]]);
});

test('corrections are kept with the profile and have the last word', async () => {
  const corrections = { rejected: [id.concept('stamping')], added: [id.concept('e-coating')] };
  const profile = await save({ texts: { en: 'We do stamping.' }, corrections });
  expect(profile.corrections).toEqual(corrections);
  expect(profile.understood.concepts).toEqual(['e-coating']);
});

test('who saves what somebody else has changed is told so, and nothing is rung', async () => {
  await save({});
  await flows.queue.drain();
  await expect(save({}, 1)).rejects.toMatchObject({ kind: 'conflict', faults: [{ expected: '2' }] });
  expect(await flows.queue.getJobs(['waiting', 'prioritized'])).toEqual([]);
});

test('a save succeeds while the queue is away, and the sweep finds it', async () => {
  const nowhere = connectQueue({ kind: 'postgres', url: 'postgres://127.0.0.1:1/nowhere' }, silentLog);
  const bell = openBell(nowhere);
  const profile = await save({}, 1, { ...flows.deps, bell });
  await bell.close();
  await nowhere.close();
  expect(profile.revision).toBe(2);
  expect((await sweepUnscored(flows.deps)).suppliers).toBe(1);
});

test('every fault of a draft is told at once, each with its place', async () => {
  const saving = save({
    texts: { sv: 'x'.repeat(20_001) },
    corrections: { rejected: [], added: [id.concept('no-such-concept')] },
    languages: ['sv', 'sv', 'Swedish'],
    exportMarkets: ['se'],
    freeCapacity: [{ from: '2027-05-01', to: '2027-04-01', freePercent: 101 }],
    references: [{ customer: ' ', what: {}, evidence: anEvidence({ on: '2026-02-30' }) }],
    sites: [
      aSite({
        place: { town: 'Olofström', country: 'SE', latitude: 156, longitude: 14 },
        capabilities: [
          aCapability('steel', { materials: [id.concept('stamping'), id.concept('unobtainium')] }),
          aCapability('stamping', {
            id: id.capability('steel'),
            envelope: {
              massKg: {},
              partLengthMm: { min: 5, max: 1 },
              partWidthMm: { max: -1 },
              pressForceKn: { max: Number.NaN },
              bedLengthMm: { max: Number.POSITIVE_INFINITY },
            },
          }),
        ],
        certificates: [
          aCertificate('iso-9001', { issued: '2027-01-01', expires: '2026-01-01', expected: '2027-01-01' }),
          aCertificate('iso-9999'),
        ],
      }),
      aSite({ id: id.site('Not An Id'), name: '' }),
      aSite(),
    ],
  });
  const faults = await saving.then(
    () => [],
    (problem) => problem.faults.map(({ code, path }: { code: string; path: string }) => `${code} ${path}`),
  );
  expect(faults.sort()).toEqual(
    [
      'too-long /texts/sv',
      'unknown-reference /corrections/added/0',
      'malformed /languages/2',
      'duplicate /languages/1',
      'malformed /exportMarkets/0',
      'date-order /freeCapacity/0/to',
      'too-large /freeCapacity/0/freePercent',
      'missing /references/0/customer',
      'malformed /references/0/evidence/on',
      'too-large /sites/0/place/latitude',
      'wrong-kind /sites/0/capabilities/0/process',
      'wrong-kind /sites/0/capabilities/0/materials/0',
      'unknown-reference /sites/0/capabilities/0/materials/1',
      'duplicate /sites/0/capabilities/1/id',
      'range-empty /sites/0/capabilities/1/envelope/massKg',
      'range-reversed /sites/0/capabilities/1/envelope/partLengthMm',
      'too-small /sites/0/capabilities/1/envelope/partWidthMm/max',
      'malformed /sites/0/capabilities/1/envelope/pressForceKn/max',
      'malformed /sites/0/capabilities/1/envelope/bedLengthMm/max',
      'date-order /sites/0/certificates/0/expires',
      'not-allowed /sites/0/certificates/0/expected',
      'unknown-reference /sites/0/certificates/1/scheme',
      'malformed /sites/1/id',
      'missing /sites/1/name',
      'duplicate /sites/2/id',
    ].sort(),
  );
  expect((await flows.database.stores.profiles.find(EBP))?.revision).toBe(1);
});

test('a profile has room for every real company, and an end', async () => {
  const sites = (count: number) => Array.from({ length: count }, (_, index) => aSite({ id: id.site(`site-${index}`) }));
  await expect(save({ sites: sites(51) })).rejects.toMatchObject({ faults: [{ code: 'too-many', path: '/sites' }] });
  expect((await save({ sites: sites(50) })).revision).toBe(2);
});

test('suppliers are entered in one go or told what is wrong with each', async () => {
  const entry = (name: string, organisationNumber?: string) => ({
    supplier: aSupplier({ id: id.supplier(name), ...(organisationNumber !== undefined && { organisationNumber }) }),
    draft: aProfileDraft(),
  });
  await enterSuppliers(flows.deps, HOUSE, [entry('safeman', '556016-0680'), entry('ytab')]);
  await expect(enterSuppliers(flows.deps, HOUSE, [entry('newcomer'), entry('ytab')])).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'collision', path: '/1/supplier/id', value: 'ytab' }],
  });
  await expect(enterSuppliers(flows.deps, HOUSE, [entry('newcomer', '556016-0680')])).rejects.toMatchObject({
    kind: 'conflict',
    faults: [{ code: 'collision', path: '/0/supplier/organisationNumber' }],
  });
  await expect(
    enterSuppliers(flows.deps, HOUSE, [entry('newcomer', '556016-0681'), entry('twice'), entry('twice')]),
  ).rejects.toMatchObject({
    kind: 'invalid',
    faults: [
      { code: 'malformed', path: '/0/supplier/organisationNumber' },
      { code: 'duplicate', path: '/2/supplier/id' },
    ],
  });
  const known = await flows.database.stores.suppliers.list(10);
  expect(known.map((supplier) => supplier.id).sort()).toEqual(['ebp', 'safeman', 'ytab']);
});
