import type { SupplierRecord } from '../../db/stores/supplier/supplier-store';
import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/** Reads a supplier's own facts with their revision, which is not that of its profile. */
export async function readSupplier(deps: FlowDeps, actor: Actor, supplierId: SupplierId): Promise<SupplierRecord> {
  requireMay(actor, 'list-suppliers', { supplierId });
  const record = await deps.database.stores.suppliers.findRecord(supplierId);
  if (!record) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return record;
}
