import {
  CapabilitiesView,
  CertificateShape,
  CertificatesView,
  SiteShape,
  SitesView,
} from '../../src/contract/supplier/site';
import { HOUSE } from '../../src/flows/house';
import { saveProfile } from '../../src/flows/profile/save-profile';
import { aCapability, aCertificate, aProfileDraft, aSite, id } from '../support/builders';
import { contracted, openTestApi, problemOf, type TestApi } from './test-api';

let api: TestApi;

beforeEach(async () => {
  api = await openTestApi();
});
afterEach(() => api.close());

const SITES = '/api/v1/suppliers/ebp/sites';
const CERTIFICATES = `${SITES}/works/certificates`;
const IATF = `${CERTIFICATES}/iatf-16949`;
const certificate = aCertificate('iatf-16949', { number: 'no-ebp' });

/** Keeps the welding of EBP, and its second certificate, from everybody else. */
async function hideWelding() {
  const hidden = { visibility: { to: 'private' } } as const;
  const capabilities = [aCapability('stamping'), aCapability('spot-welding', hidden)];
  const certificates = [certificate, aCertificate('iso-14001', hidden)];
  const draft = aProfileDraft({ sites: [aSite({ capabilities, certificates })] });
  await saveProfile(api.flows.deps, HOUSE, id.supplier('ebp'), { draft, expectedRevision: 1 });
}

test('the parts of a profile are read one by one, with the revision of the profile as ETag', async () => {
  const as = api.as(api.keys.jaguar);
  const sites = contracted(await as.get(SITES).expect(200).expect('ETag', '"1"'), SitesView);
  expect(sites.items.map(({ name }) => name)).toEqual(['EBP Olofström']);
  expect(contracted(await as.get(`${SITES}/works`).expect(200), SiteShape)).toEqual(sites.items[0]);
  const { items } = contracted(await as.get(`${SITES}/works/capabilities`).expect(200), CapabilitiesView);
  expect(items.map((capability) => capability.id)).toEqual(['pressing', 'spot-welding']);
  await as.get(`${SITES}/works/capabilities/pressing`).expect(200).expect('ETag', '"1"');
  contracted(await as.get(CERTIFICATES).expect(200), CertificatesView);
  expect(contracted(await as.get(IATF).expect(200), CertificateShape)).toEqual(certificate);
});

test('one certificate is replaced by one call, which makes the next revision of the whole profile', async () => {
  await api.rank();
  const earlier = { ...certificate, expires: '2027-03-31' };
  const answer = await api.as(api.keys.ebp).put(IATF, earlier, '"1"').expect(200).expect('ETag', '"2"');
  const stored = contracted(answer, CertificateShape);
  expect(stored).toEqual({
    ...earlier,
    evidence: { ...stored.evidence, tier: 'declared', source: 'a supplier-editor' },
  });
  const { body } = await api.as(api.keys.ebp).get('/api/v1/suppliers/ebp/profile').expect(200).expect('ETag', '"2"');
  expect(body.draft.sites[0].certificates).toEqual([stored]);
  expect(body.draft).toMatchObject({ texts: { en: 'We are ebp.' }, languages: ['sv', 'en'] });
  await api.rank();
  const need = '/api/v1/requirements/jaguar-bracket/shortlist/moves';
  const { moves } = (await api.as(api.keys.jaguar).get(need).expect(200)).body;
  expect(JSON.stringify(moves)).toContain('expires 2027-03-31');
});

test('what is new is answered as created, and what is taken away is gone', async () => {
  const as = api.as(api.keys.ebp);
  await as.put(`${CERTIFICATES}/iso-14001`, aCertificate('iso-14001'), '"1"').expect(201).expect('ETag', '"2"');
  await as.put(`${SITES}/second`, aSite({ id: id.site('second') }), '"2"').expect(201);
  const painting = aCapability('e-coating');
  await as.put(`${SITES}/second/capabilities/e-coating`, painting, '"3"').expect(201);
  const gone = await as.delete(`${CERTIFICATES}/iso-14001`, '"4"').expect(204).expect('ETag', '"5"');
  expect(gone.text).toBe('');
  await as.get(`${CERTIFICATES}/iso-14001`).expect(404);
  await as.delete(`${SITES}/second/capabilities/e-coating`, '"5"').expect(204);
  expect((await as.get(`${SITES}/second`).expect(200)).body.capabilities).toEqual([]);
  await as.delete(`${SITES}/second`, '"6"').expect(204);
  expect((await as.get(SITES).expect(200)).body.items).toHaveLength(1);
});

