import type { SupplierId } from '../../domain/ids';
import type { MadeFile } from '../../domain/made-file';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { CertificateDocument, CertificateKey, DocumentType } from '../../domain/supplier/certificate-document';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import type { FlowDeps } from '../flow-deps';
import { findCertificateFor } from './find-certificate';

/** A document as it is listed; buyers are not told who put it there. */
export type ListedDocument = Omit<CertificateDocument, 'uploadedBy'> & { readonly uploadedBy?: string };

const ENDINGS: Readonly<Record<DocumentType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/**
 * The document of a certificate, under a name of ours.
 *
 * @throws Problem `absent` where the certificate has none, or is not there for the reader
 */
export async function readCertificateDocument(deps: FlowDeps, actor: Actor, key: CertificateKey): Promise<MadeFile> {
  const { scheme } = await findCertificateFor(deps.database.stores, actor, 'read-profile', key);
  const { document, content } = await deps.database.inSnapshot(async ({ certificateDocuments }) => ({
    document: await certificateDocuments.find(key),
    content: await certificateDocuments.findContent(key),
  }));
  if (!document || !content) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const { supplierId, siteId } = key;
  const { mediaType } = document;
  return { name: `${supplierId}-${siteId}-${scheme}.${ENDINGS[mediaType]}`, mediaType, bytes: content };
}

/** Lists which certificates of a supplier have a document, of those that the reader may see. */
export async function listCertificateDocuments(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
): Promise<readonly ListedDocument[]> {
  requireMay(actor, 'read-profile', { supplierId });
  const { profiles, certificateDocuments } = deps.database.stores;
  const [profile, documents] = await Promise.all([profiles.find(supplierId), certificateDocuments.list(supplierId)]);
  if (!profile) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const viewer = viewerOf(actor, supplierId);
  const { sites } = profileAsSeenBy(profile, viewer);
  const seen = documents.filter(({ siteId, certificateId }) =>
    sites.some(({ id, certificates = [] }) => id === siteId && certificates.some((one) => one.id === certificateId)),
  );
  return viewer.kind === 'buyer' ? seen.map(({ uploadedBy: _by, ...rest }) => rest) : seen;
}
