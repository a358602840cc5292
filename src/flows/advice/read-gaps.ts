import type { Buyer } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { GapReport } from '../../domain/match/advice';
import type { Assessment } from '../../domain/match/assessment';
import { pointsOf, verdictOf } from '../../domain/match/assessment';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { type Profile, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Site } from '../../domain/supplier/site';
import type { Supplier } from '../../domain/supplier/supplier';
import { comparisonsOfAsk, USUAL_ASKS } from '../../scoring/advice/comparisons-of-ask';
import { findGaps, mostNeeds } from '../../scoring/advice/find-gaps';
import { blockersOf, type NeedInView } from '../../scoring/advice/need-in-view';
import { type Advised, preparing } from '../../scoring/advice/weigh-improvements';
import { assess } from '../../scoring/assess';
import type { Policy } from '../../scoring/policy';
import type { FlowDeps } from '../flow-deps';
import { inTurns, mapInTurns } from '../in-turns';
import { prepareNeeds } from './prepare-needs';

/** Comparisons of a fact with an ask that finding the nearest needs may take: some seconds. */
const MOST_COMPARISONS = 500_000_000;

/** A supplier's gaps with all that telling them takes. */
export interface ReadGaps {
  readonly supplier: Supplier;
  readonly report: GapReport;
  /** The needs that the gaps name. */
  readonly requirements: ReadonlyMap<RequirementId, Requirement>;
  readonly names: Pick<Policy, 'taxonomy' | 'schemes'> & {
    readonly sites: readonly Pick<Site, 'id' | 'name'>[];
    readonly buyers: readonly Buyer[];
  };
}

/**
 * What a supplier could change, by how many open needs it would move. Changes are tried on the profile as the caller may
 * read it, and each need is judged on what its own buyer may see of that, as its shortlist is.
 *
 * @throws Problem `absent` when there is no such supplier
 */
export async function readGaps(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  { length }: { readonly length: number },
): Promise<ReadGaps> {
  requireMay(actor, 'read-gaps', { supplierId });
  const { suppliers, profiles } = deps.database.stores;
  const [supplier, whole] = await Promise.all([suppliers.find(supplierId), profiles.find(supplierId)]);
  if (!supplier || !whole) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const { policy } = await deps.reference.current();
  const profile = profileAsSeenBy(whole, viewerOf(actor, supplierId));
  const { found, nearest } = await findNearest(deps, { supplier, profile });
  const { prepared, buyers } = await prepareNeeds(deps, nearest);
  const needs = await putInView({ supplier, profile }, prepared, policy);
  const search = { advised: { supplier, profile }, needs, policy, length };
  const report = { ...(await inTurns(findGaps(search))), needs: { found, lookedAt: needs.length } };
  const named = new Set(report.gaps.flatMap(({ moves }) => moves.map(({ requirementId }) => requirementId)));
  return {
    supplier,
    report,
    requirements: new Map(
      needs.flatMap(({ requirement }) => (named.has(requirement.id) ? [[requirement.id, requirement]] : [])),
    ),
    names: { ...policy, sites: profile.sites, buyers },
  };
}

/** The open needs that least stands in the way of; those that the supplier is qualified for come last. */
async function findNearest(deps: FlowDeps, { supplier, profile }: Advised) {
  await deps.index.refresh();
  const open = deps.index.listOpenRequirements();
  const assessFor = deps.index.assessing({ supplier, profile });
  const judged = await mapInTurns(open.slice(0, affordable(profile)), (id) => ({ id, assessment: assessFor(id) }));
  const near = judged
    .flatMap(({ id, assessment }) => (assessment ? [{ id, distance: distanceTo(assessment) }] : []))
    .sort((one, other) => compareDistances(one.distance, other.distance) || (one.id < other.id ? -1 : 1));
  return { found: open.length, nearest: near.slice(0, mostNeeds(profile)).map(({ id }) => id) };
}

function affordable(profile: Profile): number {
  return Math.ceil(MOST_COMPARISONS / (USUAL_ASKS * comparisonsOfAsk(profile)));
}

function distanceTo(assessment: Assessment): readonly number[] {
  const blockers = blockersOf(assessment);
  const unmet = blockers.filter(({ answer }) => answer === 'unmet').length;
  return [Number(verdictOf(assessment) === 'qualified'), unmet, blockers.length, -pointsOf(assessment)];
}

function compareDistances(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((part, index) => part !== other[index]);
  return place === -1 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

async function putInView(
  { supplier, profile }: Advised,
  needs: readonly Omit<NeedInView, 'now'>[],
  policy: Policy,
): Promise<readonly NeedInView[]> {
  const preparedFor = preparing(supplier, profile, policy);
  return mapInTurns(needs, (need) => ({ ...need, now: assess(need.prepared, preparedFor(need.requirement.buyerId)) }));
}
