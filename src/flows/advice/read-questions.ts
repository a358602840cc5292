import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { AnswerEffect, Extent } from '../../domain/match/advice';
import type { MatchNames } from '../../domain/match/match-names';
import type { Actor } from '../../domain/permission';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { rankAnswers } from '../../scoring/advice/rank-answers';
import { prepareRequirement } from '../../scoring/prepared-requirement';
import type { FlowDeps } from '../flow-deps';
import { inTurns } from '../in-turns';
import { findRequirementFor } from '../requirement/find-requirement';
import { gatherMatchNames } from '../shortlist/read-match-names';
import { rankNow, suppliersIn } from './rank-now';

/** What to ask whom about a need. */
export interface ReadQuestions {
  readonly requirement: Requirement;
  /** Largest effect first. */
  readonly answers: readonly AnswerEffect[];
  /** How many single answers would change anything. */
  readonly found: number;
  /** Suppliers that have not even stated a site: there is nothing yet to ask a single question about. */
  readonly withoutSite: readonly SupplierId[];
  readonly suppliers: Extent;
  readonly names: MatchNames;
}

/**
 * Which single answer of which supplier would move a shortlist most, were it a yes, or enough. Suppliers are judged on what
 * the need's buyer may see of them. Nothing is stored, and nobody is asked.
 *
 * @throws Problem `absent` when there is no such need
 */
export async function readQuestions(
  deps: FlowDeps,
  actor: Actor,
  id: RequirementId,
  { length }: { readonly length: number },
): Promise<ReadQuestions> {
  const { requirement, receivingSite, policy, ranking } = await rankNow(
    deps,
    await findRequirementFor(deps, actor, 'read-shortlist', id),
  );
  const listed = ranking.entries.map(({ supplierId }) => supplierId);
  const buyer = { kind: 'buyer', buyerId: requirement.buyerId } as const;
  const stored = await deps.database.stores.profiles.findAll(listed);
  const suppliers = new Map(
    stored.map(({ supplier, profile }) => [supplier.id, { supplier, profile: profileAsSeenBy(profile, buyer) }]),
  );
  const prepared = prepareRequirement(requirement, receivingSite, policy);
  const { effects, lookedAt } = await inTurns(rankAnswers({ prepared, ranking, suppliers, policy }));
  const answers = effects.slice(0, length);
  const withoutSite = listed.filter((supplierId) => suppliers.get(supplierId)?.profile.sites.length === 0);
  const named = new Set([...answers.map(({ supplierId }) => supplierId), ...withoutSite]);
  return {
    requirement,
    answers,
    found: effects.length,
    withoutSite,
    suppliers: { found: suppliersIn(ranking), lookedAt },
    names: await gatherMatchNames(deps, requirement.buyerId, [...named]),
  };
}
