import { type EntityManager, EntitySchema } from 'typeorm';
import type { CertificateId, SiteId, SupplierId } from '../../../domain/ids';
import {
  type CertificateDocument,
  type CertificateKey,
  DOCUMENT_TYPES,
  type DocumentType,
} from '../../../domain/supplier/certificate-document';
import { BYTES, MOMENT, oneOf, TEXT, WHOLE } from '../../tables/columns';

/** A row of `certificate_documents`. */
interface DocumentRow {
  supplierId: SupplierId;
  siteId: SiteId;
  certificateId: CertificateId;
  mediaType: DocumentType;
  size: number;
  sha256: string;
  uploadedAt: Date;
  uploadedBy: string;
  content: Buffer;
}

const KEY = { ...TEXT, primary: true, primaryKeyConstraintName: 'certificate_documents_pk' } as const;

/** The newest document of each certificate that has one. */
export const CERTIFICATE_DOCUMENTS = new EntitySchema<DocumentRow>({
  name: 'certificate_documents',
  columns: {
    supplierId: { ...KEY, name: 'supplier_id' },
    siteId: { ...KEY, name: 'site_id' },
    certificateId: { ...KEY, name: 'certificate_id' },
    mediaType: { ...TEXT, name: 'media_type' },
    size: WHOLE,
    sha256: TEXT,
    uploadedAt: { ...MOMENT, name: 'uploaded_at' },
    uploadedBy: { ...TEXT, name: 'uploaded_by' },
    content: { ...BYTES, select: false },
  },
  foreignKeys: [
    {
      name: 'certificate_documents_supplier_fk',
      target: 'suppliers',
      columnNames: ['supplierId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [
    { name: 'certificate_documents_media_type_check', expression: oneOf('media_type', DOCUMENT_TYPES) },
    { name: 'certificate_documents_size_check', expression: 'size = length(content)' },
  ],
});

/** Reads and writes documents of certificates within one transaction. Content is read only where it is asked for. */
export class CertificateDocumentStore {
  constructor(private readonly manager: EntityManager) {}

  /** Keeps other uploads to this supplier out until the transaction ends, so that what was counted stays so. */
  async reserve(supplierId: SupplierId): Promise<void> {
    await this.manager.query('select 1 from suppliers where id = $1 for no key update', [supplierId]);
  }

  async list(supplierId: SupplierId): Promise<readonly CertificateDocument[]> {
    const rows = await this.rows.find({ where: { supplierId }, order: { siteId: 'ASC', certificateId: 'ASC' } });
    return rows.map(documentOf);
  }

  async find(key: CertificateKey): Promise<CertificateDocument | undefined> {
    const row = await this.rows.findOneBy(key);
    return row ? documentOf(row) : undefined;
  }

  async findContent(key: CertificateKey): Promise<Buffer | undefined> {
    const row = await this.rows.findOne({ where: key, select: { content: true } });
    return row?.content;
  }

  /** Puts a document in the place of the one that the certificate had. */
  async put({ uploadedAt, ...document }: CertificateDocument, content: Buffer): Promise<void> {
    const row = { ...document, uploadedAt: new Date(uploadedAt), content };
    await this.rows.upsert(row, ['supplierId', 'siteId', 'certificateId']);
  }

  async remove({ supplierId, siteId, certificateId }: CertificateKey): Promise<void> {
    await this.rows.delete({ supplierId, siteId, certificateId });
  }

  private get rows() {
    return this.manager.getRepository(CERTIFICATE_DOCUMENTS);
  }
}

function documentOf({ content: _unread, uploadedAt, ...row }: DocumentRow): CertificateDocument {
  return { ...row, uploadedAt: uploadedAt.toISOString() };
}
