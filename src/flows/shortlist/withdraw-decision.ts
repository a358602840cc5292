import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findRequirementFor } from '../requirement/find-requirement';

/**
 * Takes the decision on a match back, so that the match is undecided again. The decision stays on record, and so does this.
 *
 * @throws Problem `absent` when there is no such requirement, or no decision on that match
 */
export async function withdrawDecision(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  supplierId: SupplierId,
): Promise<void> {
  const { buyerId } = await findRequirementFor(deps, actor, 'decide-match', requirementId);
  await deps.database.inTransaction(async (stores) => {
    const decision = await stores.decisions.findNewest(requirementId, supplierId);
    if (!decision) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    await stores.decisions.withdraw({ ...decision, decidedBy: actor.name, decidedAt: deps.now().toISOString() });
    const { kind, reason, shortlistVersion } = decision;
    const subject = { requirementId, supplierId, buyerId };
    const before = { kind, reason, shortlistVersion };
    await noteChange(stores, deps, actor, { operation: 'decide-match', subject, before, after: {} });
  });
}
