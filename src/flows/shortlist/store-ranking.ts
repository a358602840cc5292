import type { RequirementStanding } from '../../db/stores/demand/requirement-store';
import type { ReferenceVersions } from '../../db/stores/reference-data-store';
import type { Stores } from '../../db/stores/stores';
import type { SupplierId } from '../../domain/ids';
import { partsOfRulesVersion } from '../../scoring/learning/rules-version';
import type { FlowDeps } from '../flow-deps';
import type { KnownRanking, MadeRanking } from '../match-index/known-ranking';

/**
 * What came of storing a ranking: a new version; nothing but counts, as the newest one says the same; or nothing, as the
 * requirement has changed or closed, a later run has been here, newer concepts, schemes or weights are in force, or the newest
 * version may say something else and what is known of the ranking is too little to tell.
 */
export type StoreOutcome =
  | 'stored'
  | 'unchanged'
  | 'requirement-changed'
  | 'overtaken'
  | 'policy-changed'
  | 'not-recognised';

/** With more suppliers than this whose own facts were saved again, every list is compared in full. */
const MAX_RESAVED = 1_000;

interface Storable {
  readonly ranking: KnownRanking;
  readonly standing: RequirementStanding;
}

/** Stores one ranking: see `storeRankings`. */
export async function storeRanking(deps: FlowDeps, ranking: MadeRanking): Promise<StoreOutcome> {
  const [outcome] = await storeRankings(deps, [ranking]);
  if (outcome === undefined) throw new Error('Nothing came of a ranking.');
  return outcome;
}

/**
 * Stores each ranking as the next version of its shortlist, if it says anything new and nothing newer has been said, in one
 * transaction and some five statements, however many they are. Of a ranking without rows only the counts are stored, and
 * only where the newest version is recognised as the very same list.
 *
 * The rows of the requirements are held meanwhile, so that runs write one after the other. What is noted with a list is always
 * true of it: it is, and counts, what ranking everything up to that number comes to. Hence nobody who knows less may write
 * after it. Giving up is no error: each reason for it comes with a run of its own, or is found by the sweep.
 *
 * @param rankings of different requirements
 * @returns what came of each, in the same order
 */
export async function storeRankings(
  deps: FlowDeps,
  rankings: readonly (KnownRanking | MadeRanking)[],
): Promise<readonly StoreOutcome[]> {
  if (rankings.length === 0) return [];
  return deps.database.inTransaction(async (stores) => {
    const standings = await stores.standings.lockAll(rankings.map(({ requirementId }) => requirementId));
    const inForce = await stores.referenceData.findVersions();
    const refusals = new Map<KnownRanking, StoreOutcome>();
    const storable = rankings.flatMap((ranking): readonly Storable[] => {
      const standing = standings.get(ranking.requirementId);
      const refusal = refusalOf(ranking, standing, inForce);
      if (refusal !== undefined) refusals.set(ranking, refusal);
      return refusal === undefined && standing !== undefined ? [{ ranking, standing }] : [];
    });
    const same = await findSame(stores, storable);
    const other = storable.flatMap(({ ranking }) => (same.has(ranking) ? [] : [ranking]));
    for (const ranking of other) if (!hasRows(ranking)) refusals.set(ranking, 'not-recognised');
    await stores.shortlists.updateCounts([...same].map(({ requirementId, counts }) => ({ requirementId, counts })));
    const made = other.filter(hasRows);
    const isNew = made.length > 0 ? await stores.shortlists.addWhereDifferent(made, deps.now()) : new Set();
    const settled = storable.filter(({ ranking }) => !refusals.has(ranking));
    await stores.standings.markScored(settled.map(({ ranking }) => scoredBy(ranking)));
    return rankings.map(
      (ranking) => refusals.get(ranking) ?? (isNew.has(ranking.requirementId) ? 'stored' : 'unchanged'),
    );
  });
}

/** Are newer concepts, schemes or weights in force than these? */
export function isOutdated(versions: ReferenceVersions, inForce: ReferenceVersions): boolean {
  return (
    inForce.taxonomy > versions.taxonomy || inForce.schemes > versions.schemes || inForce.weights > versions.weights
  );
}

function refusalOf(
  { asOf, madeFrom: { taxonomyVersion: taxonomy, schemesVersion: schemes, rulesVersion } }: KnownRanking,
  standing: RequirementStanding | undefined,
  inForce: ReferenceVersions,
): StoreOutcome | undefined {
  if (standing?.state !== 'open' || standing.changeNumber > asOf) return 'requirement-changed';
  if (standing.scoredAsOf > asOf) return 'overtaken';
  const { weights } = partsOfRulesVersion(rulesVersion);
  return isOutdated({ taxonomy, schemes, weights }, inForce) ? 'policy-changed' : undefined;
}

function hasRows(ranking: KnownRanking | MadeRanking): ranking is MadeRanking {
  return 'describe' in ranking;
}

function scoredBy({ requirementId, madeFrom, policyVersion, asOf, outline }: KnownRanking) {
  return { requirementId, revision: madeFrom.requirementRevision, policy: policyVersion, asOf, outline };
}

/**
 * Those whose newest version is known to be the same without comparing findings, which are a thousand times as long as
 * outlines. Two things have no revision in an outline and can change: the buyer's site, which takes back what was scored,
 * and suppliers' own facts.
 */
async function findSame({ suppliers }: Stores, storable: readonly Storable[]): Promise<ReadonlySet<KnownRanking>> {
  const alike = storable.filter(
    ({ ranking, standing }) =>
      standing.scoredOutline === ranking.outline && standing.scoredRevision === ranking.madeFrom.requirementRevision,
  );
  if (alike.length === 0) return new Set();
  const since = Math.min(...alike.map(({ standing }) => standing.scoredAsOf));
  const resaved = new Set<SupplierId>(await suppliers.listResaved(since, MAX_RESAVED + 1));
  if (resaved.size > MAX_RESAVED) return new Set();
  return new Set(
    alike.map(({ ranking }) => ranking).filter(({ listed }) => !listed.some((supplierId) => resaved.has(supplierId))),
  );
}
