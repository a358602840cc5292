import { revisionConflict } from '../../db/revision-conflict';
import type { Requirement, RequirementState } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from './find-requirement';
import { saveRequirement } from './save-requirement';

/**
 * Opens a draft, as its next revision, and has it ranked.
 *
 * @throws Problem `conflict` when it is no draft, or somebody else saved first; `invalid` where the draft is not fit to be ranked
 */
export async function publishRequirement(
  deps: FlowDeps,
  actor: Actor,
  id: RequirementId,
  expectedRevision: number,
): Promise<Requirement> {
  return moveState(deps, actor, id, { from: 'draft', to: 'open', expectedRevision });
}

/**
 * Closes an open requirement, as its next revision. Its last shortlist stays readable and is not made again.
 *
 * @throws Problem `conflict` when it is not open, or somebody else saved first
 */
export async function withdrawRequirement(
  deps: FlowDeps,
  actor: Actor,
  id: RequirementId,
  expectedRevision: number,
): Promise<Requirement> {
  return moveState(deps, actor, id, { from: 'open', to: 'closed', expectedRevision });
}

interface StateMove {
  readonly from: RequirementState;
  readonly to: RequirementState;
  readonly expectedRevision: number;
}

async function moveState(deps: FlowDeps, actor: Actor, id: RequirementId, move: StateMove): Promise<Requirement> {
  const { from, to, expectedRevision } = move;
  const current = await findRequirementFor(deps, actor, 'save-requirement', id);
  const { id: _id, revision, understood: _derived, ...draft } = current;
  if (revision !== expectedRevision) throw revisionConflict(expectedRevision, revision);
  if (draft.state !== from) {
    throw new Problem('conflict', [{ code: 'not-allowed', path: '/state', value: draft.state, expected: from }]);
  }
  return saveRequirement(deps, actor, id, { draft: { ...draft, state: to }, expectedRevision });
}
