import type { Buyer } from '../../domain/demand/buyer';
import type { Requirement, RequirementDraft } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import type { Ranking } from '../../domain/match/shortlist';
import { type Actor, requireMay } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { checkBuyer } from '../requirement/check-requirement';
import type { RequirementInput } from '../requirement/complete-draft';
import { prepareSave } from '../requirement/prepare-save';
import { gatherMatchNames, type MatchNames } from '../shortlist/read-match-names';

/** A need to be ranked without being stored. */
export interface RequirementTrial {
  /** The id that it has, or would get: it alone decides the lot among equals. */
  readonly id: RequirementId;
  readonly draft: RequirementInput;
  /** How many suppliers to describe, 1 to 100; all are counted. */
  readonly length: number;
}

/** What saving the need would give. */
export interface TriedRequirement {
  /** The need as it was judged, with the steps that were taken from its texts, and what was understood of them. */
  readonly requirement: Requirement;
  readonly ranking: Ranking;
  readonly names: MatchNames;
}

/**
 * Ranks all current suppliers for a need that is not stored, as its buyer may see them: the shortlist that saving it now
 * would give. Nothing is stored, and nobody is told.
 *
 * @throws Problem `invalid` listing every fault of the draft; `absent` for a draft of somebody else's buyer
 */
export async function tryRequirement(
  deps: FlowDeps,
  actor: Actor,
  { id, draft: input, length }: RequirementTrial,
): Promise<TriedRequirement> {
  requireMay(actor, 'try-requirement', { buyerId: input.buyerId });
  const { draft, understood } = await prepareSave(deps, actor, input);
  const requirement: Requirement = { ...draft, id, revision: 1, understood };
  const receivingSite = receivingSiteOf(draft, await deps.database.stores.buyers.find(draft.buyerId));
  await deps.index.refresh();
  const ranking = deps.index.rankUnstored(requirement, receivingSite, length);
  if (!ranking) throw new Error('The match index has been refreshed and cannot rank.');
  const listed = ranking.entries.map(({ supplierId }) => supplierId);
  return { requirement, ranking, names: await gatherMatchNames(deps, draft.buyerId, listed) };
}

function receivingSiteOf(draft: RequirementDraft, buyer: Buyer | undefined) {
  refuseFaults(checkBuyer(draft, buyer));
  const site = buyer?.sites.find(({ id }) => id === draft.receivingSiteId);
  if (!site) throw new Error(`Buyer (${draft.buyerId}) has no site (${draft.receivingSiteId}), which was checked.`);
  return site;
}
