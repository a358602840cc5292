import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import { announce } from '../announce';
import { checkId } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import type { RequirementInput } from './complete-draft';
import { prepareSave, refuseLostSite } from './prepare-save';

/**
 * Stores a new requirement, and has it ranked when it is open.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when the id is taken
 */
export async function createRequirement(
  deps: FlowDeps,
  actor: Actor,
  { id, draft }: { readonly id: RequirementId; readonly draft: RequirementInput },
): Promise<Requirement> {
  requireMay(actor, 'save-requirement', { buyerId: draft.buyerId });
  refuseFaults(checkId(id, '/id'));
  const save = await prepareSave(deps, actor, draft);
  const requirement = await deps.database.inTransaction(async (stores) => {
    const changeNumber = await stores.requirements.reserve();
    if (await stores.requirements.findStanding(id)) {
      throw new Problem('conflict', [{ code: 'collision', path: '/id', value: id }]);
    }
    const added = await stores.requirements.add(id, changeNumber, save);
    await refuseLostSite(stores, added);
    const subject = { requirementId: id, buyerId: added.buyerId };
    await noteChange(stores, deps, actor, { operation: 'save-requirement', subject, saved: { ...save, revision: 1 } });
    return added;
  });
  if (requirement.state === 'open') await announce(deps, { name: 'rescore-requirement', requirementId: id });
  return requirement;
}
