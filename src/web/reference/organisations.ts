import { keepPreviousData } from '@tanstack/react-query';
import { useCallback } from 'react';
import { textIn } from '../../domain/language';
import { $api } from '../api/api';
import { useLanguage } from '../screen/language';
import { useSession } from '../session/session';

/** As many as one question takes. */
const AT_ONCE = 100;

/** As many as one page of needs takes. */
const MOST_NEEDS = 1_000;

/** A buyer by its name; by its id until the names have come. */
export function useBuyerName(): (id: string) => string {
  const { data } = $api.useQuery('get', '/api/v1/buyers', {}, { staleTime: Number.POSITIVE_INFINITY });
  return (id) => data?.items.find((buyer) => buyer.id === id)?.name ?? id;
}

/**
 * Those members by their names; by their ids until the names have come. A member knows its own name from its session, and is
 * told of no other.
 */
export function useMemberName(ids: readonly string[]): (id: string) => string {
  const { role, supplierId, organisation } = useSession();
  const asked = [...new Set(ids)].sort().slice(0, AT_ONCE);
  const { data } = $api.useQuery(
    'get',
    '/api/v1/members',
    { params: { query: { of: asked.join(','), limit: AT_ONCE } } },
    { enabled: role !== 'supplier-editor' && asked.length > 0, staleTime: 300_000, placeholderData: keepPreviousData },
  );
  return useCallback(
    (id) => {
      if (id === supplierId) return organisation ?? id;
      return data?.items.find((member) => member.id === id)?.name ?? id;
    },
    [data, supplierId, organisation],
  );
}

/** A need by its title. */
interface TitledNeed {
  readonly id: string;
  readonly title: string;
}

/** Needs by their titles in the language of the screen, or the other where they have but one; by their ids until these have come. */
export function useNeedTitle(): { readonly needTitle: (id: string) => string; readonly needs: readonly TitledNeed[] } {
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/needs', { params: { query: { limit: MOST_NEEDS } } });
  const needs = (data?.items ?? []).map(({ id, title }) => ({ id, title: textIn(title, language) || id }));
  return { needTitle: (id) => needs.find((need) => need.id === id)?.title ?? id, needs };
}
