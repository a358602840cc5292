import type { ShortlistVersion } from '../../db/stores/match/shortlist-store';
import type { RequirementId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { MAX_PAGE_LENGTH } from '../page';
import { findRequirementFor } from '../requirement/find-requirement';

/** Lists the versions of a shortlist, newest first, beginning below `before`. */
export async function listShortlistVersions(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  {
    before,
    limit = MAX_PAGE_LENGTH,
  }: { readonly before?: number | undefined; readonly limit?: number | undefined } = {},
): Promise<readonly ShortlistVersion[]> {
  await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  return deps.database.stores.shortlists.listVersions(requirementId, Math.min(limit, MAX_PAGE_LENGTH), before);
}
