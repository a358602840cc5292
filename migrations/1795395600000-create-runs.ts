import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table runs (
    number integer not null,
    started_by text not null,
    started_at timestamp with time zone not null,
    policy text not null,
    as_of bigint not null,
    total integer not null,
    begun_at timestamp with time zone,
    cancelled_at timestamp with time zone,
    ended_at timestamp with time zone,
    constraint runs_pk primary key (number),
    constraint runs_number_check check (number >= 1),
    constraint runs_total_check check (total >= 0),
    constraint runs_end_check check (cancelled_at is null or ended_at is null)
  );

  create table run_batches (
    run integer not null,
    number integer not null,
    requirement_ids text[] not null,
    done_at timestamp with time zone,
    constraint run_batches_pk primary key (run, number),
    constraint run_batches_run_fk foreign key (run) references runs (number),
    constraint run_batches_number_check check (number >= 1)
  );

  alter table requirements add column scored_outline text;
`;

const DOWN = `
  alter table requirements drop column scored_outline;
  drop table run_batches;
  drop table runs;
`;

/** Runs over every open requirement, split into batches, and the outline by which an unchanged shortlist is known without its findings. */
export class CreateRuns1795395600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
