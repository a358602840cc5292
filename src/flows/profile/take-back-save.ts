import { revisionConflict } from '../../db/revision-conflict';
import type { SupplierId } from '../../domain/ids';
import { isDoneBy } from '../../domain/log/log-entry';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Profile } from '../../domain/supplier/profile';
import type { FlowDeps } from '../flow-deps';
import { storeRevision } from './save-profile';

/**
 * Takes back the newest save of a profile: the revision before it is stored again as the next one, with all that proved it.
 * That only whoever made the save can do, so that nobody brings back what somebody else has put right.
 *
 * @throws Problem `conflict` when the newest revision is another; `forbidden` when it is somebody else's save; `absent` when
 * there is nothing before it
 */
export async function takeBackSave(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  expectedRevision: number,
): Promise<Profile> {
  requireMay(actor, 'save-profile', { supplierId });
  const { profiles, log } = deps.database.stores;
  const [[newest], before, [save]] = await Promise.all([
    profiles.listSaves(supplierId, 1),
    profiles.findRevision(supplierId, expectedRevision - 1),
    log.list({ supplierId, operation: 'save-profile', revision: expectedRevision, limit: 1 }),
  ]);
  if (newest === undefined) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  if (newest.revision !== expectedRevision) throw revisionConflict(expectedRevision, newest.revision);
  if (before === undefined) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  if (save === undefined || !isDoneBy(save.by, actor))
    throw new Problem('forbidden', [{ code: 'not-allowed', path: '' }]);
  const { supplierId: _id, revision: _revision, understood, ...draft } = before;
  return storeRevision(deps, actor, supplierId, { draft, understood, expectedRevision });
}
