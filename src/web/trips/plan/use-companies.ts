import { useMemo } from 'react';
import { $api } from '../../api/api';
import type { KnownCompany } from './planning';

/** Buyers and members with the places that are known of them. */
export function useCompanies() {
  const buyers = $api.useQuery('get', '/api/v1/buyers');
  const sites = $api.useQuery('get', '/api/v1/sites');
  const members = useMemo(() => {
    const byId = new Map<string, KnownCompany>();
    for (const { supplier, id, name, place } of sites.data?.items ?? []) {
      const known = byId.get(supplier.id) ?? { id: supplier.id, name: supplier.name, sites: [] };
      // A site is mostly called as its town, which does not tell whose it is.
      const site = { id, name: `${supplier.name}, ${name}`, place };
      byId.set(supplier.id, { ...known, sites: [...known.sites, site] });
    }
    return [...byId.values()];
  }, [sites.data]);
  return {
    buyers: buyers.data?.items,
    members: sites.data ? members : undefined,
    error: buyers.error ?? sites.error,
    refetch: () => Promise.all([buyers.refetch(), sites.refetch()]),
  };
}
