import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import { type Actor, Denial, type Operation, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/**
 * Loads a requirement for what the actor wants to do with it or with what hangs on it.
 *
 * @throws Problem `forbidden` where the role can never do this; `absent` where there is no such requirement, and in the
 * same words where it is not the actor's, or is still a draft of somebody else's
 */
export async function findRequirementFor(
  deps: FlowDeps,
  actor: Actor,
  operation: Operation,
  id: RequirementId,
): Promise<Requirement> {
  const requirement = await deps.database.stores.requirements.find(id);
  const subject = { requirementId: id, ...(requirement && { buyerId: requirement.buyerId }) };
  requireMay(actor, operation, subject);
  if (!requirement) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  if (requirement.state === 'draft' && !maySeeDrafts(actor)) {
    throw new Denial('absent', { code: 'absent', path: '' }, { actor, operation, subject });
  }
  return requirement;
}

/** A need that is still being written is no need yet: suppliers do not see it. */
export function maySeeDrafts(actor: Actor): boolean {
  return actor.role !== 'supplier-editor';
}
