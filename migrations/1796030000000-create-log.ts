import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table log_entries (
    number bigint not null,
    entry jsonb not null,
    hash text not null,
    constraint log_entries_pk primary key (number),
    constraint log_entries_number_check check (number >= 1)
  );

  create index log_entries_supplier on log_entries ((entry #>> '{subject,supplierId}'), number);
  create index log_entries_requirement on log_entries ((entry #>> '{subject,requirementId}'), number);
  create index log_entries_name on log_entries ((entry #>> '{by,name}'), number);
  create index log_entries_operation on log_entries ((entry ->> 'operation'), number);
  create index log_entries_moment on log_entries (((entry ->> 'at') collate "C"), number);

  create function refuse_change_of_log() returns trigger language plpgsql as $$
    begin
      raise exception 'The log is only ever added to.';
    end
  $$;

  create trigger log_entries_only_added_to before update or delete or truncate on log_entries
    for each statement execute function refuse_change_of_log();
`;

const DOWN = `
  drop table log_entries;
  drop function refuse_change_of_log();
`;

/** The log of what was done and refused: an entry is a document, chained to the one before it by its hash. Postgres refuses to change any. */
export class CreateLog1796030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
