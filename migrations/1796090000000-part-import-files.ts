import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  alter table import_files add column part integer not null default 0;
  alter table import_files alter column part drop default;
  alter table import_files drop constraint import_files_pk;
  alter table import_files add constraint import_files_pk primary key (import, part);
  create index decisions_supplier on decisions (supplier_id);
  create index stage_events_supplier on stage_events (supplier_id);
`;

/** What came in several parts can be held in one no longer; a file that was one part is as it was. */
const DOWN = `
  drop index decisions_supplier, stage_events_supplier;
  delete from import_files where part > 0;
  alter table import_files drop constraint import_files_pk;
  alter table import_files drop column part;
  alter table import_files add constraint import_files_pk primary key (import);
`;

/**
 * Files of imports are kept in parts, so that a large one is read without ever being in memory as a whole; and whether anything hangs
 * on a supplier that an undone import takes away is looked up rather than searched for.
 */
export class PartImportFiles1796090000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
