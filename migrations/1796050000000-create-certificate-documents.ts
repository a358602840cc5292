import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table certificate_documents (
    supplier_id text not null,
    site_id text not null,
    certificate_id text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    uploaded_at timestamp with time zone not null,
    uploaded_by text not null,
    content bytea not null,
    constraint certificate_documents_pk primary key (supplier_id, site_id, certificate_id),
    constraint certificate_documents_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint certificate_documents_media_type_check
      check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    constraint certificate_documents_size_check check (size = length(content))
  );
  alter table certificate_documents alter column content set storage external;
`;

/** What suppliers have put to their certificates. Scans are packed already: Postgres need not try again. */
export class CreateCertificateDocuments1796050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certificate_documents');
  }
}
