import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BuyerSite } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { MatchNames } from '../../domain/match/match-names';
import type { Ranking } from '../../domain/match/shortlist';
import type { StepSource, Team } from '../../domain/match/team';
import type { Actor } from '../../domain/permission';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { bestBelow } from '../../scoring/team/best-below';
import { offersFor, type TeamCandidate } from '../../scoring/team/offer';
import { reduceToSteps } from '../../scoring/team/reduce-requirement';
import { smallestTeam } from '../../scoring/team/smallest-team';
import type { FlowDeps } from '../flow-deps';
import { mapInTurns } from '../in-turns';
import { findRequirementFor } from '../requirement/find-requirement';
import { receivingSiteOf } from '../requirement/receiving-site';
import { gatherMatchNames } from '../shortlist/read-match-names';

/** How many suppliers are looked at for one step, and over all steps. What this leaves out is told in the proof. */
const MOST_PER_STEP = 200;
const MOST_IN_ALL = 2_000;

/** A team with the need and the names that its page shows. */
export interface FoundTeam {
  readonly requirement: Requirement;
  readonly team: Team;
  readonly names: MatchNames;
}

/**
 * Puts together the smallest team for a need, as things stand now and as the need's buyer may see the suppliers.
 *
 * Candidates are the best of the need's own ranking, and of a ranking of each step by itself.
 *
 * @throws Problem `absent` when there is no such requirement
 */
export async function findTeam(deps: FlowDeps, actor: Actor, requirementId: RequirementId): Promise<FoundTeam> {
  const requirement = await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  const buyer = await deps.database.stores.buyers.find(requirement.buyerId);
  const receivingSite = receivingSiteOf(requirement, buyer ? [buyer] : []);
  await deps.index.refresh();
  const { policy } = await deps.reference.current();
  const best = await rankEverything(deps, requirement, receivingSite);
  const candidates = await gatherCandidates(deps, requirement, best.suppliers);
  const offers = await mapInTurns(candidates, offersFor(requirement, receivingSite, policy));
  const team = smallestTeam({ requirement, receivingSite, policy, offers, leftOut: best.leftOut });
  const members = team.members.map(({ supplierId }) => supplierId);
  return { requirement, team, names: await gatherMatchNames(deps, requirement.buyerId, members) };
}

interface Ranked {
  /** In the order of the shortlist, then of the rankings of the steps. */
  readonly suppliers: readonly SupplierId[];
  /** By step: how well somebody below the end of its ranking might take it. */
  readonly leftOut: ReadonlyMap<number, StepSource>;
}

/** Ranks the whole need and each of its steps; between two rankings other requests of this process get their turn. */
async function rankEverything(deps: FlowDeps, requirement: Requirement, receivingSite: BuyerSite): Promise<Ranked> {
  const { policy } = await deps.reference.current();
  const { steps } = requirement;
  const length = Math.min(MOST_PER_STEP, Math.max(1, Math.floor(MOST_IN_ALL / steps.length)));
  const suppliers = new Set<SupplierId>();
  const leftOut = new Map<number, StepSource>();
  const take = async (reduced: Requirement): Promise<Ranking> => {
    const ranking = deps.index.rankUnstored(reduced, receivingSite, length);
    if (!ranking) throw new Error('The match index has been refreshed and cannot rank.');
    const { entries } = ranking;
    for (const { supplierId, verdict } of entries) if (verdict !== 'excluded') suppliers.add(supplierId);
    await nextTurn();
    return ranking;
  };
  await take(requirement);
  for (const [number, step] of steps.entries()) {
    const source = bestBelow(await take(reduceToSteps(requirement, [step], policy)), policy.rules);
    if (source !== undefined) leftOut.set(number, source);
  }
  return { suppliers: [...suppliers], leftOut };
}

async function gatherCandidates(
  { database }: FlowDeps,
  { buyerId }: Requirement,
  ids: readonly SupplierId[],
): Promise<readonly TeamCandidate[]> {
  const found = new Map((await database.stores.profiles.findAll(ids)).map((one) => [one.supplier.id, one]));
  return ids.flatMap((id) => {
    const one = found.get(id);
    return one ? [{ supplier: one.supplier, profile: profileAsSeenBy(one.profile, { kind: 'buyer', buyerId }) }] : [];
  });
}
