import type { OutcomeId } from '../../domain/ids';
import type { ConfirmedThrough, Order, Outcome } from '../../domain/outcome/outcome';
import type { Actor } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import { isSameValue } from '../../domain/same-value';
import type { Evidence } from '../../domain/supplier/evidence';
import type { FlowDeps } from '../flow-deps';
import { addStep } from './add-step';
import { checkOrdered } from './check-statement';
import { findOutcomeFor, refuseWithdrawn } from './find-outcome';

/** Who confirms, and how he came. A person with a link acts as an editor of the company that the link was sent to. */
export interface Confirmer {
  readonly actor: Actor;
  readonly through: ConfirmedThrough;
}

/** What the company answers. */
export interface OutcomeAnswer {
  /** The revision that it was shown. */
  readonly expectedRevision: number;
  /** The order as it states it; absent where it is as it was noted. */
  readonly order?: Order | undefined;
}

/**
 * Confirms an outcome of the actor's own company.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when it has been changed since, or was withdrawn
 */
export async function confirmOutcome(
  deps: FlowDeps,
  actor: Actor,
  id: OutcomeId,
  answer: OutcomeAnswer,
): Promise<Outcome> {
  return confirmOutcomeAs(deps, { actor, through: 'session' }, id, answer);
}

/**
 * Confirms an outcome in the name of the company, as it was noted or as the company states it: then the company is its source,
 * and what the leader noted stays on record. Confirming again what is confirmed changes nothing.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when it has been changed since, or was withdrawn
 */
export async function confirmOutcomeAs(
  deps: FlowDeps,
  { actor, through }: Confirmer,
  id: OutcomeId,
  { expectedRevision, order: stated }: OutcomeAnswer,
): Promise<Outcome> {
  const before = await findOutcomeFor(deps, actor, 'confirm-outcome', id);
  if (stated !== undefined) refuseFaults(checkOrdered(stated));
  refuseWithdrawn(before);
  const order = stated ?? before.order;
  const isSame = isSameValue(order, before.order);
  if (isSame && before.state === 'confirmed' && before.revision === expectedRevision) return before;
  const savedAt = deps.now().toISOString();
  const { illustrative } = before.evidence;
  const own: Evidence = { tier: 'declared', on: savedAt.slice(0, 10), source: actor.name, illustrative };
  const evidence = isSame ? before.evidence : own;
  const said = { order, evidence, savedBy: actor.name, savedAt };
  const step = { state: 'confirmed', side: 'company', through, ...said } as const;
  return deps.database.inTransaction((stores) => addStep(stores, deps, actor, { before, expectedRevision, step }));
}
