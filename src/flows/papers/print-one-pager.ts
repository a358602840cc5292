import { writeOnePager } from '../../documents/one-pager/one-pager';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import type { MatchNames } from '../../domain/match/match-names';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { readProfile } from '../profile/read-profile';
import { explainMatch } from '../shortlist/explain-match';
import { gatherMatchNames } from '../shortlist/read-match-names';

/** For which need, if any, and in which language. */
export interface OnePagerOrder {
  readonly requirementId?: RequirementId | undefined;
  readonly language: Language;
}

/**
 * A supplier on paper: its profile as the reader may see it, and how it stands for a need that the reader may read.
 *
 * @throws Problem `absent` when there is no such supplier or requirement
 */
export async function printOnePager(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  { requirementId, language }: OnePagerOrder,
): Promise<MadeFile> {
  const { supplier, profile } = await readProfile(deps, actor, supplierId);
  const printedOn = deps.now().toISOString().slice(0, 10);
  const { policy } = await deps.reference.current();
  const own: MatchNames = {
    ...policy,
    suppliers: new Map([[supplierId, supplier]]),
    sites: new Map([[supplierId, profile.sites]]),
    buyerSites: [],
  };
  const found = requirementId === undefined ? undefined : await findMatch(deps, actor, requirementId, supplierId);
  const paper = { supplier, profile, printedOn, names: found?.names ?? own, ...(found && { match: found.match }) };
  const bytes = await writeOnePager(paper, language);
  const name = [supplierId, ...(requirementId === undefined ? [] : [requirementId])].join('-');
  return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes };
}

async function findMatch(deps: FlowDeps, actor: Actor, requirementId: RequirementId, supplierId: SupplierId) {
  const { assessment, requirement } = await explainMatch(deps, actor, requirementId, supplierId);
  const { buyerId } = requirement;
  const [names, buyer] = await Promise.all([
    gatherMatchNames(deps, buyerId, [supplierId]),
    deps.database.stores.buyers.find(buyerId),
  ]);
  return { names, match: { requirement, assessment, buyer: buyer?.name ?? buyerId } };
}
