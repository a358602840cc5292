import { setTimeout as sleep } from 'node:timers/promises';
import type { RequirementId } from '../../../domain/ids';
import type { Profile } from '../../../domain/supplier/profile';
import type { FlowDeps } from '../../../flows/flow-deps';
import { HOUSE } from '../../../flows/house';
import { saveProfile } from '../../../flows/profile/save-profile';
import { rescoreEverything } from '../../../flows/shortlist/rescore';
import { consume } from '../../../worker/consume';
import type { Wiring } from '../../process/wiring';
import { loadReference } from '../../seeding/load-seeds';
import { loadWorld } from '../../seeding/load-world';
import { readSeedFiles } from '../../seeding/seed-files';
import { timedAsync } from '../memory';
import type { BenchOptions } from '../options';
import { onOwnDatabase } from '../own-database';
import type { Measurement } from '../report';
import { quantile } from '../statistics';

const SAVES = 20;
const GIVE_UP_AFTER_MS = 120_000;

/**
 * From the call that saves a profile to the moment at which the new shortlist can be read: the save, the queue, the worker, the
 * finding and making of every shortlist that it touches, and the write.
 */
export function measureStoredChanges(options: BenchOptions): Promise<Measurement> {
  return onOwnDatabase({}, (wiring) => measureOn(wiring, options));
}

async function measureOn({ deps, queue }: Wiring, options: BenchOptions): Promise<Measurement> {
  const { storedSuppliers: suppliers, storedNeeds: requirements, seed } = options;
  await loadReference(deps, readSeedFiles());
  const load = await timedAsync(() => loadWorld(deps, { suppliers, requirements, seed }));
  const all = await timedAsync(() => rescoreEverything(deps));
  await drop(queue);
  const worker = await consume(deps, queue, { concurrency: 1 });
  const times = await saveAndWait(deps).finally(() => worker.close());
  return {
    suppliers,
    needs: requirements,
    loadSeconds: load.ms / 1000,
    allStoredSeconds: all.ms / 1000,
    saves: times.length,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    worst: Math.max(...times),
  };
}

/** Loading has rung for the run over everything that was made here already: a worker would be busy with it while the first are saved. */
async function drop(connections: Wiring['queue']): Promise<void> {
  const queue = connections.openQueue();
  await queue.drain();
  await queue.close();
}

/** Each time the first supplier of a list gives up all that it can do, so that the list is sure to move. */
async function saveAndWait(deps: FlowDeps): Promise<readonly number[]> {
  const { shortlists, profiles } = deps.database.stores;
  const times: number[] = [];
  for (const requirementId of deps.index.listOpenRequirements()) {
    if (times.length === SAVES) break;
    const first = (await shortlists.find(requirementId))?.entries[0]?.supplierId;
    const profile = first && (await profiles.find(first));
    const isStill = profile?.sites.some(({ capabilities = [] }) => capabilities.length > 0);
    if (profile && isStill) times.push(await saveUntilSeen(deps, requirementId, profile));
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
