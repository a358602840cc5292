import type { Buyer } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Assessment, Finding } from '../../domain/match/assessment';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { type Profile, type ProfileDraft, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Site } from '../../domain/supplier/site';
import type { Supplier } from '../../domain/supplier/supplier';
import { blockersOf, type NeedInView } from '../../scoring/advice/need-in-view';
import { type AskedImprovement, improvementsOfNeed } from '../../scoring/advice/propose-improvements';
import { assess } from '../../scoring/assess';
import type { Policy } from '../../scoring/policy';
import { prepareProfile } from '../../scoring/prepared-profile';
import { prepareRequirement } from '../../scoring/prepared-requirement';
import type { FlowDeps } from '../flow-deps';
import type { SupplierProfile } from '../match-index/profile-views';
import type { Page } from '../page';
import { settleDraft } from '../profile/settle-draft';
import { findRequirementFor } from '../requirement/find-requirement';
import { listRequirements } from '../requirement/list-requirements';

/** A profile to be judged without being stored: against one need, or page by page against all open ones. */
export interface ProfileTrial {
  readonly supplierId: SupplierId;
  readonly draft: ProfileDraft;
  /** The one need; all open ones that the caller may read when absent. */
  readonly requirementId?: RequirementId | undefined;
  readonly after?: RequirementId | undefined;
  /** Needs on a page, 1 to 100. */
  readonly limit: number;
}

/** How the draft, and the profile as it stands, meet one need. */
export interface TriedNeed {
  readonly requirement: Requirement;
  readonly tried: Assessment;
  readonly now: Assessment;
  /** The musts that keep the draft from being qualified. */
  readonly blockers: readonly Finding[];
  /** What would change single answers of the draft; only looked for when it is held against one need. */
  readonly improvements: readonly AskedImprovement[];
}

/** What the findings of a trial name by id: the sites are those of the draft. */
export interface ProfileNames extends Pick<Policy, 'taxonomy' | 'schemes'> {
  readonly sites: readonly Pick<Site, 'id' | 'name'>[];
  readonly buyers: readonly Buyer[];
}

/** What saving the profile would give. */
export interface TriedProfile {
  readonly supplier: Supplier;
  /** The profile as it stands, which `now` is judged by. */
  readonly current: Profile;
  /** The profile as it would be stored, as the caller would read it. */
  readonly profile: Profile;
  readonly needs: readonly TriedNeed[];
  /** After which need the next page begins; absent on the last one. */
  readonly next?: RequirementId;
  readonly names: ProfileNames;
}

/**
 * Holds a profile that is not stored against needs, beside the one that is: each as the need's buyer may see it, which is
 * what shortlists are made from. Nothing is stored, and of other suppliers nothing is told.
 *
 * @throws Problem `invalid` listing every fault of the draft; `absent` when there is no such supplier, or no such need
 * that the caller may read
 */
export async function tryProfile(deps: FlowDeps, actor: Actor, trial: ProfileTrial): Promise<TriedProfile> {
  const { supplierId } = trial;
  requireMay(actor, 'try-profile', { supplierId });
  const { suppliers, profiles } = deps.database.stores;
  const [supplier, current] = await Promise.all([suppliers.find(supplierId), profiles.find(supplierId)]);
  if (!supplier || !current) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const { policy } = await deps.reference.current();
  const { draft, understood } = await settleDraft(deps, trial.draft, current, { actor, supplierId });
  const profile: Profile = { ...draft, supplierId, revision: current.revision + 1, understood };
  const { items, next } = await findNeeds(deps, actor, trial);
  const buyers = await deps.database.stores.buyers.findAll([...new Set(items.map(({ buyerId }) => buyerId))]);
  const judgeTried = judging({ supplier, profile }, buyers, policy);
  const judgeNow = judging({ supplier, profile: current }, buyers, policy);
  const seen = profileAsSeenBy(profile, viewerOf(actor, supplierId));
  const judge = (requirement: Requirement): TriedNeed => {
    const tried = judgeTried(requirement);
    const isOne = trial.requirementId !== undefined;
    return {
      requirement,
      tried: tried.now,
      now: judgeNow(requirement).now,
      blockers: blockersOf(tried.now),
      improvements: isOne ? improvementsOfNeed({ profile: seen, policy }, tried) : [],
    };
  };
  return {
    supplier,
    current,
    profile: seen,
    needs: items.map(judge),
    ...(next !== undefined && { next }),
    names: { ...policy, sites: draft.sites, buyers },
  };
}

/** The needs go through the same doors as when they are read, so that a trial shows none that reading hides. */
async function findNeeds(
  deps: FlowDeps,
  actor: Actor,
  { requirementId, after, limit }: ProfileTrial,
): Promise<Page<Requirement, RequirementId>> {
  if (requirementId === undefined) return listRequirements(deps, actor, { state: 'open', after, limit });
  return { items: [await findRequirementFor(deps, actor, 'read-requirement', requirementId)] };
}

function judging({ supplier, profile }: SupplierProfile, buyers: readonly Buyer[], policy: Policy) {
  return (requirement: Requirement): NeedInView => {
    const { id, buyerId, receivingSiteId } = requirement;
    const buyer = buyers.find((one) => one.id === buyerId);
    const receivingSite = buyer?.sites.find((site) => site.id === receivingSiteId);
    if (!receivingSite) throw new Error(`The need (${id}) has no receiving site (${receivingSiteId}).`);
    const seen = profileAsSeenBy(profile, { kind: 'buyer', buyerId });
    const prepared = prepareRequirement(requirement, receivingSite, policy);
    return { requirement, prepared, now: assess(prepared, prepareProfile(supplier, seen, policy)) };
  };
}
