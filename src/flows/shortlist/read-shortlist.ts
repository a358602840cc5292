import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Decision } from '../../domain/match/decision';
import type { Shortlist } from '../../domain/match/shortlist';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Supplier } from '../../domain/supplier/supplier';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from '../requirement/find-requirement';

/** A shortlist with all that its page shows. */
export interface ReadShortlist {
  readonly shortlist: Shortlist;
  readonly requirement: Requirement;
  /** False while anything that has been saved may still move the list. A closed requirement keeps its last list. */
  readonly isCurrent: boolean;
  /** The suppliers on the list. */
  readonly suppliers: ReadonlyMap<SupplierId, Supplier>;
  /** The newest decision on each match, those on suppliers that have left the list included. */
  readonly decisions: readonly Decision[];
}

const MAX_DECISIONS = 1_000;

/**
 * Reads a shortlist: the newest version, or the one asked for.
 *
 * @throws Problem `absent` when there is no such requirement, no such version, or no list has been made yet
 */
export async function readShortlist(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  { version }: { readonly version?: number | undefined } = {},
): Promise<ReadShortlist> {
  const requirement = await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  const { shortlists, suppliers, decisions } = deps.database.stores;
  // Asked before the list is read: a list made in between may be told as not current, but never the other way round.
  const isCurrent = await areAllScored(deps, requirement);
  const shortlist = await shortlists.find(requirementId, version);
  if (!shortlist) throw new Problem('absent', [{ code: 'absent', path: '/shortlist' }]);
  const listed = await suppliers.findAll(shortlist.entries.map(({ supplierId }) => supplierId));
  return {
    shortlist,
    requirement,
    isCurrent,
    suppliers: new Map(listed.map((supplier) => [supplier.id, supplier])),
    decisions: await decisions.listNewest(requirementId, MAX_DECISIONS),
  };
}

async function areAllScored(deps: FlowDeps, { id, state }: Requirement): Promise<boolean> {
  if (state === 'closed') return true;
  const { suppliers, requirements } = deps.database.stores;
  const { policyVersion } = await deps.reference.current();
  const [standing, unscored] = await Promise.all([requirements.findStanding(id), suppliers.listUnscored(1)]);
  if (!standing || unscored.length > 0) return false;
  return standing.scoredRevision === standing.revision && standing.scoredPolicy === policyVersion;
}
