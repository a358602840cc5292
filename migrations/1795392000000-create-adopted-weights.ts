import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  create table adopted_weights (
    version integer not null,
    weights jsonb not null,
    source jsonb not null,
    reason text not null,
    adopted_by text not null,
    adopted_at timestamp with time zone not null,
    constraint adopted_weights_pk primary key (version),
    constraint adopted_weights_version_check check (version >= 1)
  );
`;

const DOWN = 'drop table adopted_weights;';

/** Weights that people have put in force in place of those of the rules. */
export class CreateAdoptedWeights1795392000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
