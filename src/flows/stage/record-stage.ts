import type { CalendarDate } from '../../domain/calendar-date';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Stage, StageEvent } from '../../domain/match/decision';
import type { Actor } from '../../domain/permission';
import { type Fault, Problem, refuseFaults } from '../../domain/problem';
import { checkDate, checkLine } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findRequirementFor } from '../requirement/find-requirement';

/** How far a match has come, and when. */
export interface StageInput {
  readonly supplierId: SupplierId;
  readonly stage: Stage;
  /** Required for `lost`. */
  readonly reason?: string | undefined;
  /** The day on which it happened. */
  readonly on: CalendarDate;
}

const MAX_REASON = 2_000;

/**
 * Records that a match has reached a stage. Earlier events stay on record.
 *
 * @throws Problem `invalid` for a day that does not exist or a loss without a reason; `absent` when there is no such
 * requirement or supplier
 */
export async function recordStage(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  input: StageInput,
): Promise<StageEvent> {
  const { buyerId } = await findRequirementFor(deps, actor, 'record-stage', requirementId);
  refuseFaults(checkStage(input));
  const { supplierId, stage, reason, on } = input;
  if (!(await deps.database.stores.suppliers.find(supplierId)))
    throw new Problem('absent', [{ code: 'absent', path: '/supplierId' }]);
  const event: StageEvent = {
    requirementId,
    supplierId,
    stage,
    ...(reason !== undefined && { reason }),
    on,
    recordedBy: actor.name,
    recordedAt: deps.now().toISOString(),
  };
  await deps.database.inTransaction(async (stores) => {
    await stores.stageEvents.add(event);
    const subject = { requirementId, supplierId, buyerId };
    await noteChange(stores, deps, actor, { operation: 'record-stage', subject, after: { stage, on, reason } });
  });
  return event;
}

function checkStage({ stage, reason, on }: StageInput): readonly Fault[] {
  const isUnexplainedLoss = stage === 'lost' && !reason?.trim();
  return [
    ...checkDate(on, '/on'),
    ...checkLine(reason, '/reason', MAX_REASON),
    ...(isUnexplainedLoss ? [{ code: 'missing' as const, path: '/reason' }] : []),
  ];
}
