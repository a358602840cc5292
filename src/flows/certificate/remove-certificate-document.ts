import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { CertificateKey } from '../../domain/supplier/certificate-document';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findCertificateFor } from './find-certificate';

/** Takes the document of a certificate away. @throws Problem `absent` where there is none */
export async function removeCertificateDocument(deps: FlowDeps, actor: Actor, key: CertificateKey): Promise<void> {
  await deps.database.inTransaction(async (stores) => {
    await stores.certificateDocuments.reserve(key.supplierId);
    await findCertificateFor(stores, actor, 'save-certificate-document', key);
    const document = await stores.certificateDocuments.find(key);
    if (!document) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    await stores.certificateDocuments.remove(key);
    const { supplierId, mediaType, size, sha256 } = document;
    await noteChange(stores, deps, actor, {
      operation: 'save-certificate-document',
      subject: { supplierId },
      before: { mediaType, size, sha256 },
      after: {},
    });
  });
}
