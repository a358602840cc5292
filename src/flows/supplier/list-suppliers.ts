import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import type { Supplier } from '../../domain/supplier/supplier';
import type { FlowDeps } from '../flow-deps';
import { type Page, pageOf, rowsForPage } from '../page';

/** Lists suppliers in Swedish order of name; a supplier's own key lists that supplier alone. */
export async function listSuppliers(
  deps: FlowDeps,
  actor: Actor,
  { after, limit }: { readonly after?: SupplierId | undefined; readonly limit: number },
): Promise<Page<Supplier, SupplierId>> {
  const { suppliers } = deps.database.stores;
  if (actor.role === 'supplier-editor') {
    requireMay(actor, 'list-suppliers', { supplierId: actor.supplierId });
    const own = await suppliers.find(actor.supplierId);
    return { items: own === undefined || after !== undefined ? [] : [own] };
  }
  requireMay(actor, 'list-suppliers');
  return pageOf(await suppliers.list(rowsForPage(limit), after), limit);
}
