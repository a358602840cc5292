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
import { timedAsync } from '../memory';

/** What a process says when it has done an import and taken it back. */
export const ImportReport = z.strictObject({
  checkSeconds: z.number(),
  runSeconds: z.number(),
  undoSeconds: z.number(),
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
  const check = await timedAsync(async () => {
    await planImport(deps, HOUSE, number, { ...plan, key: 'id' });
    await advanceImport(deps, number);
  });
  const run = await timedAsync(async () => {
    await runImport(deps, HOUSE, number);
    await advanceImport(deps, number);
  });
  const peak = peakMiB(process.pid);
  const { counts } = await readImport(deps, HOUSE, number);
  const undo = await timedAsync(async () => {
    await undoImport(deps, HOUSE, number);
    await advanceImport(deps, number);
  });
  const { leftAlone } = await readImport(deps, HOUSE, number);
  return {
    checkSeconds: check.ms / 1000,
    runSeconds: run.ms / 1000,
    undoSeconds: undo.ms / 1000,
    added: counts.added,
    faulty: counts.faulty,
    leftAlone,
    peakMiB: peak,
    peakUndoneMiB: peakMiB(process.pid),
  };
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
