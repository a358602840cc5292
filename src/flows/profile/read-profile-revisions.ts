import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { earlierAsSeenBy } from '../../domain/supplier/earlier-profile';
import type { Profile } from '../../domain/supplier/profile';
import type { FlowDeps } from '../flow-deps';
import { pageOfRevisions, type RevisionPage, type RevisionQuery } from '../revisions';

/** Lists when a profile was saved, newest first. Buyers are not told who did. */
export async function listProfileRevisions(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  { before, limit }: RevisionQuery,
): Promise<RevisionPage> {
  requireMay(actor, 'read-profile', { supplierId });
  const { suppliers, profiles } = deps.database.stores;
  if (!(await suppliers.find(supplierId))) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const tellsNames = viewerOf(actor, supplierId).kind !== 'buyer';
  return pageOfRevisions(limit, tellsNames, (rows) => profiles.listSaves(supplierId, rows, before));
}

/** Reads one revision of a profile, without what the reader may not see today. */
export async function readProfileRevision(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
  revision: number,
): Promise<Profile> {
  requireMay(actor, 'read-profile', { supplierId });
  const { profiles } = deps.database.stores;
  const [earlier, newest] = await Promise.all([profiles.findRevision(supplierId, revision), profiles.find(supplierId)]);
  if (!earlier || !newest) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return earlierAsSeenBy(earlier, newest, viewerOf(actor, supplierId));
}
