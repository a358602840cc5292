import type { TripNames } from '../../documents/trip/trip-names';
import type { Trip } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';

/** What the members and buyers of a trip are called. */
export async function gatherTripNames({ database }: FlowDeps, { members, buyers }: Trip): Promise<TripNames> {
  const { stores } = database;
  const [suppliers, companies] = await Promise.all([
    stores.suppliers.findAll(members.map(({ supplierId }) => supplierId)),
    stores.buyers.findAll([...new Set(buyers.map(({ buyerId }) => buyerId))]),
  ]);
  return {
    suppliers: new Map(suppliers.map(({ id, name }) => [id, name])),
    buyers: new Map(companies.map(({ id, name }) => [id, name])),
  };
}
