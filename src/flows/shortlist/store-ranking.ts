import type { ReferenceVersions } from '../../db/reference-data-store';
import type { MadeFrom } from '../../domain/shortlist';
import { partsOfRulesVersion } from '../../scoring/learning/rules-version';
import type { FlowDeps } from '../flow-deps';
import type { MadeRanking } from './match-index';

/**
 * What came of storing a ranking: a new version; nothing, as the newest one says the same; or nothing, as the requirement
 * has changed or closed, a later run has been here, or newer concepts, schemes or weights are in force.
 */
export type StoreOutcome = 'stored' | 'unchanged' | 'requirement-changed' | 'overtaken' | 'policy-changed';

/**
 * Stores a ranking as the next version of its shortlist, if it says anything new and nothing newer has been said.
 *
 * The row of the requirement is held meanwhile, so that runs write one after the other. Giving up is no error: each reason
 * for it comes with a run of its own, or is found by the sweep.
 */
export async function storeRanking(deps: FlowDeps, made: MadeRanking): Promise<StoreOutcome> {
  const { requirementId, ranking, madeFrom, policyVersion, asOf } = made;
  return deps.database.inTransaction(async ({ requirements, referenceData, shortlists }) => {
    const standing = await requirements.lockStanding(requirementId);
    if (standing?.state !== 'open' || standing.changeNumber > asOf) return 'requirement-changed';
    if (standing.scoredAsOf > asOf) return 'overtaken';
    const inForce = await referenceData.findVersions();
    if (isOutdated(madeFrom, inForce)) return 'policy-changed';
    const { isNew } = await shortlists.addIfDifferent(requirementId, ranking, { from: madeFrom, at: deps.now() });
    await requirements.markScored(requirementId, madeFrom.requirementRevision, { policy: policyVersion, asOf });
    return isNew ? 'stored' : 'unchanged';
  });
}

function isOutdated({ taxonomyVersion, schemesVersion, rulesVersion }: MadeFrom, inForce: ReferenceVersions): boolean {
  const { weights } = partsOfRulesVersion(rulesVersion);
  return inForce.taxonomy > taxonomyVersion || inForce.schemes > schemesVersion || inForce.weights > weights;
}
