import { createHash } from 'node:crypto';
import { CertificateDocumentsView } from '../../src/contract/supplier/certificate-document';
import { DOCUMENT_QUOTA, MAX_DOCUMENT } from '../../src/domain/supplier/certificate-document';
import { id } from '../support/builders';
import { aJpeg, aPdf, aPng } from '../support/files';
import { openTestApi, type TestApi } from './test-api';

let api: TestApi;
let certificate: { id: string } & Record<string, unknown>;
let site: string;

const ADDRESS = () => `/api/v1/suppliers/ebp/sites/${site}/certificates/${certificate.id}`;

beforeAll(async () => {
  api = await openTestApi();
  const { body } = await api.as(api.keys.ebp).get('/api/v1/suppliers/ebp/sites').expect(200);
  site = body.items[0].id;
  certificate = body.items[0].certificates[0];
});
afterAll(() => api.close());

beforeEach(async () => {
  const { headers } = await api.as(api.keys.ebp).get('/api/v1/suppliers/ebp/sites');
  await api.as(api.keys.ebp).put(ADDRESS(), certificate, headers.etag);
  await api.as(api.keys.ebp).delete(`${ADDRESS()}/document`);
});

const upload = (bytes: Buffer, key = api.keys.ebp, type = 'application/octet-stream') =>
  api.as(key).put(`${ADDRESS()}/document`, undefined).set('Content-Type', type).send(bytes);

const download = (key: string) => api.as(key).get(`${ADDRESS()}/document`).buffer(true);

async function listed(key: string) {
  const { body } = await api.as(key).get('/api/v1/suppliers/ebp/certificate-documents').expect(200);
  return CertificateDocumentsView.parse(body).items;
}

async function setVisibility(visibility: object): Promise<void> {
  const { headers } = await api.as(api.keys.ebp).get(ADDRESS());
  await api
    .as(api.keys.ebp)
    .put(ADDRESS(), { ...certificate, visibility }, headers.etag)
    .expect(200);
}

test('a document goes up, is listed, comes down as it was, is replaced and is taken away', async () => {
  const { body } = await upload(aPdf(), api.keys.ebp, 'application/pdf').expect(200);
  expect(body).toMatchObject({
    mediaType: 'application/pdf',
    size: aPdf().length,
    sha256: createHash('sha256').update(aPdf()).digest('hex'),
    uploadedBy: 'a supplier-editor',
  });
  const down = await download(api.keys.jaguar).expect(200);
  expect(down.body).toEqual(aPdf());
  expect(down.headers).toMatchObject({
    'content-disposition': `attachment; filename=ebp-${site}-iatf-16949.pdf`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  // Declared as one thing, being another: the content decides.
  await upload(aPng(), api.keys.ebp, 'application/pdf').expect(200);
  expect((await download(api.keys.leader)).headers['content-type']).toBe('image/png');
  expect(await listed(api.keys.leader)).toMatchObject([{ certificateId: certificate.id, mediaType: 'image/png' }]);
  expect((await listed(api.keys.jaguar))[0]).not.toHaveProperty('uploadedBy');
  await api.as(api.keys.ebp).delete(`${ADDRESS()}/document`).expect(204);
  await api.as(api.keys.ebp).delete(`${ADDRESS()}/document`).expect(404);
  await download(api.keys.ebp).expect(404);
});

test('a document is there for exactly those who may see its certificate', async () => {
  await upload(aJpeg()).expect(200);
  await setVisibility({ to: 'buyers', buyers: ['jaguar'] });
  await download(api.keys.jaguar).expect(200);
  await download(api.keys.astonMartin).expect(404);
  expect(await listed(api.keys.astonMartin)).toEqual([]);
  await setVisibility({ to: 'private' });
  await download(api.keys.ebp).expect(200);
  await download(api.keys.leader).expect(404);
  expect(await listed(api.keys.leader)).toEqual([]);
  await upload(aPdf(), api.keys.leader).expect(404);
  await download(api.keys.ytab).expect(404);
});

test('with its certificate a document is gone, and with it comes back', async () => {
  await upload(aPdf()).expect(200);
  const { headers } = await api.as(api.keys.ebp).get(ADDRESS());
  const removed = await api.as(api.keys.ebp).delete(ADDRESS(), headers.etag).expect(204);
  await download(api.keys.ebp).expect(404);
  expect(await listed(api.keys.ebp)).toEqual([]);
  await api.as(api.keys.ebp).put(ADDRESS(), certificate, removed.headers.etag).expect(201);
  await download(api.keys.ebp).expect(200);
});

test('who may not change the profile puts no document to it', async () => {
  await upload(aPdf(), api.keys.jaguar).expect(403);
  await upload(aPdf(), api.keys.ytab).expect(404);
  await upload(aPdf(), api.keys.leader).expect(200);
});

test('what is too large, or no document, is refused with what would be right', async () => {
  const large = await upload(Buffer.alloc(MAX_DOCUMENT + 1, 1)).expect(413);
  expect(large.body.title).toBe('Too large');
  const page = await upload(Buffer.from('<html>'), api.keys.ebp, 'application/pdf').expect(422);
  expect(page.body.errors).toEqual([
    { pointer: '', code: 'wrong-kind', detail: 'The value is of the wrong kind. Expected: a PDF, a PNG or a JPEG.' },
  ]);
});

test('the documents of one supplier come to no more than their quota, and those of removed certificates make room', async () => {
  const { certificateDocuments } = api.flows.deps.database.stores;
  const entry = { supplierId: id.supplier('ebp'), siteId: id.site(site), mediaType: 'application/pdf' as const };
  const content = aPdf();
  const certificateIds = Array.from({ length: DOCUMENT_QUOTA.documents }, (_none, number) => `gone-${number}`);
  for (const name of certificateIds) {
    const document = { ...entry, certificateId: id.certificate(name), size: content.length, sha256: '' };
    const uploadedAt = '2026-11-01T00:00:00Z';
    await certificateDocuments.put({ ...document, uploadedAt, uploadedBy: 'a test' }, content);
  }
  await upload(aPdf()).expect(200);
  expect(await certificateDocuments.list(entry.supplierId)).toHaveLength(1);
});

test('a document proves nothing until the cluster says that it was seen', async () => {
  const confirm = (key: string, ifMatch?: string) =>
    api
      .as(key)
      .post(`${ADDRESS()}/confirmation`, { tier: 'verified-by-cluster', source: 'seen at the plant' }, ifMatch);
  await upload(aPdf()).expect(200);
  const { body: before, headers } = await api.as(api.keys.ebp).get(ADDRESS());
  expect(before.evidence.tier).toBe('declared');
  await confirm(api.keys.ebp, headers.etag).expect(403);
  await confirm(api.keys.jaguar, headers.etag).expect(403);
  await confirm(api.keys.leader, '"99"').expect(412);
  const { body } = await confirm(api.keys.leader, headers.etag).expect(200);
  expect(body.evidence).toMatchObject({ tier: 'verified-by-cluster', source: 'seen at the plant' });
  const { body: after } = await api.as(api.keys.jaguar).get(ADDRESS());
  expect(after.evidence.tier).toBe('verified-by-cluster');
});