test.each([
  ['put', SITES, aSite()],
  ['put', `${SITES}/works/capabilities`, aCapability('works')],
  ['put', CERTIFICATES, aCertificate('works')],
  ['delete', SITES, undefined],
] as const)('%s below %s wants the revision, and the newest one', async (method, path, body) => {
  const as = api.as(api.keys.ebp);
  const send = (tag?: string) =>
    method === 'delete' ? as.delete(`${path}/works`, tag) : as.put(`${path}/works`, body, tag);
  expect(problemOf(await send().expect(428)).type).toBe('/problems/precondition-missing');
  expect(problemOf(await send('"9"').expect(412)).errors).toMatchObject([{ code: 'moved-on' }]);
  await as.get('/api/v1/suppliers/ebp/profile').expect('ETag', '"1"');
});

test('of ten who change one certificate at once, one wins and nine are told', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => api.as(api.keys.ebp).put(IATF, certificate, '"1"')),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(412)]);
});

test('faults are pointed to within the part that was sent', async () => {
  const errorsOf = async (path: string, body: unknown) =>
    problemOf(await api.as(api.keys.ebp).put(path, body, '"1"').expect(422)).errors.map(({ pointer, code }) => [
      pointer,
      code,
    ]);
  expect(await errorsOf(IATF, { ...certificate, id: 'other' })).toEqual([['/id', 'not-allowed']]);
  expect(await errorsOf(IATF, { ...certificate, scheme: 'no-such', issued: '2029-01-01' })).toEqual([
    ['/scheme', 'unknown-reference'],
    ['/expires', 'date-order'],
  ]);
  expect(await errorsOf(IATF, { ...certificate, expires: 'soon', colour: 1 })).toEqual(
    expect.arrayContaining([
      ['/expires', 'malformed'],
      ['/colour', 'unknown-field'],
    ]),
  );
  const capabilities = [aCapability('stamping'), aCapability('no-such')];
  expect(await errorsOf(`${SITES}/works`, aSite({ capabilities }))).toEqual([
    ['/capabilities/1/process', 'unknown-reference'],
  ]);
  const taken = aSite({ id: id.site('a-second'), certificates: [certificate] });
  expect(await errorsOf(`${SITES}/a-second`, taken)).toEqual([['/certificates/0/id', 'duplicate']]);
});

test('who may not save may not change a part, and a part of another supplier is as absent as one that is not there', async () => {
  await api.as(api.keys.jaguar).put(IATF, certificate, '"1"').expect(403);
  await api.as(api.keys.jaguar).delete(IATF, '"1"').expect(403);
  const as = api.as(api.keys.ytab);
  for (const path of [IATF, `${SITES}/works`, SITES, CERTIFICATES]) await as.get(path).expect(404);
  await as.put(IATF, certificate, '"1"').expect(404);
  const own = api.as(api.keys.ebp);
  await own.put(`${SITES}/no-such/certificates/iatf-16949`, certificate, '"1"').expect(404);
  await own.delete(`${CERTIFICATES}/no-such`, '"1"').expect(404);
  await own.delete(`${SITES}/no-such`, '"1"').expect(404);
  await own.get(`${SITES}/works/capabilities/no-such`).expect(404);
});

test('what is hidden from the caller reads as absent, and outlives his changes', async () => {
  await hideWelding();
  const leader = api.as(api.keys.leader);
  await leader.get(`${SITES}/works/capabilities/spot-welding`).expect(404);
  await leader.delete(`${CERTIFICATES}/iso-14001`, '"2"').expect(404);
  const seen = contracted(await leader.get(`${SITES}/works`).expect(200), SiteShape);
  expect(seen.capabilities?.map((capability) => capability.id)).toEqual(['stamping']);
  await leader.put(`${SITES}/works`, { ...seen, name: 'Renamed' }, '"2"').expect(200);
  await leader.delete(IATF, '"3"').expect(204);
  const kept = contracted(await api.as(api.keys.ebp).get(`${SITES}/works`).expect(200), SiteShape);
  expect(kept.name).toBe('Renamed');
  expect(kept.capabilities?.map((capability) => capability.id)).toEqual(['stamping', 'spot-welding']);
  expect(kept.certificates?.map((one) => one.id)).toEqual(['iso-14001']);
});

test('who saves a profile is shown no more of it than when he reads it', async () => {
  await hideWelding();
  const path = '/api/v1/suppliers/ebp/profile';
  const { body } = await api.as(api.keys.leader).get(path).expect(200);
  const saved = await api.as(api.keys.leader).put(path, body.draft, '"2"').expect(200);
  expect(JSON.stringify(saved.body)).not.toContain('spot-welding');
});
