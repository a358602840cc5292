import type { OpenBatch } from '../../db/stores/match/run-store';
import type { RequirementId } from '../../domain/ids';
import type { FlowDeps } from '../flow-deps';
import { rankAndStore } from '../shortlist/rank-and-store';

/** How soon, at the latest, a cancelled run stops: asking between any two requirements would cost as much as ranking one. */
const ASK_EVERY_MS = 200;

/** One batch of a run. */
export interface BatchOfRun {
  readonly run: number;
  readonly batch: number;
}

/**
 * Ranks what is left of a batch and notes it as done; with the last batch of a run it notes that all shortlists know every
 * supplier that was saved before its start. Doing a batch twice, or at the same time as somebody else, does no harm.
 *
 * @param onSettled told once for each requirement of the batch
 */
export async function rescoreBatch(
  deps: FlowDeps,
  { run, batch }: BatchOfRun,
  onSettled: () => void = () => undefined,
): Promise<void> {
  const { runs } = deps.database.stores;
  const open = await runs.findOpenBatch(run, batch);
  if (!open) return;
  await runs.markBegun(run, deps.now());
  const isStopped = cancellationOf(deps, run);
  const settle = atMost(open.requirementIds.length, onSettled);
  let isThrough = false;
  while (!isThrough) {
    await deps.index.refresh();
    const left = await listUnsettled(deps, open);
    for (let settled = open.requirementIds.length - left.length; settled > 0; settled -= 1) settle();
    const outcomes = await rankAndStore(deps, left, { onSettled: settle, isStopped });
    if (await isStopped()) return;
    // Under newer concepts, schemes or weights nothing was stored: once more, by those.
    isThrough = !outcomes.includes('policy-changed');
  }
  await finish(deps, run, batch);
}

/** Those that are open, and that nobody has ranked since the run was started, under the policy in force. */
async function listUnsettled(
  { database, reference }: FlowDeps,
  { requirementIds, asOf }: OpenBatch,
): Promise<readonly RequirementId[]> {
  const { policyVersion } = await reference.current();
  const standings = await database.stores.standings.readAll(requirementIds);
  return requirementIds.filter((id) => {
    const standing = standings.get(id);
    if (standing?.state !== 'open') return false;
    const { revision, scoredRevision, scoredPolicy, scoredAsOf } = standing;
    return scoredRevision < revision || scoredPolicy !== policyVersion || scoredAsOf < asOf;
  });
}

async function finish({ database, now }: FlowDeps, run: number, batch: number): Promise<void> {
  await database.inTransaction(async ({ runs, suppliers }) => {
    const asOf = await runs.finishBatch(run, batch, now());
    if (asOf !== undefined) await suppliers.markAllScored(asOf);
  });
}

function atMost(times: number, work: () => void): () => void {
  let left = times;
  return () => {
    if (left > 0) work();
    left -= 1;
  };
}

function cancellationOf({ database }: FlowDeps, run: number): () => Promise<boolean> {
  let askedAt = performance.now();
  let isCancelled = false;
  return async () => {
    if (isCancelled || performance.now() - askedAt < ASK_EVERY_MS) return isCancelled;
    isCancelled = await database.stores.runs.isCancelled(run);
    askedAt = performance.now();
    return isCancelled;
  };
}
