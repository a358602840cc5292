import type { BuyerSite } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { Ranking } from '../../domain/match/shortlist';
import { ANSWER_BOUNDS } from '../../scoring/advice/rank-answers';
import type { Policy } from '../../scoring/policy';
import type { FlowDeps } from '../flow-deps';
import { receivingSiteOf } from '../requirement/receiving-site';

/** A need ranked as things stand, and a way to rank what the need might be instead. */
export interface RankedNow {
  readonly requirement: Requirement;
  readonly receivingSite: BuyerSite;
  readonly policy: Policy;
  /** Longer than a shortlist: it holds those who may still reach it as well. */
  readonly ranking: Ranking;
  readonly rankOther: (requirement: Requirement, length: number) => Ranking;
}

/**
 * Ranks all suppliers for a need as its buyer may see them. A draft or a closed need is ranked too: advice is most welcome
 * before a need is open. Whoever calls has asked for permission.
 */
export async function rankNow(deps: FlowDeps, requirement: Requirement): Promise<RankedNow> {
  const [buyer, { policy }] = await Promise.all([
    deps.database.stores.buyers.find(requirement.buyerId),
    deps.reference.current(),
  ]);
  const receivingSite = receivingSiteOf(requirement, buyer ? [buyer] : []);
  await deps.index.refresh();
  const rankOther = (other: Requirement, length: number) => {
    const ranking = deps.index.rankUnstored(other, receivingSite, length);
    if (!ranking) throw new Error('The match index has been refreshed and cannot rank.');
    return ranking;
  };
  return { requirement, receivingSite, policy, ranking: rankOther(requirement, ANSWER_BOUNDS.suppliers), rankOther };
}

/** How many suppliers a ranking was made of. */
export function suppliersIn({ counts }: Ranking): number {
  return counts.qualified + counts.conditional + counts.excluded;
}
