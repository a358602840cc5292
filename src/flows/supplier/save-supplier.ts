import type { SupplierRecord } from '../../db/stores/supplier/supplier-store';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { checkSupplier } from './check-supplier';

/**
 * Saves a supplier's own facts, its standing among them, then asks for every shortlist to be held against them. Its
 * profile stays at its revision. `revision` is the one of these facts that was on the screen.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when somebody else saved first, or with a pointer to an
 * organisation number that belongs to another
 */
export async function saveSupplier(
  deps: FlowDeps,
  actor: Actor,
  { supplier, revision }: SupplierRecord,
): Promise<SupplierRecord> {
  requireMay(actor, 'save-supplier', { supplierId: supplier.id });
  if (!(await deps.database.stores.suppliers.find(supplier.id))) {
    throw new Problem('absent', [{ code: 'absent', path: '' }]);
  }
  refuseFaults(checkSupplier(supplier, ''));
  const saved = await deps.database.inTransaction(async (stores) => {
    const { suppliers } = stores;
    const [changeNumber = Number.NaN] = await suppliers.reserve(1);
    const holders = await suppliers.findTaken([supplier]);
    if (holders.some(({ id }) => id !== supplier.id)) throw takenNumber(supplier.organisationNumber);
    const before = await suppliers.find(supplier.id);
    const record = await suppliers.saveRecord({ supplier, revision }, changeNumber);
    const subject = { supplierId: supplier.id };
    await noteChange(stores, deps, actor, { operation: 'save-supplier', subject, before, after: supplier });
    return record;
  });
  await announce(deps, { name: 'rescore-supplier', supplierId: supplier.id });
  return saved;
}

function takenNumber(organisationNumber = ''): Problem {
  return new Problem('conflict', [{ code: 'collision', path: '/organisationNumber', value: organisationNumber }]);
}
