import type { RequirementId, SupplierId } from '../../domain/ids';
import type { StageEvent } from '../../domain/match/decision';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from '../requirement/find-requirement';

/** There are nine stages, and few of them are passed twice. */
const MAX_EVENTS = 1_000;

/** Lists how far a match has come, in the order in which it was recorded; empty where nothing was. */
export async function listStages(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  supplierId: SupplierId,
): Promise<readonly StageEvent[]> {
  await findRequirementFor(deps, actor, 'read-stages', requirementId);
  return deps.database.stores.stageEvents.list(requirementId, supplierId, MAX_EVENTS);
}
