import { type EntityManager, IsNull } from 'typeorm';
import type { RequirementId } from '../../../domain/ids';
import type { Run, RunState } from '../../../domain/run';
import { RUN_BATCHES, RUNS, type RunRow } from '../../tables/run-tables';

/** Who starts a run, when, and under which policy. */
export interface RunStart {
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly policy: string;
}

/** What has to be done of a batch. */
export interface OpenBatch {
  readonly requirementIds: readonly RequirementId[];
  /** Every list must know all changes up to this number. */
  readonly asOf: number;
}

/** Any number that nothing else locks: keeps two starts from taking the same number. */
const RUNS_LOCK = 7_301_116_005;

/** One statement, so that the number and the requirements are of one moment. A run over nothing has one batch of nothing. */
const BEGIN = `
  with moment as (
    select coalesce(greatest(
      (select max(change_number) from suppliers), (select max(change_number) from requirements), (select max(change_number) from removals)
    ), 0) as as_of
  ), numbered as (
    select id, (row_number() over (order by id) - 1) / $4::integer + 1 as batch from requirements where state = 'open'
  ), run as (
    insert into runs (number, started_by, started_at, policy, as_of, total)
    select (select coalesce(max(number), 0) + 1 from runs), $1, $2, $3, as_of, (select count(*) from numbered) from moment
    where not exists (
      select from runs
      where ended_at is null and cancelled_at is null and policy = $3 and as_of = (select as_of from moment)
    )
    returning number, total
  ), batches as (
    insert into run_batches (run, number, requirement_ids)
    select run.number, batch, array_agg(id order by id) from run, numbered group by run.number, batch
    union all
    select number, 1, '{}' from run where total = 0
  )
  select coalesce(
    (select number from run),
    (select max(number) from runs
     where ended_at is null and cancelled_at is null and policy = $3 and as_of = (select as_of from moment))
  ) as number`;

const READ = `
  select started.*, case when ended_at is null then total - open else total end as done
  from runs as started cross join lateral (
    select coalesce(sum(cardinality(requirement_ids)), 0) as open from run_batches as batch
    where batch.run = started.number and batch.done_at is null
  ) as left_over
  where started.number = $1`;

/** Reads and writes runs and their batches within one transaction. */
export class RunStore {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Starts a run over all open requirements, or joins the newest one that is under way to the very same end: nothing has
   * been saved since it was started, and the policy is the same. Wants a transaction. Returns the number of the run.
   */
  async begin({ startedBy, startedAt, policy }: RunStart, batchLength: number): Promise<number> {
    await this.manager.query('select pg_advisory_xact_lock($1)', [RUNS_LOCK]);
    const [begun] = await this.manager.query<{ number: number }[]>(BEGIN, [startedBy, startedAt, policy, batchLength]);
    if (begun === undefined) throw new Error('No run was started.');
    return begun.number;
  }

  async find(number: number): Promise<Run | undefined> {
    const [row] = await this.manager.query<StoredRun[]>(READ, [number]);
    return row && runOf(row);
  }

  /** Runs that have neither ended nor been cancelled, oldest first. */
  async listUnderWay(): Promise<readonly number[]> {
    const rows = await this.runs.find({
      select: { number: true },
      where: { endedAt: IsNull(), cancelledAt: IsNull() },
      order: { number: 'ASC' },
    });
    return rows.map(({ number }) => number);
  }

  /** Is the newest run one that a person has stopped? */
  async isNewestCancelled(): Promise<boolean> {
    const [newest] = await this.runs.find({ order: { number: 'DESC' }, take: 1 });
    return newest !== undefined && newest.cancelledAt !== null;
  }

  /** Batches of the run that are not done, in order, from above `after` on. */
  async listOpenBatches(run: number, after: number, limit: number): Promise<readonly number[]> {
    const rows = await this.manager.query<{ number: number }[]>(
      'select number from run_batches where run = $1 and number > $2 and done_at is null order by number limit $3',
      [run, after, limit],
    );
    return rows.map(({ number }) => number);
  }

  /** The batch, while it is to be done: neither done already nor of a run that has been cancelled. */
  async findOpenBatch(run: number, number: number): Promise<OpenBatch | undefined> {
    const [found] = await this.manager.query<{ ids: RequirementId[]; asOf: string }[]>(
      `select batch.requirement_ids as ids, run.as_of as "asOf" from run_batches as batch join runs as run on run.number = batch.run
       where batch.run = $1 and batch.number = $2 and batch.done_at is null and run.cancelled_at is null and run.ended_at is null`,
      [run, number],
    );
    return found && { requirementIds: found.ids, asOf: Number(found.asOf) };
  }

  /** Notes that a worker has begun with the run, if none has before. */
  async markBegun(run: number, at: Date): Promise<void> {
    await this.runs.update({ number: run, begunAt: IsNull() }, { begunAt: at });
  }

  async isCancelled(run: number): Promise<boolean> {
    return this.runs.existsBy({ number: run, cancelledAt: IsNull() }).then((isNot) => !isNot);
  }

  /**
   * Notes that the batch is done, and with the last of them that the run has ended. The row of the run is held until the
   * transaction ends, so exactly one caller is told of the end.
   *
   * Returns the number up to which every list now knows all changes, if this was the last batch.
   */
  async finishBatch(run: number, batch: number, at: Date): Promise<number | undefined> {
    const row = await this.runs.findOne({ where: { number: run }, lock: { mode: 'pessimistic_write' } });
    if (row === null || row.endedAt !== null) return undefined;
    await this.batches.update({ run, number: batch, doneAt: IsNull() }, { doneAt: at });
    if (await this.batches.existsBy({ run, doneAt: IsNull() })) return undefined;
    // Cancelled too late to stop anything.
    await this.runs.update({ number: run }, { endedAt: at, cancelledAt: null });
    await this.batches.delete({ run });
    return row.asOf;
  }

  /** Stops a run that has not ended. */
  async cancel(number: number, at: Date): Promise<void> {
    await this.runs.update({ number, endedAt: IsNull(), cancelledAt: IsNull() }, { cancelledAt: at });
  }

  /** Lets a cancelled run go on. */
  async resume(number: number): Promise<void> {
    await this.runs.update({ number }, { cancelledAt: null });
  }

  private get runs() {
    return this.manager.getRepository(RUNS);
  }

  private get batches() {
    return this.manager.getRepository(RUN_BATCHES);
  }
}

interface StoredRun {
  readonly number: number;
  readonly started_by: string;
  readonly started_at: Date;
  readonly begun_at: Date | null;
  readonly cancelled_at: Date | null;
  readonly ended_at: Date | null;
  readonly total: number;
  readonly done: string;
}

function runOf(row: StoredRun): Run {
  const { number, total } = row;
  return {
    number,
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    state: stateOf({ begunAt: row.begun_at, cancelledAt: row.cancelled_at, endedAt: row.ended_at }),
    done: Number(row.done),
    total,
  };
}

function stateOf({ begunAt, cancelledAt, endedAt }: Pick<RunRow, 'begunAt' | 'cancelledAt' | 'endedAt'>): RunState {
  if (endedAt !== null) return 'completed';
  if (cancelledAt !== null) return 'cancelled';
  return begunAt === null ? 'waiting' : 'active';
}
