import { createHash } from 'node:crypto';
import type { ReferenceVersions } from '../../db/stores/reference-data-store';
import type { RequirementStanding } from '../../db/stores/requirement-store';
import type { Stores } from '../../db/stores/stores';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { MadeFrom } from '../../domain/match/shortlist';
import { partsOfRulesVersion } from '../../scoring/learning/rules-version';
import type { FlowDeps } from '../flow-deps';
import type { MadeRanking } from '../match-index/match-index';

/**
 * What came of storing a ranking: a new version; nothing, as the newest one says the same; or nothing, as the requirement
 * has changed or closed, a later run has been here, or newer concepts, schemes or weights are in force.
 */
export type StoreOutcome = 'stored' | 'unchanged' | 'requirement-changed' | 'overtaken' | 'policy-changed';

/** With more suppliers than this whose own facts were saved again, every list is compared in full. */
const MAX_RESAVED = 1_000;

interface Storable {
  readonly made: MadeRanking;
  readonly standing: RequirementStanding;
  readonly outline: string;
}

/** Stores one ranking: see `storeRankings`. */
export async function storeRanking(deps: FlowDeps, made: MadeRanking): Promise<StoreOutcome> {
  const [outcome] = await storeRankings(deps, [made]);
  if (outcome === undefined) throw new Error('Nothing came of a ranking.');
  return outcome;
}

/**
 * Stores each ranking as the next version of its shortlist, if it says anything new and nothing newer has been said, in one
 * transaction and some five statements, however many they are.
 *
 * The rows of the requirements are held meanwhile, so that runs write one after the other. Giving up is no error: each reason
 * for it comes with a run of its own, or is found by the sweep.
 *
 * @param rankings of different requirements
 * @returns what came of each, in the same order
 */
export async function storeRankings(
  deps: FlowDeps,
  rankings: readonly MadeRanking[],
): Promise<readonly StoreOutcome[]> {
  if (rankings.length === 0) return [];
  return deps.database.inTransaction(async (stores) => {
    const standings = await stores.standings.lockAll(rankings.map(({ requirementId }) => requirementId));
    const inForce = await stores.referenceData.findVersions();
    const considered = rankings.map((made) => {
      const standing = standings.get(made.requirementId);
      return { made, standing, refusal: refusalOf(made, standing, inForce), outline: outlineOf(made) };
    });
    const storable = considered.flatMap(({ made, standing, refusal, outline }) =>
      refusal === undefined && standing !== undefined ? [{ made, standing, outline }] : [],
    );
    const isNew = await addWhereDifferent(stores, storable, deps.now());
    await stores.standings.markScored(storable.map(scoredBy));
    return considered.map(({ made, refusal }) => refusal ?? (isNew.has(made.requirementId) ? 'stored' : 'unchanged'));
  });
}

function refusalOf(
  { asOf, madeFrom }: MadeRanking,
  standing: RequirementStanding | undefined,
  inForce: ReferenceVersions,
): StoreOutcome | undefined {
  if (standing?.state !== 'open' || standing.changeNumber > asOf) return 'requirement-changed';
  if (standing.scoredAsOf > asOf) return 'overtaken';
  return isOutdated(madeFrom, inForce) ? 'policy-changed' : undefined;
}

function isOutdated({ taxonomyVersion, schemesVersion, rulesVersion }: MadeFrom, inForce: ReferenceVersions): boolean {
  const { weights } = partsOfRulesVersion(rulesVersion);
  return inForce.taxonomy > taxonomyVersion || inForce.schemes > schemesVersion || inForce.weights > weights;
}

function scoredBy({ made, outline }: Storable) {
  const { requirementId, madeFrom, policyVersion, asOf } = made;
  return { requirementId, revision: madeFrom.requirementRevision, policy: policyVersion, asOf, outline };
}

/** Only where the outline differs are findings compared, which are a thousand times as long. */
async function addWhereDifferent({ suppliers, shortlists }: Stores, storable: readonly Storable[], at: Date) {
  const alike = storable.filter(({ standing, outline }) => standing.scoredOutline === outline);
  const since = Math.min(...alike.map(({ standing }) => standing.scoredAsOf));
  const resaved = new Set(alike.length > 0 ? await suppliers.listResaved(since, MAX_RESAVED + 1) : []);
  const same = new Set(resaved.size > MAX_RESAVED ? [] : alike.filter((one) => isSame(one, resaved)));
  const doubtful = storable.filter((one) => !same.has(one)).map(({ made }) => made);
  return doubtful.length > 0 ? shortlists.addWhereDifferent(doubtful, at) : new Set<RequirementId>();
}

/**
 * The findings are the same where requirement, policy and profiles are the very same revisions. Two things have none and can
 * change: the buyer's site, which takes back what was scored, and suppliers' own facts.
 */
function isSame({ made, standing }: Storable, resaved: ReadonlySet<SupplierId>): boolean {
  if (standing.scoredRevision !== made.madeFrom.requirementRevision) return false;
  return !made.outline.some(({ supplierId }) => resaved.has(supplierId));
}

/** A ranking without its findings, as a hash: what it was made from, the counts, and who stands where with which revision. */
function outlineOf({ madeFrom, policyVersion, counts, outline }: MadeRanking): string {
  const rows = outline.map(({ supplierId, profileRevision, leadSite, verdict, points }) =>
    [supplierId, profileRevision, leadSite, verdict, points].join(' '),
  );
  const { requirementRevision } = madeFrom;
  const lines = [policyVersion, requirementRevision, counts.qualified, counts.conditional, counts.excluded, ...rows];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
