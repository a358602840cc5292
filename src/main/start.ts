import path from 'node:path';
import { HOUSE } from '../flows/house';
import { startRescoring } from '../flows/job/start-rescoring';
import { confirmPublicAddress, readPublicAddress } from '../flows/session/public-address';
import { makeApp } from '../http/app';
import { type Config, parseConfig } from '../platform/config';
import { makeLogger } from '../platform/logger';
import type { EmbeddedPostgres } from './embedded-postgres/join';
import { type Closers, makeClosers } from './process/closers';
import { EXIT } from './process/exit-codes';
import { joinDatabase, migrateAll } from './process/join-database';
import { runCommand } from './process/run-command';
import { untilEverythingScored } from './process/scoring-state';
import { addressOf, checkPort, serve } from './process/serve';
import { listenForStop, untilStopped } from './process/stop-signal';
import { superviseWorker } from './process/supervise-worker';
import { openWiring, type Wiring } from './process/wiring';
import { loadSeeds, needsSeeds } from './seeding/load-seeds';
import { readSeedFiles } from './seeding/seed-files';
import { ensureDemoKeys } from './terminal/screen/demo-keys';
import { makeLinksOfDemo } from './terminal/screen/demo-links';
import { greeting } from './terminal/screen/greeting';
import { offerSetUp } from './terminal/screen/offer-set-up';

/** The shortlists of the seeds take a second; a large world may take longer, and is then still being ranked. */
const SCORED_WITHIN_MS = 20_000;

/** The log goes to a file, since the screen is for the person who starts it. */
function withLogFile(config: Config): Config {
  return { ...config, logFile: config.logFile ?? path.join(config.dataFolder, 'matchverk.log') };
}

void runCommand(async () => {
  const stop = listenForStop();
  const closers = makeClosers();
  try {
    await start(withLogFile(parseConfig(process.env)), stop, closers);
  } finally {
    await closers.closeAll();
  }
}).then(() => process.exit());

/** Every step adds what closes it; when the stop comes early, the steps that are left are not begun. */
async function start(configured: Config, stop: AbortSignal, closers: Closers): Promise<void> {
  const { config, embedded, leave } = await joinDatabase(configured);
  closers.add(leave);
  if (embedded !== undefined && (await isTaken(embedded, configured))) return;
  await checkPort(config);
  const log = makeLogger(config);
  await migrateAll(config, log);
  if (stop.aborted) return;
  const wiring = await openWiring(config, log);
  closers.add(wiring.close);
  await seedWhenEmpty(wiring);
  if (stop.aborted) return;
  // It joins the embedded database by itself, so that it can stop it when this process has been killed.
  const worker = superviseWorker(configured, log);
  closers.add(worker.close);
  const served = await serve(makeApp(wiring.deps, config), config);
  closers.add(served.close);
  // First, so that nobody who only watches is waited for.
  closers.add(() => wiring.deps.events.close());
  await confirmPublicAddress(wiring.deps, wiring.deps.database.stores, served.address);
  await greet(wiring, { config, embedded, address: served.address }, stop);
  await untilStopped(stop);
}

/** Tells where the other one is when a `start` on this data folder runs already. */
async function isTaken(embedded: EmbeddedPostgres, { host, port }: Config): Promise<boolean> {
  const other = await embedded.claim(addressOf(host, port));
  if (other === undefined) return false;
  process.stderr.write(`Matchverk is running already / Matchverk är redan igång: ${other}\n`);
  process.exitCode = EXIT.unavailable;
  return true;
}

async function seedWhenEmpty({ deps }: Wiring): Promise<void> {
  const seeds = readSeedFiles();
  if (!(await needsSeeds(deps, seeds))) return;
  await loadSeeds(deps, seeds);
  await startRescoring(deps, HOUSE);
}

interface Running {
  readonly config: Config;
  readonly embedded: EmbeddedPostgres | undefined;
  readonly address: string;
}

/** Keys and links in clear are for the embedded database alone; on any other they would be a way in that nobody asked for. */
async function greet({ deps }: Wiring, { config, embedded, address }: Running, stop: AbortSignal): Promise<void> {
  const isCurrent = await untilEverythingScored(deps, SCORED_WITHIN_MS, stop);
  if (stop.aborted) return;
  const isDemo = embedded !== undefined;
  const keys = isDemo ? await ensureDemoKeys(deps, config.dataFolder) : [];
  if (!isDemo) await offerSetUp(deps, address);
  const links = isDemo ? await makeLinksOfDemo(deps, (await readPublicAddress(deps)) ?? address) : [];
  process.stdout.write(await greeting(deps, { address, keys, links, isCurrent }));
}
