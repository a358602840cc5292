import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pointsOf } from '../domain/assessment';
import type { RequirementId } from '../domain/ids';
import type { Profile } from '../domain/profile';
import type { FlowDeps } from '../flows/flow-deps';
import { HOUSE } from '../flows/house';
import { saveProfile } from '../flows/profile/save-profile';
import { rescoreEverything } from '../flows/shortlist/rescore';
import { parseConfig } from '../platform/config';
import { makeLogger } from '../platform/logger';
import { assess } from '../scoring/assess';
import { prepareProfile } from '../scoring/prepared-profile';
import { prepareRequirement } from '../scoring/prepared-requirement';
import { consume } from '../worker/consume';
import { joinDatabase, migrateAll } from './process/join-database';
import { runCommand } from './process/run-command';
import { openWiring, type Wiring } from './process/wiring';
import { loadReference } from './seeding/load-seeds';
import { loadWorld } from './seeding/load-world';
import { readSeedFiles } from './seeding/seed-files';

const DEFAULT_SIZES = [1_000, 10_000, 100_000];
const REQUIREMENTS = 40;
const ROUNDS = 3;
const SAVES = 10;
const SEED = 1;
/** Wording is slow, so it is measured on the first of them. */
const DESCRIBED_SUPPLIERS = 1_000;
const GIVE_UP_AFTER_MS = 120_000;

/** What was measured at one size; times in milliseconds, memory in MiB. */
interface Measured {
  readonly suppliers: number;
  /** Entering all of them: checked, understood, stored. */
  readonly loadMs: number;
  /** Reading them all into the match index of a process. */
  readonly indexMs: number;
  readonly rankP50: number;
  readonly rankP95: number;
  readonly rankedPerSecond: number;
  readonly describedPerSecond: number;
  readonly saveP50: number;
  readonly saveWorst: number;
  readonly indexMiB: number;
}

void runCommand(async () => {
  const sizes = process.argv.slice(2).map(Number);
  const measured: Measured[] = [];
  for (const suppliers of sizes.length > 0 ? sizes : DEFAULT_SIZES) {
    process.stderr.write(`measuring ${suppliers} suppliers …\n`);
    measured.push(await measureSize(suppliers));
  }
  process.stdout.write(`${report(measured)}\n`);
}).then(() => process.exit());

/** A database of its own for each size, taken away afterwards; the queue lives in it, as by default. */
async function measureSize(suppliers: number): Promise<Measured> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'matchverk-bench-'));
  const config = parseConfig({ DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' });
  const log = makeLogger(config);
  const joined = await joinDatabase(config);
  try {
    await migrateAll(joined.config, log);
    const wiring = await openWiring(joined.config, log);
    try {
      return await measureOn(wiring, suppliers);
    } finally {
      await wiring.close();
    }
  } finally {
    await joined.leave();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function measureOn({ deps, queue }: Wiring, suppliers: number): Promise<Measured> {
  await loadReference(deps, readSeedFiles());
  const loadMs = await timed(() => loadWorld(deps, { suppliers, requirements: REQUIREMENTS, seed: SEED }));
  const before = memoryMiB();
  const indexMs = await timed(() => deps.index.refresh());
  const requirements = deps.index.listOpenRequirements();
  const rankings = rankAll(deps, requirements);
  // After the first rankings, so that what they prepare once is counted.
  const indexMiB = memoryMiB() - before;
  const describedPerSecond = await describeAll(deps);
  await rescoreEverything(deps);
  const worker = await consume(deps, queue, { concurrency: 1 });
  const saves = await saveAndWait(deps, requirements).finally(() => worker.close());
  return {
    suppliers,
    loadMs,
    indexMs,
    rankP50: quantile(rankings, 0.5),
    rankP95: quantile(rankings, 0.95),
    rankedPerSecond: (suppliers * 1000) / mean(rankings),
    describedPerSecond,
    saveP50: quantile(saves, 0.5),
    saveWorst: Math.max(...saves),
    indexMiB,
  };
}

/** Milliseconds for each requirement, the median of its rounds; a first round prepares and is left out. */
function rankAll({ index }: FlowDeps, requirements: readonly RequirementId[]): readonly number[] {
  for (const id of requirements) index.rank(id);
  return requirements.map((id) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      index.rank(id);
      return performance.now() - begun;
    });
    return quantile(rounds, 0.5);
  });
}

