import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { CoverageDetail, CoverageReport, CoverageSubject } from '../../domain/match/advice';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { comparisonsOfAsk, USUAL_ASKS } from '../../scoring/advice/comparisons-of-ask';
import { countCoverage, detailCoverage } from '../../scoring/advice/count-coverage';
import type { Policy } from '../../scoring/policy';
import { prepareProfile } from '../../scoring/prepared-profile';
import type { FlowDeps } from '../flow-deps';
import { inTurns, mapInTurns } from '../in-turns';
import { listRequirements } from '../requirement/list-requirements';
import { prepareNeeds } from './prepare-needs';

/** At most so many members, needs, pairs of both, and comparisons of a fact with an ask: some seconds of work. */
const BOUNDS = { members: 500, needs: 2_000, pairs: 200_000, comparisons: 1_000_000_000 } as const;
const PAGE_LENGTH = 100;

/** What the open needs ask for that the members lack, with the words for it. */
export interface ReadCoverage {
  readonly coverage: CoverageReport;
  readonly names: Pick<Policy, 'taxonomy' | 'schemes'>;
}

/**
 * Counts, for every process and scheme that the open needs ask for, how many members can, might and cannot. Members are
 * judged on what the caller may read of them: the question is what the cluster lacks, not what it shows to whom.
 */
export async function readCoverage(deps: FlowDeps, actor: Actor): Promise<ReadCoverage> {
  requireMay(actor, 'read-coverage');
  const { suppliers, requirements } = deps.database.stores;
  const [memberCount, needCount] = await Promise.all([suppliers.count(), requirements.count('open')]);
  const { needs, members, policy } = await prepareWorld(deps, actor);
  const counted = await inTurns(countCoverage(needs, members));
  const coverage = {
    ...counted,
    needs: { found: needCount, lookedAt: needs.length },
    members: { found: memberCount, lookedAt: members.length },
  };
  return { coverage, names: policy };
}

/** Who asks for one process or scheme, and who can, with their names. */
export interface ReadCoverageDetail {
  readonly detail: CoverageDetail;
  readonly requirements: ReadonlyMap<RequirementId, Requirement>;
  readonly suppliers: ReadonlyMap<SupplierId, Supplier>;
}

/**
 * Names the needs that ask for one process or scheme and what each member holds against it: what `readCoverage` counts.
 *
 * @throws Problem `absent` where no open need asks for it
 */
export async function readCoverageDetail(
  deps: FlowDeps,
  actor: Actor,
  of: CoverageSubject,
): Promise<ReadCoverageDetail> {
  requireMay(actor, 'read-coverage');
  const { needs, members, suppliers } = await prepareWorld(deps, actor);
  const detail = await inTurns(detailCoverage(needs, members, of));
  if (detail === undefined) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return {
    detail,
    requirements: new Map(needs.map(({ requirement }) => [requirement.id, requirement])),
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
  };
}

/** All open needs and active members, as far as they can be held against each other in some seconds. */
async function prepareWorld(deps: FlowDeps, actor: Actor) {
  const { policy } = await deps.reference.current();
  const { profiles } = deps.database.stores;
  const stored = await profiles.listChangedSince(0, BOUNDS.members);
  const active = stored.filter(({ supplier }) => supplier.standing.kind === 'active');
  const members = await mapInTurns(active, ({ supplier, profile }) =>
    prepareProfile(supplier, profileAsSeenBy(profile, viewerOf(actor, supplier.id)), policy),
  );
  const comparisons = USUAL_ASKS * active.reduce((sum, { profile }) => sum + comparisonsOfAsk(profile), 1);
  const affordable = Math.min(BOUNDS.pairs / Math.max(1, members.length), BOUNDS.comparisons / comparisons);
  const most = Math.min(BOUNDS.needs, Math.max(1, Math.floor(affordable)));
  const { prepared } = await prepareNeeds(deps, await listOpen(deps, actor, most));
  return {
    needs: prepared.map((need) => need.prepared),
    members,
    suppliers: active.map(({ supplier }) => supplier),
    policy,
  };
}

async function listOpen(deps: FlowDeps, actor: Actor, most: number): Promise<readonly RequirementId[]> {
  const ids: RequirementId[] = [];
  let after: RequirementId | undefined;
  do {
    const limit = Math.min(PAGE_LENGTH, most - ids.length);
    const { items, next } = await listRequirements(deps, actor, { state: 'open', after, limit });
    ids.push(...items.map(({ id }) => id));
    after = next;
  } while (after !== undefined && ids.length < most);
  return ids;
}
