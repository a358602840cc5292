import type { RequirementId } from '../../domain/ids';
import type { Shortlist } from '../../domain/match/shortlist';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { compareShortlists, type ShortlistMove } from '../../scoring/compare-shortlists';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from '../requirement/find-requirement';

/** Two versions of a shortlist, and what moved from one to the other. */
export interface ShortlistMoves {
  readonly from: Shortlist;
  readonly to: Shortlist;
  readonly moves: readonly ShortlistMove[];
}

/**
 * Subtracts two versions of a shortlist: by default the newest and the one before it. The first version is compared with itself.
 *
 * @throws Problem `absent` when there is no such requirement or version
 */
export async function readShortlistMoves(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined } = {},
): Promise<ShortlistMoves> {
  await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  const after = await findVersion(deps, requirementId, '/to', to);
  const before = await findVersion(deps, requirementId, '/from', from ?? Math.max(1, after.version - 1));
  return { from: before, to: after, moves: compareShortlists(before, after) };
}

async function findVersion(
  deps: FlowDeps,
  requirementId: RequirementId,
  path: string,
  version: number | undefined,
): Promise<Shortlist> {
  const found = await deps.database.stores.shortlists.find(requirementId, version);
  if (!found) {
    throw new Problem('absent', [{ code: 'absent', path, ...(version !== undefined && { value: String(version) }) }]);
  }
  return found;
}
