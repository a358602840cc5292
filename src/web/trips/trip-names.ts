import { useMemo } from 'react';
import type { TripNames } from '../../contract/wording/trip/trip-names';
import type { TripDraft } from '../../domain/trip/trip';
import { findPlace } from '../../domain/trip/trip';
import { $api } from '../api/api';

/** What those who are on a trip are called: the id until the names have come. */
export function useTripNames(trip: Pick<TripDraft, 'buyers' | 'base' | 'places'>): TripNames {
  const sites = $api.useQuery('get', '/api/v1/sites');
  const buyers = $api.useQuery('get', '/api/v1/buyers');
  const needs = $api.useQuery('get', '/api/v1/needs', { params: { query: { limit: 1_000 } } });
  return useMemo(() => {
    const members = new Map(sites.data?.items.map(({ supplier }) => [supplier.id as string, supplier.name]));
    const companies = new Map(buyers.data?.items.map(({ id, name }) => [id as string, name]));
    const titles = new Map(needs.data?.items.map(({ id, title }) => [id as string, title]));
    return {
      member: (id) => members.get(id) ?? id,
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
  }, [sites.data, buyers.data, needs.data, trip]);
}
