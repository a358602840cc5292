import { Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { z } from 'zod';
import { askedIn } from '../../contract/wording/log/operation-wording';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { LogEntries } from './LogEntries';
import { type LogSearch, OPERATIONS } from './search';
import { LOG_WORDS } from './words';

type Search = z.output<typeof LogSearch>;

const route = getRouteApi('/shell/log');

/** Everything that was done, and everyone who was refused, for an administrator. The conditions stand in the address. */
export function LogPage() {
  const words = useWords(LOG_WORDS);
  const query = Object.fromEntries(Object.entries(route.useSearch()).filter(([, value]) => value !== undefined));
  const log = $api.useInfiniteQuery(
    'get',
    '/api/v1/log',
    { params: { query } },
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
      placeholderData: keepPreviousData,
    },
  );
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      <Conditions />
      {log.error ? (
        <ErrorState error={log.error} retry={() => void log.refetch()} />
      ) : log.data === undefined ? (
        <Loading />
      ) : entries.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingHint}</EmptyState>
      ) : (
        <LogEntries
          entries={entries}
          more={log.hasNextPage ? () => void log.fetchNextPage() : undefined}
          isLoadingMore={log.isFetchingNextPage}
        />
      )}
    </>
  );
}

function Conditions() {
  const words = useWords(LOG_WORDS);
  const { language } = useLanguage();
  const { who, operation, outcome, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<Search>) => void navigate({ search: (all) => ({ ...all, ...change }), replace: true });
  const operations = OPERATIONS.map((value) => ({ value, label: askedIn(value)[language] }))
    .map(({ value, label }) => ({ value, label: label.charAt(0).toLocaleUpperCase(language) + label.slice(1) }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <Group mb="md" align="flex-end" gap="sm" role="search">
      <Who key={who ?? ''} who={who} onChange={(name) => set({ who: name === '' ? undefined : name })} />
      <Select
        label={words.operation}
        placeholder={words.anyOperation}
        data={operations}
        value={operation ?? null}
        onChange={(value) => set({ operation: OPERATIONS.find((one) => one === value) })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': words.anyOperation }}
        w={240}
      />
      <TextInput
        type="date"
        label={words.from}
        value={from ?? ''}
        onChange={({ currentTarget: { value } }) => set({ from: value === '' ? undefined : value })}
      />
      <TextInput
        type="date"
        label={words.to}
        value={to ?? ''}
        onChange={({ currentTarget: { value } }) => set({ to: value === '' ? undefined : value })}
      />
      <Stack gap={4}>
        <Text size="sm" fw={500} aria-hidden>
          {words.outcome}
        </Text>
        <SegmentedControl
          aria-label={words.outcome}
          value={outcome ?? 'any'}
          onChange={(value) => set({ outcome: value === 'done' || value === 'denied' ? value : undefined })}
          data={(['any', 'done', 'denied'] as const).map((value) => ({ value, label: words.outcomes[value] }))}
        />
      </Stack>
    </Group>
  );
}

interface WhoProps {
  readonly who: string | undefined;
  readonly onChange: (name: string) => void;
}

/** Asked for when the name is whole: on Enter, or when the field is left. */
function Who({ who = '', onChange }: WhoProps) {
  const words = useWords(LOG_WORDS);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(String(new FormData(event.currentTarget).get('who') ?? '').trim());
      }}
    >
      <TextInput
        name="who"
        label={words.who}
        placeholder={words.whoHint}
        defaultValue={who}
        onBlur={({ currentTarget: { value } }) => value.trim() !== who && onChange(value.trim())}
      />
    </form>
  );
}
