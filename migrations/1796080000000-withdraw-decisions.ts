import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  alter table decisions drop constraint decisions_kind_check;
  alter table decisions
    add constraint decisions_kind_check check (kind in ('keep', 'reject', 'invite', 'withdrawn'));
`;

const DOWN = `
  delete from decisions where kind = 'withdrawn';
  alter table decisions drop constraint decisions_kind_check;
  alter table decisions add constraint decisions_kind_check check (kind in ('keep', 'reject', 'invite'));
`;

/** A decision on a match can be taken back, and that stays on record too. */
export class WithdrawDecisions1796080000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
