import type { CertificateId, SiteId, SupplierId } from '../ids';

/** What a document may be. */
export type DocumentType = 'application/pdf' | 'image/png' | 'image/jpeg';

/** Every type of document. */
export const DOCUMENT_TYPES: readonly DocumentType[] = ['application/pdf', 'image/png', 'image/jpeg'];

/** Bytes of one document at most: a scanned certificate of some pages. */
export const MAX_DOCUMENT = 10_000_000;

/** What the documents of one supplier may come to: far above any real company, and little for a disk. */
export const DOCUMENT_QUOTA = { documents: 100, bytes: 100_000_000 } as const;

/** Which certificate a document belongs to. */
export interface CertificateKey {
  readonly supplierId: SupplierId;
  readonly siteId: SiteId;
  readonly certificateId: CertificateId;
}

/** A document that a supplier has put to a certificate; whoever may see the certificate may see it, and nobody else. */
export interface CertificateDocument extends CertificateKey {
  readonly mediaType: DocumentType;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string;
  /** ISO 8601 with zone. */
  readonly uploadedAt: string;
  readonly uploadedBy: string;
}
