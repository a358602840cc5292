import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay, viewerOf } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { ProfileConfirmation } from '../../domain/supplier/freshness';
import type { FlowDeps } from '../flow-deps';

/** Confirmations that are listed: who confirms twice a year has said so for ten years. */
const LISTED = 20;

/** Lists when a profile was confirmed, newest first. Buyers are not told by whom. */
export async function listConfirmations(
  deps: FlowDeps,
  actor: Actor,
  supplierId: SupplierId,
): Promise<readonly (Omit<ProfileConfirmation, 'confirmedBy'> & { readonly confirmedBy?: string })[]> {
  requireMay(actor, 'read-profile', { supplierId });
  const { suppliers, confirmations } = deps.database.stores;
  if (!(await suppliers.find(supplierId))) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const listed = await confirmations.list(supplierId, LISTED);
  if (viewerOf(actor, supplierId).kind !== 'buyer') return listed;
  return listed.map(({ confirmedBy: _by, ...rest }) => rest);
}
