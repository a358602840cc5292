import type { RequirementId, SupplierId } from '../../domain/ids';
import type { JobProgress } from '../../queue/jobs';
import type { FlowDeps } from '../flow-deps';
import { HOUSE } from '../house';
import { beginRun, openBatchesOf } from '../job/begin-run';
import { rescoreBatch } from '../job/rescore-batch';
import { findTouched } from './find-touched';
import { rankAndStore } from './rank-and-store';
import type { StoreOutcome } from './store-ranking';

/**
 * Makes again every shortlist that a supplier's newest profile may have moved, then notes that all shortlists know it.
 */
export async function rescoreSupplier(deps: FlowDeps, supplierId: SupplierId): Promise<void> {
  await deps.index.refresh();
  const asOf = deps.index.asOf();
  const revision = deps.index.revisionOf(supplierId);
  if (revision === undefined) return;
  const outcomes = await rankAndStore(deps, await findTouched(deps, supplierId));
  if (areSettled(outcomes)) await deps.database.stores.suppliers.markScored(supplierId, revision, asOf);
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
  const run = await beginRun(deps, HOUSE.name);
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

/** Under newer concepts or schemes every shortlist is stale, and whoever makes them again must still see these suppliers as unscored. */
function areSettled(outcomes: readonly StoreOutcome[]): boolean {
  return !outcomes.includes('policy-changed');
}
