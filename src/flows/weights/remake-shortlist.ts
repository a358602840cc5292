import { fingerprintOf } from '../../db/fingerprint';
import type { Stores } from '../../db/stores/stores';
import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId } from '../../domain/ids';
import type { MadeFrom, Shortlist, ShortlistEntry } from '../../domain/match/shortlist';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { makeTaxonomy } from '../../domain/reference/concept';
import { makeSchemeBook } from '../../domain/reference/scheme';
import { profileAsSeenBy } from '../../domain/supplier/profile';
import { partsOfRulesVersion, rulesWithWeights } from '../../scoring/learning/rules-version';
import type { Policy } from '../../scoring/policy';
import { type PreparedProfile, prepareProfile } from '../../scoring/prepared-profile';
import { prepareRequirement } from '../../scoring/prepared-requirement';
import { rank } from '../../scoring/rank';
import { RULES } from '../../scoring/rules';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from '../requirement/find-requirement';

/** A stored version of a shortlist, and its rows made anew. */
export interface RemadeShortlist {
  readonly stored: Shortlist;
  readonly entries: readonly ShortlistEntry[];
  /** Does every row say the same, to the last finding? */
  readonly isSame: boolean;
}

/**
 * Makes the rows of a stored version again from what it names: the revisions of need and profiles, concepts, schemes, and
 * the rules with the weights that were in force. A supplier's standing and a buyer's sites are taken as they are now.
 *
 * @throws Problem `absent` when there is no such requirement or version, or when its page of rules is that of another
 * release of the program, which alone can make it again
 */
export async function remakeShortlist(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  version: number,
): Promise<RemadeShortlist> {
  await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  return deps.database.inSnapshot(async (stores) => {
    const stored = await stores.shortlists.find(requirementId, version);
    if (!stored) throw absent('/version', String(version));
    const { requirementRevision } = stored.madeFrom;
    const requirement = await stores.requirements.findRevision(requirementId, requirementRevision);
    if (!requirement) throw new Error(`Requirement (${requirementId}) lacks its revision (${requirementRevision}).`);
    const policy = await readPolicy(stores, stored.madeFrom);
    const site = (await stores.buyers.find(requirement.buyerId))?.sites.find(
      ({ id }) => id === requirement.receivingSiteId,
    );
    if (!site) throw absent('/receivingSiteId', requirement.receivingSiteId);
    const profiles = await readProfiles(stores, stored.entries, requirement, policy);
    const { entries } = rank(prepareRequirement(requirement, site, policy), profiles);
    return { stored, entries, isSame: fingerprintOf(entries) === fingerprintOf(stored.entries) };
  });
}

/** The policy that a shortlist was made by. */
async function readPolicy({ referenceData, weights }: Stores, madeFrom: MadeFrom): Promise<Policy> {
  const { page, weights: version } = partsOfRulesVersion(madeFrom.rulesVersion);
  const adopted = version === 0 ? undefined : await weights.find(version);
  if (page !== RULES.version || (version > 0 && !adopted))
    throw absent('/madeFrom/rulesVersion', madeFrom.rulesVersion);
  return {
    taxonomy: makeTaxonomy(await referenceData.readConcepts(madeFrom.taxonomyVersion)),
    schemes: makeSchemeBook(await referenceData.readSchemes(madeFrom.schemesVersion)),
    rules: rulesWithWeights(version, adopted?.weights ?? RULES.weights),
  };
}

/** Whoever is not on the list stands behind those who are, so the list is made of its own suppliers alone. */
async function readProfiles(
  { suppliers, profiles }: Stores,
  entries: readonly ShortlistEntry[],
  { buyerId }: Requirement,
  policy: Policy,
): Promise<readonly PreparedProfile[]> {
  const found = new Map(
    (await suppliers.findAll(entries.map(({ supplierId }) => supplierId))).map((one) => [one.id, one]),
  );
  const prepared: PreparedProfile[] = [];
  for (const { supplierId, profileRevision } of entries) {
    const supplier = found.get(supplierId);
    const profile = await profiles.findRevision(supplierId, profileRevision);
    if (!supplier || !profile) throw new Error(`Supplier (${supplierId}) lacks its revision (${profileRevision}).`);
    prepared.push(prepareProfile(supplier, profileAsSeenBy(profile, { kind: 'buyer', buyerId }), policy));
  }
  return prepared;
}

function absent(path: string, value: string): Problem {
  return new Problem('absent', [{ code: 'absent', path, value }]);
}
