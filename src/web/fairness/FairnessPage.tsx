import { Button, Center, Group, Text, TextInput } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { $api } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { FairnessTable } from './FairnessTable';
import { FAIRNESS_WORDS } from './words';

const route = getRouteApi('/shell/fairness');

/** How the lists treat the members: counted from what was stored, for any stretch of days. */
export function FairnessPage() {
  const words = useWords(FAIRNESS_WORDS);
  const { language } = useLanguage();
  const { from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const isReversed = from !== undefined && to !== undefined && from > to;
  const report = $api.useInfiniteQuery(
    'get',
    '/api/v1/fairness',
    { params: { query: { language, ...(from !== undefined && { from }), ...(to !== undefined && { to }) } } },
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
      enabled: !isReversed,
      placeholderData: keepPreviousData,
    },
  );
  const [first] = report.data?.pages ?? [];
  const lines = report.data?.pages.flatMap(({ members }) => members) ?? [];
  const setDay = (day: 'from' | 'to') => (event: { readonly currentTarget: HTMLInputElement }) => {
    const { value } = event.currentTarget;
    void navigate({ search: (all) => ({ ...all, [day]: value === '' ? undefined : value }), replace: true });
  };
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      <Group mb="md" align="flex-start">
        <TextInput
          type="date"
          label={words.from}
          value={from ?? first?.period.from ?? ''}
          onChange={setDay('from')}
          error={isReversed && words.wrongPeriod}
        />
        <TextInput type="date" label={words.to} value={to ?? first?.period.to ?? ''} onChange={setDay('to')} />
      </Group>
      {report.error ? (
        <ErrorState error={report.error} retry={() => void report.refetch()} />
      ) : first === undefined ? (
        <Loading />
      ) : lines.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      ) : (
        <>
          <FairnessTable lines={lines} />
          {report.hasNextPage && (
            <Center my="md">
              <Button variant="default" loading={report.isFetchingNextPage} onClick={() => void report.fetchNextPage()}>
                {words.more}
              </Button>
            </Center>
          )}
          <Text size="sm" c="dimmed" mt="md">
            {words.basis(first.basis.listedNeeds, first.basis.versions, first.basis.openNeeds)}{' '}
            {words.rules(first.basis.policyVersion)}
          </Text>
        </>
      )}
    </>
  );
}
