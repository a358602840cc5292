import type { Requirement } from '../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../domain/ids';
import { type ComparedRow, compareAssessments } from '../../domain/match/comparison';
import type { MatchNames } from '../../domain/match/match-names';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from '../requirement/find-requirement';
import { type ExplainedMatch, explainMatch } from '../shortlist/explain-match';
import { gatherMatchNames } from '../shortlist/read-match-names';

/** Some suppliers side by side for one need. */
export interface Comparison {
  readonly requirement: Requirement;
  /** In the order in which they were asked for. */
  readonly matches: readonly ExplainedMatch[];
  readonly rows: readonly ComparedRow[];
  readonly names: MatchNames;
}

/**
 * Holds suppliers against one need side by side, as things stand now: each on its profile as the need's buyer may see it.
 *
 * @param supplierIds different ones, as many as `COMPARED` allows
 * @throws Problem `absent` when there is no such requirement, or one of the suppliers is not there
 */
export async function compareSuppliers(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  supplierIds: readonly SupplierId[],
): Promise<Comparison> {
  const requirement = await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  const [names, ...matches] = await Promise.all([
    gatherMatchNames(deps, requirement.buyerId, supplierIds),
    ...supplierIds.map((supplierId) => explainMatch(deps, actor, requirementId, supplierId)),
  ]);
  return { requirement, matches, names, rows: compareAssessments(matches.map(({ assessment }) => assessment)) };
}
