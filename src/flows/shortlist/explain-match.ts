import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Assessment } from '../../domain/match/assessment';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { assess } from '../../scoring/assess';
import { prepareProfile } from '../../scoring/prepared-profile';
import { prepareRequirement } from '../../scoring/prepared-requirement';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from '../requirement/find-requirement';

/** One supplier held against one requirement, with both. */
export interface ExplainedMatch {
  readonly assessment: Assessment;
  readonly supplier: Supplier;
  readonly requirement: Requirement;
  readonly profileRevision: number;
}

/**
 * Assesses one supplier for a requirement now, whether or not it reached the list: on the profile as the requirement's
 * buyer may see it, which is what the list is made from.
 *
 * @throws Problem `absent` when there is no such requirement or supplier
 */
export async function explainMatch(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  supplierId: SupplierId,
): Promise<ExplainedMatch> {
  const requirement = await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  const { policy } = await deps.reference.current();
  const { suppliers, profiles, buyers } = deps.database.stores;
  const [supplier, profile, buyer] = await Promise.all([
    suppliers.find(supplierId),
    profiles.find(supplierId),
    buyers.find(requirement.buyerId),
  ]);
  const receivingSite = buyer?.sites.find(({ id }) => id === requirement.receivingSiteId);
  if (!supplier || !profile || !receivingSite) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const seen = profileAsSeenBy(profile, { kind: 'buyer', buyerId: requirement.buyerId });
  const assessment = assess(
    prepareRequirement(requirement, receivingSite, policy),
    prepareProfile(supplier, seen, policy),
  );
  return { assessment, supplier, requirement, profileRevision: profile.revision };
}
