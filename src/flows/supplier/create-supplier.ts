import { type Actor, Denial } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { enterSuppliers, type SupplierEntry } from './enter-suppliers';

/**
 * Enters one supplier with its first profile, and has it held against every open requirement.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when the id or the organisation number is taken
 */
export async function createSupplier(deps: FlowDeps, actor: Actor, entry: SupplierEntry): Promise<void> {
  await enterSuppliers(deps, actor, [entry]).catch(pointIntoEntry);
  await announce(deps, { name: 'rescore-supplier', supplierId: entry.supplier.id });
}

/** The faults of many entries are numbered; there is one here. */
function pointIntoEntry(error: unknown): never {
  if (!(error instanceof Problem) || error instanceof Denial) throw error;
  throw new Problem(
    error.kind,
    error.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^\/0(?=\/)/, '') })),
  );
}
