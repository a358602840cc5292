import type { BuyerId, RequirementId, SupplierId } from '../../domain/ids';
import type { MatchNames } from '../../domain/match/match-names';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { findRequirementFor } from '../requirement/find-requirement';

/** Reads the names for the matches of these suppliers with a requirement, as they are today: a handful of statements for any number. */
export async function readMatchNames(
  deps: FlowDeps,
  actor: Actor,
  requirementId: RequirementId,
  supplierIds: readonly SupplierId[],
): Promise<MatchNames> {
  const { buyerId } = await findRequirementFor(deps, actor, 'read-shortlist', requirementId);
  return gatherMatchNames(deps, buyerId, supplierIds);
}

/** The same for whoever has made sure already that the caller may know the matches of this buyer with these suppliers. */
export async function gatherMatchNames(
  deps: FlowDeps,
  buyerId: BuyerId,
  supplierIds: readonly SupplierId[],
): Promise<MatchNames> {
  const [{ policy }, buyer, named] = await Promise.all([
    deps.reference.current(),
    deps.database.stores.buyers.find(buyerId),
    readSupplierNames(deps, supplierIds),
  ]);
  return { taxonomy: policy.taxonomy, schemes: policy.schemes, buyerSites: buyer?.sites ?? [], ...named };
}

/** What the suppliers and their sites are called, for whoever has the rest at hand. */
export async function readSupplierNames(
  deps: FlowDeps,
  supplierIds: readonly SupplierId[],
): Promise<Pick<MatchNames, 'suppliers' | 'sites'>> {
  const { suppliers, profiles } = deps.database.stores;
  const [found, siteNames] = await Promise.all([suppliers.findAll(supplierIds), profiles.listSiteNames(supplierIds)]);
  return {
    suppliers: new Map(found.map((supplier) => [supplier.id, supplier])),
    sites: new Map(supplierIds.map((id) => [id, siteNames.filter(({ supplierId }) => supplierId === id)])),
  };
}
