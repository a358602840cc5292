import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { wordLabel } from '../../contract/wording/label-wording';
import { $api } from '../api/api';
import { ExportMenu } from '../exports/ExportMenu';
import { formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { useSession } from '../session/session';
import { NEED_LIST_WORDS } from './list-words';
import { NeedTable } from './NeedTable';
import type { NeedsSearchState } from './search';
import { type NeedLine, selectNeeds } from './select-needs';

const route = getRouteApi('/shell/needs');

const STATES = ['open', 'draft', 'closed'] as const;

/** Every need that the reader may see, with what its shortlist came to. Filters and order stand in the address. */
export function NeedsPage() {
  const words = useWords(NEED_LIST_WORDS);
  const { language } = useLanguage();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const { needs, isWhole, error, refetch } = useNeeds();
  const shown = useMemo(() => selectNeeds(needs, view, language), [needs, view, language]);
  const change = (changes: NeedsSearchState) =>
    void navigate({ search: (all) => ({ ...all, ...changes }), replace: true });
  const count = (number: number) => formatNumber(number, language);
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <>
            <ExportMenu kind="needs" ids={shown.length < needs.length ? shown.map(({ id }) => id) : undefined} />
            <ButtonLink to="/needs/new">{words.write}</ButtonLink>
          </>
        }
      >
        <Text span size="sm" role="status">
          {words.count(count(shown.length), count(needs.length))}
        </Text>
      </PageHeader>
      <NeedsBar view={view} change={change} needs={needs} />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : shown.length > 0 ? (
        <NeedTable needs={shown} sort={view.sort ?? 'start'} setSort={(sort) => change({ sort })} />
      ) : !isWhole ? (
        <Loading />
      ) : (
        <EmptyState title={needs.length === 0 ? words.none : words.nothingFits}>
          {needs.length === 0 && words.noneHint}
        </EmptyState>
      )}
    </>
  );
}

function useNeeds() {
  const query = $api.useInfiniteQuery(
    'get',
    '/api/v1/needs',
    { params: { query: { limit: 1_000 } } },
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
    },
  );
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const needs = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  return { ...query, needs, isWhole: data !== undefined && !hasNextPage };
}

interface NeedsBarProps {
  readonly view: NeedsSearchState;
  readonly change: (changes: NeedsSearchState) => void;
  readonly needs: readonly NeedLine[];
}

function NeedsBar({ view: { q, buyer, state }, change, needs }: NeedsBarProps) {
  const words = useWords(NEED_LIST_WORDS);
  const { language } = useLanguage();
  const { role } = useSession();
  const buyers = [...new Map(needs.map((need) => [need.buyer.id, need.buyer.name]))];
  const isFiltered = q !== undefined || buyer !== undefined || state !== undefined;
  return (
    <Group gap="xs" mb="sm">
      <TextInput
        w={{ base: '100%', xs: 230 }}
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={q ?? ''}
        maxLength={100}
        onChange={({ currentTarget: { value } }) => change({ q: value === '' ? undefined : value })}
      />
      {role !== 'purchaser' && (
        <Select
          w={{ base: '100%', xs: 180 }}
          aria-label={words.buyer}
          placeholder={words.buyer}
          data={buyers.map(([value, label]) => ({ value, label }))}
          value={buyer ?? null}
          onChange={(value) => change({ buyer: value ?? undefined })}
          searchable
          clearable
        />
      )}
      <Select
        w={{ base: '100%', xs: 150 }}
        aria-label={words.state}
        placeholder={words.state}
        data={STATES.map((value) => ({ value, label: wordLabel('requirementState', value, language) }))}
        value={state ?? null}
        onChange={(value) => change({ state: (value as NeedsSearchState['state'] | null) ?? undefined })}
        clearable
      />
      {isFiltered && (
        <Button variant="subtle" onClick={() => change({ q: undefined, buyer: undefined, state: undefined })}>
          {words.clear}
        </Button>
      )}
    </Group>
  );
}
