import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table mails (
    id text not null,
    recipient text not null,
    language text not null,
    kind text not null,
    subject text not null,
    text text not null,
    html text not null,
    why text not null,
    created_at timestamp with time zone not null,
    lapses_at timestamp with time zone,
    attempts integer not null default 0,
    next_try_at timestamp with time zone,
    sent_at timestamp with time zone,
    last_error text,
    constraint mails_pk primary key (id),
    constraint mails_language_check check (language in ('sv', 'en')),
    constraint mails_attempts_check check (attempts >= 0),
    constraint mails_sent_check check (sent_at is null or next_try_at is null)
  );
  create index mails_newest on mails (created_at, id);
  create index mails_due on mails (next_try_at) where next_try_at is not null;
`;

/** The outbox: every mail, until it is sent and after. */
export class CreateMails1796020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mails');
  }
}
