import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { z } from 'zod';
import { measureRuns } from '../../measuring/measure-run';
import { alsoWhenKilled } from '../../process/also-when-killed';
import { endProcess, failWhenEnded } from '../../process/child-process';
import { timedAsync } from '../memory';
import type { BenchOptions } from '../options';
import type { Measurement, Table } from '../report';
import { RankingReport, type RankingShare } from './ranking-process';

/** Processes, in turn; the machine of the goal has two cores. */
const PROCESSES = [1, 2];

/** All needs held against all suppliers: the ranking alone, and as jobs that store what comes of it. */
export async function measureBatch(options: BenchOptions): Promise<readonly Table[]> {
  const { storedSuppliers, storedNeeds, seed } = options;
  process.stderr.write(`ranking ${options.suppliers} suppliers for ${options.needs} needs …\n`);
  const rankings = await measureRankings(options);
  process.stderr.write(`the same as jobs, ${storedSuppliers} suppliers and ${storedNeeds} needs …\n`);
  const runs = await measureRuns({ suppliers: storedSuppliers, requirements: storedNeeds, seed }, PROCESSES);
  const rows = runs.map((run) => {
    const alone = runs.find(({ workers, kind }) => workers === 1 && kind === run.kind);
    return { suppliers: storedSuppliers, needs: storedNeeds, ...run, timesOne: (alone?.seconds ?? 0) / run.seconds };
  });
  return [rankingTable(rankings), runTable(rows)];
}

/** Each process holds an index of its own, built before the clock starts, and takes its share of the needs. */
async function measureRankings({ suppliers, needs, seed }: BenchOptions): Promise<readonly Measurement[]> {
  const world = JSON.stringify({ suppliers, requirements: needs, seed });
  const children = PROCESSES.map(() => fork(path.join(__dirname, 'ranking-process.js'), [world]));
  // Busy for minutes, they would not notice that nobody waits for them any more.
  const endAll = alsoWhenKilled(async () => void (await Promise.all(children.map(endProcess))));
  try {
    await Promise.all(children.map(nextReport));
    const rows: Measurement[] = [];
    for (const processes of PROCESSES) {
      const { ms, result } = await timedAsync(() =>
        Promise.all(children.slice(0, processes).map((child, from) => rankIn(child, { from, every: processes }))),
      );
      const seconds = ms / 1000;
      rows.push({
        suppliers,
        needs,
        processes,
        seconds,
        pairsPerSecond: (suppliers * needs) / seconds,
        timesOne: Number(rows[0]?.seconds ?? seconds) / seconds,
        heldBeforeMiB: Math.max(...result.map(({ heldBeforeMiB }) => heldBeforeMiB)),
        heldAfterMiB: Math.max(...result.map(({ heldAfterMiB }) => heldAfterMiB)),
        rssMiB: Math.max(...result.map(({ rssMiB }) => rssMiB)),
      });
    }
    return rows;
  } finally {
    await endAll();
  }
}

function rankIn(child: ChildProcess, share: z.infer<typeof RankingShare>) {
  child.send(share);
  return nextReport(child);
}

async function nextReport(child: ChildProcess): Promise<z.infer<typeof RankingReport>> {
  const [message] = await Promise.race([once(child, 'message'), failWhenEnded(child, 'ranking process')]);
  return RankingReport.parse(message);
}

/** 30 s on two cores, at the size of the goal. */
const withinSeconds = (cores: 'processes' | 'workers') => (row: Measurement) =>
  row[cores] === 2 && Number(row.suppliers) * Number(row.needs) >= 1e9 ? '<= 30' : undefined;

function rankingTable(rows: readonly Measurement[]): Table {
  return {
    section: 'batch',
    title: 'All needs x all suppliers: ranked and counted',
    note: 'Every need is really ranked, a hundred places each; nothing is described or stored. Memory of the process that holds most, garbage out.',
    columns: [
      { of: 'suppliers', head: 'suppliers', digits: 0 },
      { of: 'needs', head: 'needs', digits: 0 },
      { of: 'processes', head: 'processes', digits: 0 },
      { of: 'seconds', head: 's', digits: 2, goal: withinSeconds('processes') },
      { of: 'pairsPerSecond', head: 'pairs/s', digits: 0 },
      { of: 'timesOne', head: 'times one', digits: 2 },
      { of: 'heldBeforeMiB', head: 'MiB before', digits: 1 },
      { of: 'heldAfterMiB', head: 'MiB after', digits: 1 },
      { of: 'rssMiB', head: 'resident MiB', digits: 0 },
    ],
    rows,
  };
}

function runTable(rows: readonly Measurement[]): Table {
  return {
    section: 'batch',
    title: 'The same as jobs, stored',
    note: 'Embedded Postgres with the queue on it, which shares the cores with the workers.',
    columns: [
      { of: 'suppliers', head: 'suppliers', digits: 0 },
      { of: 'needs', head: 'needs', digits: 0 },
      { of: 'workers', head: 'workers', digits: 0 },
      { of: 'kind', head: 'lists' },
      { of: 'seconds', head: 's', digits: 2, goal: withinSeconds('workers') },
      { of: 'pairsPerSecond', head: 'pairs/s', digits: 0 },
      {
        of: 'timesOne',
        head: 'times one',
        digits: 2,
        goal: ({ workers }) => (workers === 2 ? '>= 1.7' : undefined),
      },
      { of: 'workerSeconds', head: 'workers’ CPU s', digits: 1 },
      { of: 'postgresSeconds', head: 'Postgres’ CPU s', digits: 1 },
      { of: 'workerPeakMiB', head: 'peak MiB', digits: 0 },
    ],
    rows,
  };
}
