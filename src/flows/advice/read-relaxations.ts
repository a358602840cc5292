import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Extent, RelaxationEffect, Stand } from '../../domain/match/advice';
import type { MatchNames } from '../../domain/match/match-names';
import { SHORTLIST_LENGTH, type VerdictCounts } from '../../domain/match/shortlist';
import type { Actor } from '../../domain/permission';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { proposeRelaxations, RELAXATION_BOUNDS } from '../../scoring/advice/propose-relaxations';
import { relax } from '../../scoring/advice/relax-requirement';
import { standOf } from '../../scoring/advice/weigh-improvements';
import { type Relaxed, weighRelaxations } from '../../scoring/advice/weigh-relaxations';
import { assess } from '../../scoring/assess';
import { prepareProfile } from '../../scoring/prepared-profile';
import { prepareRequirement } from '../../scoring/prepared-requirement';
import type { FlowDeps } from '../flow-deps';
import { mapInTurns } from '../in-turns';
import { findRequirementFor } from '../requirement/find-requirement';
import { gatherMatchNames } from '../shortlist/read-match-names';
import { type RankedNow, rankNow } from './rank-now';

/** What a buyer could give way on, and whom that would let in. */
export interface ReadRelaxations {
  readonly requirement: Requirement;
  readonly now: VerdictCounts;
  readonly effects: readonly RelaxationEffect[];
  readonly relaxations: Extent;
  readonly names: MatchNames;
}

/**
 * Which single relaxation of a need would let in whom, each found by ranking all suppliers again as the need's buyer may
 * see them. Nothing is stored.
 *
 * @throws Problem `absent` when there is no such need
 */
export async function readRelaxations(deps: FlowDeps, actor: Actor, id: RequirementId): Promise<ReadRelaxations> {
  const ranked = await rankNow(deps, await findRequirementFor(deps, actor, 'read-shortlist', id));
  const { requirement, ranking, rankOther } = ranked;
  const proposed = proposeRelaxations(requirement, ranking.entries);
  const lookedAt = proposed.slice(0, RELAXATION_BOUNDS.relaxations);
  const relaxed = await mapInTurns(lookedAt, (relaxation) => ({
    relaxation,
    ranking: rankOther(relax(requirement, relaxation), SHORTLIST_LENGTH),
  }));
  const stands = await standsBefore(deps, ranked, relaxed);
  const effects = weighRelaxations(ranking, relaxed, (supplierId) => stands.get(supplierId));
  const named = new Set(effects.flatMap(({ letIn }) => letIn.map(({ supplierId }) => supplierId)));
  return {
    requirement,
    now: ranking.counts,
    effects,
    relaxations: { found: proposed.length, lookedAt: lookedAt.length },
    names: await gatherMatchNames(deps, requirement.buyerId, [...named]),
  };
}

/** How everybody on the relaxed lists stands as things are: mostly told by the ranking; the others are judged. */
async function standsBefore(
  deps: FlowDeps,
  { requirement, receivingSite, policy, ranking }: RankedNow,
  relaxed: readonly Relaxed[],
): Promise<ReadonlyMap<SupplierId, Stand>> {
  const known = new Map<SupplierId, Stand>(
    ranking.entries.map(({ supplierId, verdict, points }) => [supplierId, { verdict, points }]),
  );
  const listed = relaxed.flatMap((each) => each.ranking.entries.map(({ supplierId }) => supplierId));
  const unknown = [...new Set(listed)].filter((supplierId) => !known.has(supplierId));
  const prepared = prepareRequirement(requirement, receivingSite, policy);
  const buyer = { kind: 'buyer', buyerId: requirement.buyerId } as const;
  for (const { supplier, profile } of await deps.database.stores.profiles.findAll(unknown)) {
    const seen = prepareProfile(supplier, profileAsSeenBy(profile, buyer), policy);
    known.set(supplier.id, standOf(assess(prepared, seen)));
  }
  return known;
}
