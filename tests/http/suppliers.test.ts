import { BuyerShape } from '../../src/contract/demand/buyer';
import { ListedSitesView } from '../../src/contract/supplier/listed-site';
import { SupplierShape } from '../../src/contract/supplier/supplier';
import { rescoreSupplier } from '../../src/flows/shortlist/rescore';
import { relativeLocation } from '../../src/http/wire/relative-location';
import { aCapability, aCertificate, anEvidence, aProfileDraft, aSite, aSupplier, id } from '../support/builders';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeAll(async () => {
  api = await openTestApi();
  await api.rank();
});
afterAll(() => api.close());

const SUPPLIERS = '/api/v1/suppliers';
const NEED = '/api/v1/requirements/jaguar-bracket/shortlist';
const capabilities = [aCapability('stamping'), aCapability('spot-welding')];
const draft = aProfileDraft({ sites: [aSite({ capabilities, certificates: [aCertificate('iatf-16949')] })] });
const newcomer = aSupplier({ id: id.supplier('newcomer'), organisationNumber: '556016-0680' });
const ceased = { kind: 'ceased', on: '2026-11-01', reason: 'bankrupt', evidence: anEvidence() } as const;

const rowsOf = async () => (await api.as(api.keys.jaguar).get(NEED).expect(200)).body;

test('a newcomer is entered, rung for, and counted on the lists', async () => {
  const answer = await api.as(api.keys.leader).post(SUPPLIERS, { supplier: newcomer, draft }).expect(201);
  expect(contracted(answer, SupplierShape)).toEqual(newcomer);
  const { location = '', etag } = answer.headers;
  expect(etag).toBe('"1"');
  expect(new URL(location, `http://proxy/below${SUPPLIERS}`).pathname).toBe(`/below${SUPPLIERS}/newcomer`);
  const rung = await api.flows.queue.getJobs(['waiting']);
  expect(rung.map(({ data }) => data)).toContainEqual({ supplierId: 'newcomer' });
  await rescoreSupplier(api.flows.deps, newcomer.id);
  expect((await rowsOf()).counts).toEqual({ qualified: 3, conditional: 0, excluded: 0 });
});

test('an id and an organisation number that are taken are conflicts, with pointers to them', async () => {
  const taken = await api.as(api.keys.administrator).post(SUPPLIERS, { supplier: newcomer, draft }).expect(409);
  expect(problemOf(taken).errors.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/supplier/id', 'collision'],
    ['/supplier/organisationNumber', 'collision'],
  ]);
  const facts = { name: 'EBP', standing: { kind: 'active' }, evidence: anEvidence() };
  const borrowed = { ...facts, organisationNumber: '556016-0680' };
  const answer = await api.as(api.keys.leader).put(`${SUPPLIERS}/ytab`, borrowed, '"1"').expect(409);
  expect(problemOf(answer).errors).toMatchObject([{ pointer: '/organisationNumber', code: 'collision' }]);
});

test('faults of a newcomer are pointed to where they lie in the body', async () => {
  const supplier = { ...newcomer, id: 'another', organisationNumber: '556016-0681' };
  const sites = [aSite({ capabilities: [aCapability('no-such')] })];
  const answer = await api
    .as(api.keys.leader)
    .post(SUPPLIERS, { supplier, draft: { ...draft, sites } })
    .expect(422);
  expect(problemOf(answer).errors.map(({ pointer }) => pointer)).toEqual([
    '/supplier/organisationNumber',
    '/draft/sites/0/capabilities/0/process',
  ]);
});

test('only administrators and cluster leaders enter suppliers or save their facts', async () => {
  const { id: _id, ...facts } = newcomer;
  for (const key of [api.keys.ebp, api.keys.jaguar]) {
    await api.as(key).post(SUPPLIERS, { supplier: newcomer, draft }).expect(403);
    await api.as(key).put(`${SUPPLIERS}/newcomer`, facts, '"1"').expect(403);
  }
  await api.as(api.keys.ytab).get(`${SUPPLIERS}/ebp`).expect(404);
  await api.as(api.keys.leader).put(`${SUPPLIERS}/no-such`, facts, '"1"').expect(404);
});

test('a supplier that ceases leaves the qualified, while its profile stays at its revision', async () => {
  const leader = api.as(api.keys.leader);
  const before = await leader.get(`${SUPPLIERS}/ebp`).expect(200).expect('ETag', '"1"');
  const { id: _id, ...facts } = contracted(before, SupplierShape);
  await leader.put(`${SUPPLIERS}/ebp`, facts).expect(428);
  await leader.put(`${SUPPLIERS}/ebp`, facts, '"7"').expect(412);
  const { counts, isCurrent } = await rowsOf();
  expect(isCurrent).toBe(true);
  const saved = await leader
    .put(`${SUPPLIERS}/ebp`, { ...facts, standing: ceased }, '"1"')
    .expect(200)
    .expect('ETag', '"2"');
  expect(contracted(saved, SupplierShape).standing).toEqual(ceased);
  expect((await rowsOf()).isCurrent).toBe(false);

  await rescoreSupplier(api.flows.deps, id.supplier('ebp'));
  const after = await rowsOf();
  expect(after).toMatchObject({ isCurrent: true, counts: { qualified: counts.qualified - 1, excluded: 1 } });
  await leader.get(`${SUPPLIERS}/ebp/profile`).expect('ETag', '"1"');
  const { moves } = (await api.as(api.keys.jaguar).get(`${NEED}/moves`).expect(200)).body;
  const move = moves.find(({ supplier }: { supplier: { id: string } }) => supplier.id === 'ebp');
  expect(move).toMatchObject({ from: { verdict: 'qualified' }, to: { verdict: 'excluded' } });
});

test('a run that began before the facts were saved does not count them as known', async () => {
  const { suppliers } = api.flows.database.stores;
  const [asOf = 0] = await suppliers.reserve(1);
  const facts = { name: 'YTAB', standing: { kind: 'active' }, evidence: anEvidence() };
  await api.as(api.keys.leader).put(`${SUPPLIERS}/ytab`, facts, '"1"').expect(200);
  await suppliers.markScored(id.supplier('ytab'), 1, asOf);
  expect(await suppliers.findScoredRevision(id.supplier('ytab'))).toBe(0);
});

test('one buyer is read, and one that is not there is absent', async () => {
  const jaguar = contracted(await api.as(api.keys.ebp).get('/api/v1/buyers/jaguar').expect(200), BuyerShape);
  expect(jaguar.name).toBe('Jaguar');
  await api.as(api.keys.ebp).get('/api/v1/buyers/no-such').expect(404);
});

test('a location is told relative to whatever was asked', () => {
  expect(relativeLocation('/suppliers', '/suppliers/ebp')).toBe('suppliers/ebp');
  expect(relativeLocation('/suppliers/', '/suppliers/ebp')).toBe('../suppliers/ebp');
  expect(relativeLocation('/suppliers/ebp/trials', '/jobs/1')).toBe('../../jobs/1');
});

test('the sites of a map name what is core business there, as the reader may see it', async () => {
  const { items, suppliers } = contracted(
    await api.as(api.keys.jaguar).get('/api/v1/sites').expect(200),
    ListedSitesView,
  );
  expect(suppliers.shown).toBe(suppliers.found);
  expect(items.find(({ supplier }) => supplier.id === 'ytab')?.processes).toContain('stamping');
  const { body } = await api.as(api.keys.ytab).get('/api/v1/sites').expect(200);
  expect(new Set(body.items.map((site: { supplier: { id: string } }) => site.supplier.id))).toEqual(new Set(['ytab']));
});
