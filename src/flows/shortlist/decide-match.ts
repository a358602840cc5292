import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Decision, DecisionKind } from '../../domain/match/decision';
import type { Actor } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import { checkLine, checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findRequirementFor } from '../requirement/find-requirement';

/** What a purchaser decides on a match, and the version of the list that was on the screen. */
export interface DecisionInput {
  readonly supplierId: SupplierId;
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly shortlistVersion: number;
}

/** A reason is a sentence or a few. */
const MAX_REASON = 2_000;

/**
 * Records a decision on a match. Earlier ones stay on record.
 *
 * @throws Problem `invalid` without a reason; `absent` when there is no such requirement, version or supplier
 */
export async function decideMatch(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  input: DecisionInput,
): Promise<Decision> {
  const { buyerId } = await findRequirementFor(deps, actor, 'decide-match', requirementId);
  const { supplierId, kind, reason, shortlistVersion } = input;
  refuseFaults(reason.trim() === '' ? checkName(reason, '/reason') : checkLine(reason, '/reason', MAX_REASON));
  const { suppliers, shortlists } = deps.database.stores;
  if (!(await suppliers.find(supplierId))) throw absent('/supplierId');
  const [shown] = await shortlists.listVersions(requirementId, 1, shortlistVersion + 1);
  if (shown?.version !== shortlistVersion) throw absent('/shortlistVersion');
  const decision: Decision = {
    requirementId,
    supplierId,
    kind,
    reason,
    shortlistVersion,
    decidedBy: actor.name,
    decidedAt: deps.now().toISOString(),
  };
  await deps.database.inTransaction(async (stores) => {
    await stores.decisions.add(decision);
    const subject = { requirementId, supplierId, buyerId };
    const after = { kind, reason, shortlistVersion };
    await noteChange(stores, deps, actor, { operation: 'decide-match', subject, after });
  });
  return decision;
}

function absent(path: string): Problem {
  return new Problem('absent', [{ code: 'absent', path }]);
}
