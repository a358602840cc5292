import { useMemo } from 'react';
import type { TripNames } from '../../contract/wording/trip/trip-names';
import type { SupplierId } from '../../domain/ids';
import type { TripDraft } from '../../domain/trip/trip';
import { findPlace } from '../../domain/trip/trip';
import { $api } from '../api/api';
import { useMemberName } from '../reference/organisations';

/**
 * What those who are on a trip are called: the id until the names have come.
 *
 * @param others members who are not on it any more, but in a programme that was made before
 */
export function useTripNames(
  trip: Pick<TripDraft, 'members' | 'buyers' | 'base' | 'places'>,
  others: readonly SupplierId[] = [],
): TripNames {
  const member = useMemberName([...trip.members.map(({ supplierId }) => supplierId), ...others]);
  const buyers = $api.useQuery('get', '/api/v1/buyers');
  const needs = $api.useQuery('get', '/api/v1/needs', { params: { query: { limit: 1_000 } } });
  return useMemo(() => {
    const companies = new Map(buyers.data?.items.map(({ id, name }) => [id as string, name]));
    const titles = new Map(needs.data?.items.map(({ id, title }) => [id as string, title]));
    return {
      member,
      people: (id) => {
        const people = trip.buyers.find((one) => one.id === id);
        return people ? `${companies.get(people.buyerId) ?? people.buyerId}, ${people.name}` : id;
      },
      place: (id) => findPlace(trip, id)?.name ?? id,
      need: (id) => {
        const title = titles.get(id);
        const any = title?.sv ?? title?.en ?? id;
        return { sv: title?.sv ?? any, en: title?.en ?? any };
      },
    };
  }, [member, buyers.data, needs.data, trip]);
}
