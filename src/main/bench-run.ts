import { measureRuns, type RunMeasured } from './measuring/measure-run';
import { runCommand } from './process/run-command';

const DEFAULT_SUPPLIERS = 5_000;
const DEFAULT_REQUIREMENTS = 500;
const WORKERS = [1, 2];
const SEED = 1;

void runCommand(async () => {
  const given = process.argv.slice(2);
  const [suppliers = DEFAULT_SUPPLIERS, requirements = DEFAULT_REQUIREMENTS] = given
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
  const measured = await measureRuns({ suppliers, requirements, seed: SEED }, WORKERS);
  const lines = given.includes('--json')
    ? measured.map((row) => JSON.stringify({ suppliers, requirements, ...row }))
    : [`${requirements} needs, ${suppliers} suppliers`, ...tableOf(measured)];
  process.stdout.write(`${lines.join('\n')}\n`);
}).then(() => process.exit());

/** Markdown, and how many times as quick as one worker. */
function tableOf(measured: readonly RunMeasured[]): readonly string[] {
  const rows = measured.map((row) => {
    const alone = measured.find(({ workers, kind }) => workers === 1 && kind === row.kind);
    return [
      `${row.workers}`,
      row.kind,
      row.seconds.toFixed(2),
      row.pairsPerSecond.toFixed(0),
      alone === undefined ? '' : (alone.seconds / row.seconds).toFixed(2),
      row.workerSeconds.toFixed(2),
      row.postgresSeconds.toFixed(2),
      `${((row.postgresSeconds * 100) / (row.postgresSeconds + row.workerSeconds)).toFixed(0)} %`,
      row.workerPeakMiB.toFixed(0),
    ];
  });
  const head = [
    'workers',
    'lists',
    's',
    'pairs/s',
    'times one',
    'workers’ CPU s',
    'Postgres’ CPU s',
    'share',
    'peak MiB',
  ];
  return [head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
