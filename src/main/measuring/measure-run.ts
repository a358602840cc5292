import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { FlowDeps } from '../../flows/flow-deps';
import { HOUSE } from '../../flows/house';
import { readJob } from '../../flows/job/read-job';
import { startRescoring } from '../../flows/job/start-rescoring';
import { environmentOf } from '../../platform/config';
import { onOwnDatabase } from '../bench/own-database';
import { endProcess, failWhenEnded } from '../process/child-process';
import type { ConfigWithDatabase } from '../process/join-database';
import type { WorldOptions } from '../seeding/generate-world';
import { loadReference } from '../seeding/load-seeds';
import { loadWorld } from '../seeding/load-world';
import { readSeedFiles } from '../seeding/seed-files';
import { familySeconds, peakMiB, processorSeconds } from './process-usage';

/** One run over everything, measured. */
export interface RunMeasured {
  readonly workers: number;
  /** `new`: no list was stored before; `unchanged`: every list is ranked again and says the same. */
  readonly kind: 'new' | 'unchanged';
  /** From the call that starts it to the moment at which everything counts as scored. */
  readonly seconds: number;
  readonly pairsPerSecond: number;
  /** Seconds of processor that the workers have used together. On a machine with other work, fairer than the clock. */
  readonly workerSeconds: number;
  /** The same of Postgres. */
  readonly postgresSeconds: number;
  /** Of the worker that held most, since its start, its match index included. */
  readonly workerPeakMiB: number;
}

const LOOK_EVERY_MS = 20;

/** As a database that knows no list; the suppliers and needs stay. */
const FORGET = `
  truncate shortlists cascade;
  update requirements set scored_revision = 0, scored_policy = null, scored_as_of = 0, scored_outline = null`;

/**
 * As if every list had been ranked before the last change, which keeps a run from being over at once. A real change would also ring for
 * its supplier, and one worker would be at that instead.
 */
const OUTDATE = 'update requirements set scored_as_of = scored_as_of - 1 where scored_as_of > 0';

interface Bench {
  readonly deps: FlowDeps;
  readonly config: ConfigWithDatabase;
  readonly world: WorldOptions;
  /** Runs statements that the product has no use for. */
  readonly client: Client;
  readonly postgresPid: number;
}

/**
 * Enters an invented world and has one worker process, and then more, rank all of it, first anew and then again. Each of
 * them has read its index before the clock starts. Workers do one batch at a time, so that their number is what is measured.
 *
 * @param workers how many processes, in turn
 */
export async function measureRuns(world: WorldOptions, workers: readonly number[]): Promise<readonly RunMeasured[]> {
  return onOwnDatabase({ WORKER_CONCURRENCY: '1' }, async ({ deps }, config) => {
    const client = new Client({ connectionString: config.databaseUrl });
    try {
      await client.connect();
      await loadReference(deps, readSeedFiles());
      await loadWorld(deps, world);
      const bench = { deps, config, world, client, postgresPid: await findPostgres(client) };
      const measured: RunMeasured[] = [];
      for (const count of workers) measured.push(...(await measureWith(bench, count)));
      return measured;
    } finally {
      await client.end().catch(() => {});
    }
  });
}

async function measureWith(bench: Bench, count: number): Promise<readonly RunMeasured[]> {
  const { config } = bench;
  const children = Array.from({ length: count }, () =>
    fork(path.join(__dirname, '../worker.js'), {
      env: { ...process.env, ...environmentOf(config) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  try {
    // A run whose workers are gone would be waited for without end.
    const failures = children.map((child) => failWhenEnded(child, 'worker'));
    return await Promise.race([measureBoth(bench, children), ...failures]);
  } finally {
    await Promise.all(children.map(endProcess));
  }
}

async function measureBoth(bench: Bench, children: readonly ChildProcess[]): Promise<readonly RunMeasured[]> {
  await readIndexes(bench, children.length);
  await bench.client.query(FORGET);
  const anew = await measure(bench, children, 'new');
  return [anew, await measure(bench, children, 'unchanged')];
}

/** Whoever takes a first batch reads its index; each worker has been at it when two runs are through that began together with all. */
async function readIndexes(bench: Bench, count: number): Promise<void> {
  await sleep(2_000);
  for (let run = 0; run < count; run += 1) await runThrough(bench);
}

async function measure(
  bench: Bench,
  children: readonly ChildProcess[],
  kind: RunMeasured['kind'],
): Promise<RunMeasured> {
  const { world, postgresPid } = bench;
  const pids = children.flatMap(({ pid }) => pid ?? []);
  const usage = () => ({
    postgres: familySeconds(postgresPid),
    workers: pids.reduce((sum, pid) => sum + processorSeconds(pid), 0),
  });
  const before = usage();
  const seconds = await runThrough(bench);
  const after = usage();
  return {
    workers: children.length,
    kind,
    seconds,
    pairsPerSecond: (world.suppliers * world.requirements) / seconds,
    workerSeconds: after.workers - before.workers,
    postgresSeconds: after.postgres - before.postgres,
    workerPeakMiB: Math.max(...pids.map(peakMiB)),
  };
}

/** Seconds of a run over everything. */
async function runThrough({ deps, client }: Bench): Promise<number> {
  await client.query(OUTDATE);
  const begun = performance.now();
  const id = await startRescoring(deps, HOUSE);
  while ((await readJob(deps, HOUSE, id)).state !== 'completed') await sleep(LOOK_EVERY_MS);
  return (performance.now() - begun) / 1000;
}

async function findPostgres(client: Client): Promise<number> {
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const [first] = readFileSync(path.join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n');
  return Number(first);
}
