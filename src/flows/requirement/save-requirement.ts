import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import type { RequirementInput } from './complete-draft';
import { findRequirementFor } from './find-requirement';
import { prepareSave, refuseLostSite } from './prepare-save';

/** A requirement as a person saves it, and the revision that was on the screen. */
export interface RequirementSaving {
  readonly draft: RequirementInput;
  readonly expectedRevision: number;
}

/**
 * Stores the next revision of a requirement, and has it ranked again when it is open. Publishing and withdrawing are
 * saves too: of the state.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when somebody else saved first
 */
export async function saveRequirement(
  deps: FlowDeps,
  actor: Actor,
  id: RequirementId,
  { draft, expectedRevision }: RequirementSaving,
): Promise<Requirement> {
  await findRequirementFor(deps, actor, 'save-requirement', id);
  // Nobody may give a requirement away to a buyer for whom he could not have made it.
  requireMay(actor, 'save-requirement', { buyerId: draft.buyerId });
  const save = await prepareSave(deps, actor, draft);
  const requirement = await deps.database.inTransaction(async (stores) => {
    const saved = await stores.requirements.saveNext(id, expectedRevision, save);
    await refuseLostSite(stores, saved);
    const subject = { requirementId: id, buyerId: saved.buyerId };
    const { revision } = saved;
    await noteChange(stores, deps, actor, { operation: 'save-requirement', subject, saved: { ...save, revision } });
    return saved;
  });
  if (requirement.state === 'open') await announce(deps, { name: 'rescore-requirement', requirementId: id });
  return requirement;
}
