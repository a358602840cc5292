import { useMemo } from 'react';
import { $api } from '../../api/api';
import { useMembers } from '../../members/use-members';
import type { KnownMember } from './planning';

/** Buyers and members with the places that are known of them, which of some are none. */
export function useCompanies() {
  const buyers = $api.useQuery('get', '/api/v1/buyers');
  const sites = $api.useQuery('get', '/api/v1/sites');
  const all = useMembers();
  const members = useMemo(() => {
    const sitesOf = Map.groupBy(sites.data?.items ?? [], ({ supplier }) => supplier.id as string);
    return all.members.map(
      ({ id, name, standing }): KnownMember => ({
        id,
        name,
        isActive: standing === 'active',
        // A site is mostly called as its town, which does not tell whose it is.
        sites: (sitesOf.get(id) ?? []).map((site) => ({
          id: site.id,
          name: `${name}, ${site.name}`,
          place: site.place,
        })),
      }),
    );
  }, [all.members, sites.data]);
  return {
    buyers: buyers.data?.items,
    members: sites.data && all.isWhole ? members : undefined,
    error: buyers.error ?? sites.error ?? all.error,
    refetch: () => Promise.all([buyers.refetch(), sites.refetch(), all.refetch()]),
  };
}
