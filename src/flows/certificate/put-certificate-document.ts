import { createHash } from 'node:crypto';
import type { Stores } from '../../db/stores/stores';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import {
  type CertificateDocument,
  type CertificateKey,
  DOCUMENT_QUOTA,
  MAX_DOCUMENT,
} from '../../domain/supplier/certificate-document';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { readDocument } from './document-type';
import { findCertificateFor } from './find-certificate';

/**
 * Puts a document to a certificate, in the place of the one it had. It proves nothing by itself: see `confirmCertificate`.
 *
 * @throws Problem `absent` without such a certificate; `too-large`; `invalid` for what is no whole PDF, PNG or JPEG;
 * `conflict` where the supplier's documents would come to more than their quota
 */
export async function putCertificateDocument(
  deps: FlowDeps,
  actor: Actor,
  key: CertificateKey,
  bytes: Buffer,
): Promise<CertificateDocument> {
  await findCertificateFor(deps.database.stores, actor, 'save-certificate-document', key);
  if (bytes.length > MAX_DOCUMENT) {
    throw new Problem('too-large', [{ code: 'too-large', path: '', expected: `at most ${MAX_DOCUMENT} bytes` }]);
  }
  const { mediaType, content } = readDocument(bytes);
  const document: CertificateDocument = {
    ...key,
    mediaType,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    uploadedAt: deps.now().toISOString(),
    uploadedBy: actor.name,
  };
  await deps.database.inTransaction(async (stores) => {
    await stores.certificateDocuments.reserve(key.supplierId);
    await findCertificateFor(stores, actor, 'save-certificate-document', key);
    await makeRoom(stores, document);
    await stores.certificateDocuments.put(document, content);
    const { supplierId } = key;
    const { size, sha256 } = document;
    // Not of which certificate: a reader of the log may not be one of the certificate.
    const after = { mediaType, size, sha256 };
    await noteChange(stores, deps, actor, { operation: 'save-certificate-document', subject: { supplierId }, after });
  });
  return document;
}

/** Documents whose certificate is gone make room first; until then they come back with it, should its removal be undone. */
async function makeRoom({ certificateDocuments, profiles }: Stores, document: CertificateDocument): Promise<void> {
  const { supplierId } = document;
  const documents = await certificateDocuments.list(supplierId);
  const profile = await profiles.find(supplierId);
  const held = new Set(
    profile?.sites.flatMap(({ id, certificates = [] }) => certificates.map((one) => keyOf(id, one.id))),
  );
  const others = documents.filter((one) => !isSame(one, document));
  const kept = others.filter(({ siteId, certificateId }) => held.has(keyOf(siteId, certificateId)));
  const bytes = kept.reduce((sum, { size }) => sum + size, document.size);
  if (kept.length >= DOCUMENT_QUOTA.documents) throw full(`at most ${DOCUMENT_QUOTA.documents} documents`);
  if (bytes > DOCUMENT_QUOTA.bytes) throw full(`at most ${DOCUMENT_QUOTA.bytes} bytes`);
  for (const gone of others) if (!kept.includes(gone)) await certificateDocuments.remove(gone);
}

const keyOf = (siteId: string, certificateId: string) => `${siteId}/${certificateId}`;

const isSame = (one: CertificateKey, other: CertificateKey) =>
  one.siteId === other.siteId && one.certificateId === other.certificateId;

function full(expected: string): Problem {
  return new Problem('conflict', [{ code: 'too-many', path: '', expected }]);
}
