import type { OutcomeId } from '../../domain/ids';
import type { Outcome } from '../../domain/outcome/outcome';
import { type Actor, type Operation, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/**
 * Loads an outcome for what the actor wants to do with it.
 *
 * @throws Problem `forbidden` where the role can never do this; `absent` where there is no such outcome, and in the same
 * words where it is another company's
 */
export async function findOutcomeFor(
  deps: FlowDeps,
  actor: Actor,
  operation: Operation,
  id: OutcomeId,
): Promise<Outcome> {
  const outcome = await deps.database.stores.outcomes.find(id);
  requireMay(actor, operation, outcome ? { supplierId: outcome.supplierId } : {});
  if (!outcome) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return outcome;
}

/**
 * Stops whatever can only be done while an outcome stands.
 *
 * @throws Problem `conflict` for one that was withdrawn
 */
export function refuseWithdrawn({ state }: Outcome): void {
  if (state !== 'withdrawn') return;
  throw new Problem('conflict', [{ code: 'not-allowed', path: '/state', value: state }]);
}
