import { z } from 'zod';
import { CertificateIdShape, InstantShape, MAX, SiteIdShape, SupplierIdShape, textUpTo } from '../primitives';

/** A document that a supplier has put to a certificate, without its content. */
export const CertificateDocumentView = z
  .strictObject({
    supplierId: SupplierIdShape,
    siteId: SiteIdShape,
    certificateId: CertificateIdShape,
    mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
    size: z.int().min(1).meta({ description: 'In bytes.' }),
    sha256: z.string(),
    uploadedAt: InstantShape,
    uploadedBy: z.string().exactOptional().meta({ description: 'Not told to buyers.' }),
  })
  .meta({ id: 'CertificateDocument', description: 'A document that a supplier has put to a certificate.' });

/** The documents of a supplier's certificates. */
export const CertificateDocumentsView = z.strictObject({ items: z.array(CertificateDocumentView).max(1_000) }).meta({
  id: 'CertificateDocuments',
  description: 'Which certificates have a document, of those the caller may see.',
});

/** What the cluster has seen of a certificate. */
export const ConfirmCertificateBody = z
  .strictObject({
    tier: z.enum(['documented', 'verified-by-cluster']),
    source: textUpTo(MAX.sentence).meta({ description: 'What was looked at, and by whom.' }),
  })
  .meta({ id: 'ConfirmCertificateBody', description: 'What the cluster has seen that proves a certificate.' });
