import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table profile_confirmations (
    id bigserial not null,
    supplier_id text not null,
    revision integer not null,
    confirmed_at timestamp with time zone not null,
    confirmed_by text not null,
    constraint profile_confirmations_pk primary key (id),
    constraint profile_confirmations_revision_fk
      foreign key (supplier_id, revision) references profile_revisions (supplier_id, revision)
  );
  create index profile_confirmations_newest on profile_confirmations (supplier_id, id);
`;

const DOWN = 'drop table profile_confirmations;';

/** When suppliers said that everything in their profile is still correct. */
export class CreateProfileConfirmations1796060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
