import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table imports (
    number serial not null,
    kind text not null,
    buyer_id text,
    file_name text not null,
    format text not null,
    size integer not null,
    actor jsonb not null,
    started_at timestamp with time zone not null,
    state text not null,
    head jsonb not null,
    plan jsonb not null,
    added integer not null default 0,
    changed integer not null default 0,
    unchanged integer not null default 0,
    faulty integer not null default 0,
    done integer not null default 0,
    total integer not null default 0,
    left_alone integer not null default 0,
    ended_at timestamp with time zone,
    failure jsonb,
    constraint imports_pk primary key (number),
    constraint imports_buyer_fk foreign key (buyer_id) references buyers (id),
    constraint imports_kind_check check (kind in ('members', 'needs')),
    constraint imports_format_check check (format in ('csv', 'xlsx')),
    constraint imports_state_check
      check (state in ('uploaded', 'checking', 'checked', 'running', 'stopped', 'done', 'undoing', 'undone', 'failed'))
  );

  create table import_files (
    import integer not null,
    bytes bytea not null,
    constraint import_files_pk primary key (import),
    constraint import_files_import_fk foreign key (import) references imports (number)
  );

  create table import_faults (
    import integer not null,
    "row" integer not null,
    place integer not null,
    "column" integer,
    code text not null,
    value text,
    expected text,
    constraint import_faults_pk primary key (import, "row", place),
    constraint import_faults_import_fk foreign key (import) references imports (number)
  );

  create table import_changes (
    import integer not null,
    "row" integer not null,
    subject text not null,
    revision_before integer not null,
    revision_after integer not null,
    record_before jsonb,
    record_revision_after integer not null,
    left_alone boolean not null default false,
    constraint import_changes_pk primary key (import, "row"),
    constraint import_changes_import_fk foreign key (import) references imports (number)
  );

  create table removals (
    change_number bigint not null,
    kind text not null,
    subject text not null,
    constraint removals_pk primary key (change_number),
    constraint removals_kind_check check (kind in ('members', 'needs'))
  );

  create function note_import() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id, buyer_id) values ('import', new.number::text, new.buyer_id);
    return null;
  end $$;
  create trigger imports_note after insert or update on imports for each row execute function note_import();

  create function note_removal() returns trigger language plpgsql as $$ begin
    insert into events (kind, subject_id)
    values (case when new.kind = 'members' then 'supplier' else 'requirement' end, new.subject);
    return null;
  end $$;
  create trigger removals_note after insert on removals for each row execute function note_removal();
`;

const DOWN = `
  drop function note_import, note_removal cascade;
  drop table removals;
  drop table import_changes;
  drop table import_faults;
  drop table import_files;
  drop table imports;
`;

/** Imports of members and needs with their reports and what they changed, and what was removed when one was undone. */
export class CreateImports1796040000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
