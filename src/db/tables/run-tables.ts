import { EntitySchema } from 'typeorm';
import type { RequirementId } from '../../domain/ids';
import { CHANGE_NUMBER, MOMENT, TEXT, WHOLE } from './columns';

const OPTIONAL_MOMENT = { ...MOMENT, nullable: true };

/**
 * A row of `runs`. It makes every shortlist know all changes up to `asOf`. It is over when it has an `endedAt`, stopped
 * while it has a `cancelledAt`, and else whoever can do one of its batches may.
 */
export interface RunRow {
  number: number;
  startedBy: string;
  startedAt: Date;
  /** The policy at the start: with `asOf`, what would make another run the same as this one. */
  policy: string;
  asOf: number;
  /** Requirements that were open at the start. */
  total: number;
  begunAt: Date | null;
  cancelledAt: Date | null;
  endedAt: Date | null;
}

/** Every run over all open requirements. */
export const RUNS = new EntitySchema<RunRow>({
  name: 'runs',
  columns: {
    number: { ...WHOLE, primary: true, primaryKeyConstraintName: 'runs_pk' },
    startedBy: { ...TEXT, name: 'started_by' },
    startedAt: { ...MOMENT, name: 'started_at' },
    policy: TEXT,
    asOf: { ...CHANGE_NUMBER, name: 'as_of' },
    total: WHOLE,
    begunAt: { ...OPTIONAL_MOMENT, name: 'begun_at' },
    cancelledAt: { ...OPTIONAL_MOMENT, name: 'cancelled_at' },
    endedAt: { ...OPTIONAL_MOMENT, name: 'ended_at' },
  },
  checks: [
    { name: 'runs_number_check', expression: 'number >= 1' },
    { name: 'runs_total_check', expression: 'total >= 0' },
    { name: 'runs_end_check', expression: 'cancelled_at is null or ended_at is null' },
  ],
});

/** A row of `run_batches`: a part of a run that has not ended. */
export interface RunBatchRow {
  run: number;
  number: number;
  requirementIds: RequirementId[];
  doneAt: Date | null;
}

/** The batches of the runs that have not ended; when one ends, its batches have told all they could. */
export const RUN_BATCHES = new EntitySchema<RunBatchRow>({
  name: 'run_batches',
  columns: {
    run: { ...WHOLE, primary: true, primaryKeyConstraintName: 'run_batches_pk' },
    number: { ...WHOLE, primary: true, primaryKeyConstraintName: 'run_batches_pk' },
    requirementIds: { ...TEXT, array: true, name: 'requirement_ids' },
    doneAt: { ...OPTIONAL_MOMENT, name: 'done_at' },
  },
  foreignKeys: [
    { name: 'run_batches_run_fk', target: 'runs', columnNames: ['run'], referencedColumnNames: ['number'] },
  ],
  checks: [{ name: 'run_batches_number_check', expression: 'number >= 1' }],
});
