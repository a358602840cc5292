import { z } from 'zod';
import { advanceImport } from '../../../flows/exchange/advance-import';
import { planImport, runImport, undoImport } from '../../../flows/exchange/control-import';
import { readImport } from '../../../flows/exchange/read-imports';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { parseConfig } from '../../../platform/config';
import { makeLogger } from '../../../platform/logger';
import { peakMiB } from '../../measuring/process-usage';
import { openWiring } from '../../process/wiring';
import { processorMs, timedAsync } from '../memory';

/** What a process says when it has done an import and taken it back. */
export const ImportReport = z.strictObject({
  checkSeconds: z.number(),
  runSeconds: z.number(),
  undoSeconds: z.number(),
  /** Processor time of the process in each. */
  checkCpuSeconds: z.number(),
  runCpuSeconds: z.number(),
  undoCpuSeconds: z.number(),
  added: z.int(),
  faulty: z.int(),
  leftAlone: z.int(),
  /** Until it was taken in, and until it was taken back. */
  peakMiB: z.number(),
  peakUndoneMiB: z.number(),
});

/** Does what a worker does, and nothing else. */
async function importAndUndo(deps: FlowDeps, number: number): Promise<z.infer<typeof ImportReport>> {
  const { plan } = await readImport(deps, HOUSE, number);
  const check = await timedWork(async () => {
    await planImport(deps, HOUSE, number, { ...plan, key: 'id' });
    await advanceImport(deps, number);
  });
  const run = await timedWork(async () => {
    await runImport(deps, HOUSE, number);
    await advanceImport(deps, number);
  });
  const peak = peakMiB(process.pid);
  const { counts } = await readImport(deps, HOUSE, number);
  const undo = await timedWork(async () => {
    await undoImport(deps, HOUSE, number);
    await advanceImport(deps, number);
  });
  const { leftAlone } = await readImport(deps, HOUSE, number);
  return {
    checkSeconds: check.seconds,
    checkCpuSeconds: check.cpuSeconds,
    runSeconds: run.seconds,
    runCpuSeconds: run.cpuSeconds,
    undoSeconds: undo.seconds,
    undoCpuSeconds: undo.cpuSeconds,
    added: counts.added,
    faulty: counts.faulty,
    leftAlone,
    peakMiB: peak,
    peakUndoneMiB: peakMiB(process.pid),
  };
}

async function timedWork(work: () => Promise<void>) {
  const begun = processorMs();
  const { ms } = await timedAsync(work);
  return { seconds: ms / 1000, cpuSeconds: (processorMs() - begun) / 1000 };
}

async function main(): Promise<void> {
  const { databaseUrl, ...config } = parseConfig(process.env);
  if (databaseUrl === undefined) throw new Error('DATABASE_URL names the database of the import.');
  const wiring = await openWiring({ ...config, databaseUrl }, makeLogger(config));
  process.send?.(await importAndUndo(wiring.deps, Number(process.argv[2])));
  await wiring.close();
  process.disconnect();
}

if (require.main === module) void main();
