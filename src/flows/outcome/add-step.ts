import type { OutcomeStep } from '../../db/stores/outcome/outcome-store';
import type { Stores } from '../../db/stores/stores';
import { stageProvenByOrder } from '../../domain/match/stage-path';
import type { Outcome, OutcomeStatement } from '../../domain/outcome/outcome';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/** Of one match so many stage events are read; nobody passes more. */
const MAX_STAGE_EVENTS = 1_000;

/** Stores the next step of an outcome and puts it into the log of the company. Wants a transaction. */
export async function addStep(
  stores: Stores,
  deps: FlowDeps,
  actor: Actor,
  {
    before,
    expectedRevision,
    step,
  }: { readonly before: Outcome; readonly expectedRevision: number; readonly step: OutcomeStep },
): Promise<Outcome> {
  const saved = await stores.outcomes.saveNext(before, expectedRevision, step);
  const operation = step.side === 'company' ? 'confirm-outcome' : 'save-outcome';
  const subject = subjectOf(saved);
  await noteChange(stores, deps, actor, { operation, subject, before: loggedOf(before), after: loggedOf(step) });
  return saved;
}

/**
 * The outcome in a log. It names no need: the log of a need is read by its buyer, who learns nothing of what a company has told
 * the cluster.
 */
export function subjectOf({ id, supplierId }: Pick<Outcome, 'id' | 'supplierId'>) {
  return { supplierId, other: id };
}

/** What of a step the log tells. */
export function loggedOf({ state, order, evidence }: OutcomeStatement & Pick<OutcomeStep, 'state'>): object {
  return { state, order, evidence };
}

/**
 * Records that the match of an order was nominated, or delivers, unless it is on record. Of the order itself it tells only the
 * day. Wants a transaction.
 */
export async function recordStageOfOrder(
  stores: Stores,
  deps: FlowDeps,
  actor: Actor,
  { id, requirementId, supplierId, order }: Outcome,
): Promise<void> {
  const events = await stores.stageEvents.list(requirementId, supplierId, MAX_STAGE_EVENTS);
  const now = deps.now().toISOString();
  const proven = stageProvenByOrder(order, events, now.slice(0, 10));
  if (proven === undefined) return;
  await stores.stageEvents.add({ requirementId, supplierId, ...proven, recordedBy: actor.name, recordedAt: now }, id);
  const buyerId = (await stores.requirements.find(requirementId))?.buyerId;
  const subject = { requirementId, supplierId, ...(buyerId && { buyerId }) };
  await noteChange(stores, deps, actor, { operation: 'record-stage', subject, after: proven });
}
