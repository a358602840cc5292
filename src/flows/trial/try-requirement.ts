import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import type { MatchNames } from '../../domain/match/match-names';
import type { Ranking } from '../../domain/match/shortlist';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import type { RequirementInput } from '../requirement/complete-draft';
import { prepareDraft } from '../requirement/prepare-save';
import { receivingSiteOf } from '../requirement/receiving-site';
import { readSupplierNames } from '../shortlist/read-match-names';

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
  const [reference, buyer] = await Promise.all([deps.index.refresh(), deps.database.stores.buyers.find(input.buyerId)]);
  const { draft, understood } = prepareDraft(input, buyer, reference);
  const requirement: Requirement = { ...draft, id, revision: 1, understood };
  const receivingSite = receivingSiteOf(requirement, buyer ? [buyer] : []);
  const ranking = deps.index.rankUnstored(requirement, receivingSite, length);
  if (!ranking) throw new Error('The match index has been refreshed and cannot rank.');
  const { taxonomy, schemes } = reference.policy;
  const named = await readSupplierNames(
    deps,
    ranking.entries.map(({ supplierId }) => supplierId),
  );
  return { requirement, ranking, names: { taxonomy, schemes, buyerSites: buyer?.sites ?? [], ...named } };
}