/** The plain way, for comparison: every pair worded as findings, in pairs per second on a sample of the same world. */
async function describeAll(deps: FlowDeps): Promise<number> {
  const { policy } = await deps.reference.current();
  const { profiles, requirements } = deps.database.stores;
  const suppliers = await profiles.listChangedSince(0, DESCRIBED_SUPPLIERS);
  const prepared = suppliers.map(({ supplier, profile }) => prepareProfile(supplier, profile, policy));
  const needs = (await requirements.listChangedSince(0, REQUIREMENTS)).map(({ requirement, receivingSite }) =>
    prepareRequirement(requirement, receivingSite, policy),
  );
  const begun = performance.now();
  for (const need of needs) for (const profile of prepared) pointsOf(assess(need, profile));
  return (needs.length * prepared.length * 1000) / (performance.now() - begun);
}

/**
 * Milliseconds from the call that saves a profile to the moment at which the new shortlist can be read: the save, the
 * queue, the worker, the ranking of every shortlist before it, and the write. Each time the first supplier of a list gives
 * up all it can do.
 */
async function saveAndWait(deps: FlowDeps, requirements: readonly RequirementId[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const requirementId of requirements.slice(0, SAVES)) {
    const first = (await deps.database.stores.shortlists.find(requirementId))?.entries[0]?.supplierId;
    const profile = first && (await deps.database.stores.profiles.find(first));
    if (profile) times.push(await saveUntilSeen(deps, requirementId, profile));
  }
  return times;
}

async function saveUntilSeen(deps: FlowDeps, requirementId: RequirementId, profile: Profile): Promise<number> {
  const { shortlists } = deps.database.stores;
  const versionNow = async () => (await shortlists.listVersions(requirementId, 1))[0]?.version;
  const { supplierId, revision, understood: _understood, ...draft } = profile;
  const sites = draft.sites.map((site) => ({ ...site, capabilities: [] }));
  const version = await versionNow();
  const begun = performance.now();
  await saveProfile(deps, HOUSE, supplierId, { draft: { ...draft, sites }, expectedRevision: revision });
  while ((await versionNow()) === version) {
    if (performance.now() - begun > GIVE_UP_AFTER_MS) throw new Error(`no new shortlist of ${requirementId}`);
    await sleep(2);
  }
  return performance.now() - begun;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Needs `node --expose-gc`; without it garbage is counted too. */
function memoryMiB(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

/** A Markdown table, and beside each figure its ratio to the row above. */
function report(measured: readonly Measured[]): string {
  const columns: readonly (readonly [string, (row: Measured) => number, number])[] = [
    ['suppliers', ({ suppliers }) => suppliers, 0],
    ['load s', ({ loadMs }) => loadMs / 1000, 1],
    ['index s', ({ indexMs }) => indexMs / 1000, 2],
    ['rank p50 ms', ({ rankP50 }) => rankP50, 2],
    ['rank p95 ms', ({ rankP95 }) => rankP95, 2],
    ['ranked pairs/s', ({ rankedPerSecond }) => rankedPerSecond, 0],
    ['described pairs/s', ({ describedPerSecond }) => describedPerSecond, 0],
    ['ranked / described', (row) => row.rankedPerSecond / row.describedPerSecond, 1],
    ['save to shortlist p50 ms', ({ saveP50 }) => saveP50, 0],
    ['worst ms', ({ saveWorst }) => saveWorst, 0],
    ['index MiB', ({ indexMiB }) => indexMiB, 0],
  ];
  const rows = measured.map((row, number) => {
    const above = measured[number - 1];
    return columns.map(([, read, digits]) => {
      const ratio = above === undefined ? '' : ` (x${(read(row) / read(above)).toFixed(1)})`;
      return `${read(row).toFixed(digits)}${ratio}`;
    });
  });
  const lines = [columns.map(([name]) => name), columns.map(() => '---:'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
