import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table tries (
    key character varying(255) not null,
    points integer not null default 0,
    expire bigint,
    constraint tries_pk primary key (key)
  );

  create table known_devices (
    account_id text not null,
    token_hash text not null,
    last_seen_at timestamp with time zone not null,
    constraint known_devices_pk primary key (account_id, token_hash),
    constraint known_devices_account_fk foreign key (account_id) references accounts (id) on delete cascade
  );

  create index known_devices_token on known_devices (token_hash);

  create table reminders (
    supplier_id text not null,
    reminded_at timestamp with time zone not null,
    reminded_by text not null,
    recipients integer not null,
    constraint reminders_pk primary key (supplier_id),
    constraint reminders_supplier_fk foreign key (supplier_id) references suppliers (id),
    constraint reminders_recipients_check check (recipients >= 1)
  );
`;

/** How often what has been tried of late, and the browsers in which accounts have been signed in before; the last reminders. */
export class CreateTries1796020100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reminders; drop table known_devices; drop table tries;');
  }
}
