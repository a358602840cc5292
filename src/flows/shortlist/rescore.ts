import type { RequirementId, SupplierId } from '../../domain/ids';
import type { JobProgress } from '../../queue/jobs';
import type { FlowDeps } from '../flow-deps';
import { HOUSE } from '../house';
import { beginRun, openBatchesOf } from '../job/begin-run';
import { rescoreBatch } from '../job/rescore-batch';
import { findTouched } from './find-touched';
import { rankAndStore } from './rank-and-store';
import { settleTouched } from './settle-touched';
import { isOutdated } from './store-ranking';

/**
 * Brings every shortlist that a supplier's newest profile may have moved up to date, then notes that all shortlists know it.
 */
export async function rescoreSupplier(deps: FlowDeps, supplierId: SupplierId): Promise<void> {
  const { database, index } = deps;
  await index.refresh();
  await index.prepareAll();
  const asOf = index.asOf();
  const versions = index.versions();
  const revision = index.revisionOf(supplierId);
  if (revision === undefined || versions === undefined) return;
  await settleTouched(deps, await findTouched(deps, supplierId));
  await database.inTransaction(async ({ referenceData, suppliers }) => {
    // Who makes the lists again under newer ones, and began before this was saved, must still see the supplier as unscored.
    if (isOutdated(versions, await referenceData.findVersions())) return;
    await suppliers.markScored(supplierId, revision, asOf);
  });
}

/** Makes one shortlist again. */
export async function rescoreRequirement(deps: FlowDeps, requirementId: RequirementId): Promise<void> {
  await deps.index.refresh();
  await rankAndStore(deps, [requirementId]);
}

/**
 * Makes every shortlist again in this process alone, as a run of which it does all batches itself; then all of them know
 * every supplier that was saved before the start.
 */
export async function rescoreEverything(
  deps: FlowDeps,
  onProgress: (progress: JobProgress) => void = () => undefined,
): Promise<void> {
  const run = await beginRun(deps, HOUSE);
  const total = (await deps.database.stores.runs.find(run))?.total ?? 0;
  let done = 0;
  onProgress({ done, total });
  for await (const batches of openBatchesOf(deps, run)) {
    for (const batch of batches) {
      await rescoreBatch(deps, { run, batch }, () => {
        done += 1;
        onProgress({ done, total });
      });
    }
  }
}
