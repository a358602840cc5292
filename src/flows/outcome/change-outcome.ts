import type { OutcomeId } from '../../domain/ids';
import type { Outcome, OutcomeStatement } from '../../domain/outcome/outcome';
import type { Actor } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import { checkLine, checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { addStep, recordStageOfOrder } from './add-step';
import { checkStatement } from './check-statement';
import { findOutcomeFor, refuseWithdrawn } from './find-outcome';

/** What the leader states instead, and the revision that was on the screen. */
export interface OutcomeChange extends OutcomeStatement {
  readonly expectedRevision: number;
}

const MAX_REASON = 2_000;

const MAX_ORDERS_OF_MATCH = 1_000;

/**
 * States something else of an outcome. Nobody has confirmed that: it is `noted` again, and what the company has confirmed
 * stays on record.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when somebody else was first, or it was withdrawn
 */
export async function changeOutcome(
  deps: FlowDeps,
  actor: Actor,
  id: OutcomeId,
  { order, evidence, expectedRevision }: OutcomeChange,
): Promise<Outcome> {
  const before = await findOutcomeFor(deps, actor, 'save-outcome', id);
  refuseFaults(checkStatement({ order, evidence }));
  refuseWithdrawn(before);
  const step = { ...byLeader(deps, actor), state: 'noted', order, evidence } as const;
  return deps.database.inTransaction(async (stores) => {
    const saved = await addStep(stores, deps, actor, { before, expectedRevision, step });
    await recordStageOfOrder(stores, deps, actor, saved);
    return saved;
  });
}

/**
 * Withdraws an outcome that should not have been noted: it counts nowhere any more, nor does the stage that it proved, unless
 * another order of the match proves it too. It stays on record.
 *
 * @throws Problem `invalid` without a reason; `conflict` when somebody else was first, or it was withdrawn already
 */
export async function withdrawOutcome(
  deps: FlowDeps,
  actor: Actor,
  id: OutcomeId,
  { reason, expectedRevision }: { readonly reason: string; readonly expectedRevision: number },
): Promise<Outcome> {
  const before = await findOutcomeFor(deps, actor, 'save-outcome', id);
  refuseFaults(reason.trim() === '' ? checkName(reason, '/reason') : checkLine(reason, '/reason', MAX_REASON));
  refuseWithdrawn(before);
  const { order, evidence } = before;
  const step = { ...byLeader(deps, actor), state: 'withdrawn', order, evidence, reason } as const;
  return deps.database.inTransaction(async (stores) => {
    const withdrawn = await addStep(stores, deps, actor, { before, expectedRevision, step });
    const { requirementId, supplierId } = before;
    const others = await stores.outcomes.list({ requirementId, supplierId, limit: MAX_ORDERS_OF_MATCH });
    for (const other of others.toReversed()) {
      if (other.state !== 'withdrawn') await recordStageOfOrder(stores, deps, actor, other);
    }
    return withdrawn;
  });
}

function byLeader({ now }: FlowDeps, { name }: Actor) {
  return { side: 'leader', savedBy: name, savedAt: now().toISOString() } as const;
}
