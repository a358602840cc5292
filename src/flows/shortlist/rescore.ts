import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Profile } from '../../domain/profile';
import type { JobProgress } from '../../queue/jobs';
import type { FlowDeps } from '../flow-deps';
import { HOUSE } from '../house';
import { beginRun, openBatchesOf } from '../job/begin-run';
import { rescoreBatch } from '../job/rescore-batch';
import { rankAndStore } from './rank-and-store';
import type { StoreOutcome } from './store-ranking';

/** More unscored revisions than this and it is quicker to rank than to look at each. */
const MAX_EARLIER_REVISIONS = 20;

/**
 * Makes again every shortlist that a supplier's newest profile may have moved, then notes that all shortlists know it.
 *
 * A shortlist may have been made from any revision since the one last noted. Where the newest is assessed like each of
 * those, no rank, count or finding can differ; everywhere else the requirement is ranked, so that what was *removed* from
 * a profile counts as much as what was added.
 */
export async function rescoreSupplier(deps: FlowDeps, supplierId: SupplierId): Promise<void> {
  await deps.index.refresh();
  const asOf = deps.index.asOf();
  const newest = deps.index.findProfile(supplierId);
  if (!newest) return;
  const outcomes = await rankAndStore(deps, await findTouched(deps, newest));
  if (areSettled(outcomes)) await deps.database.stores.suppliers.markScored(supplierId, newest.revision, asOf);
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

async function findTouched(deps: FlowDeps, newest: Profile): Promise<readonly RequirementId[]> {
  const { suppliers, profiles } = deps.database.stores;
  const open = deps.index.listOpenRequirements();
  const scoredRevision = (await suppliers.findScoredRevision(newest.supplierId)) ?? 0;
  // A newcomer is at least counted on every list; one whose standing may have changed is assessed anew by each.
  if (scoredRevision === 0 || newest.revision - scoredRevision > MAX_EARLIER_REVISIONS) return open;
  const since = await profiles.listFrom(newest.supplierId, scoredRevision, MAX_EARLIER_REVISIONS + 1);
  const earlier = since.filter(({ revision }) => revision < newest.revision);
  return open.filter((requirementId) => {
    const now = JSON.stringify(deps.index.assess(requirementId, newest));
    return earlier.some((profile) => JSON.stringify(deps.index.assess(requirementId, profile)) !== now);
  });
}

/** Under newer concepts or schemes every shortlist is stale, and whoever makes them again must still see these suppliers as unscored. */
function areSettled(outcomes: readonly StoreOutcome[]): boolean {
  return !outcomes.includes('policy-changed');
}
