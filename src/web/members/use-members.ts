import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { $api, client } from '../api/api';
import { type Change, follow } from '../api/live';
import type { paths } from '../api/wire';

type Page = paths['/api/v1/members']['get']['responses'][200]['content']['application/json'];

/** A member in one line. */
export type Member = Page['items'][number];

interface Pages {
  readonly pages: readonly Page[];
  readonly pageParams: readonly unknown[];
}

const PAGE_LENGTH = 1_000;

/** The server takes as many at once; after more changes than that, everything is read anew. */
const MOST_AT_ONCE = 100;

const REQUEST = { params: { query: { limit: PAGE_LENGTH } } };

/** Key of the query below, as openapi-react-query makes it. */
const KEY = $api.queryOptions('get', '/api/v1/members', REQUEST).queryKey;

/** Every member, page after page, kept true by the changes that the server tells of. */
export function useMembers() {
  const cache = useQueryClient();
  const query = $api.useInfiniteQuery('get', '/api/v1/members', REQUEST, {
    pageParamName: 'after',
    initialPageParam: null,
    getNextPageParam: ({ next }: Page) => next,
    staleTime: Number.POSITIVE_INFINITY,
    // To compare fifty thousand rows with those before takes longer than to show them.
    structuralSharing: false,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  useEffect(
    () =>
      follow((changes) => {
        if (changes === 'everything') return;
        const ids = changedMembers(changes);
        if (ids.length > MOST_AT_ONCE) void cache.invalidateQueries({ queryKey: KEY });
        else if (ids.length > 0) void readAgain(ids).then((rows) => cache.setQueryData<Pages>(KEY, replacing(rows)));
      }),
    [cache],
  );
  const members = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  return { ...query, members, isWhole: data !== undefined && !hasNextPage };
}

function changedMembers(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.filter(({ kind }) => kind === 'profile' || kind === 'supplier').map(({ id }) => id))];
}

async function readAgain(ids: readonly string[]): Promise<readonly Member[]> {
  const { data } = await client.GET('/api/v1/members', { params: { query: { of: ids.join(',') } } });
  return data?.items ?? [];
}

/** Puts newer rows in the place of those that are there; newcomers go to the end, since the table sorts them anyway. */
function replacing(rows: readonly Member[]) {
  return (all: Pages | undefined): Pages | undefined => {
    if (all === undefined) return undefined;
    const newer = new Map(rows.map((row) => [row.id, row]));
    const pages = all.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => {
        const row = newer.get(item.id);
        newer.delete(item.id);
        return row ?? item;
      }),
    }));
    const last = pages.at(-1);
    if (last === undefined || newer.size === 0) return { ...all, pages };
    return { ...all, pages: [...pages.slice(0, -1), { ...last, items: [...last.items, ...newer.values()] }] };
  };
}
