import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import type { TripState } from '../../domain/trip/trip';
import { $api } from '../api/api';
import type { paths } from '../api/wire';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink, TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { shownDays } from './shown-day';
import { TRIP_WORDS } from './words';

type Trips = paths['/api/v1/trips']['get']['responses'][200]['content']['application/json'];
type TripLine = Trips['items'][number];

const PAGE_LENGTH = 100;

/** Every trip, the latest first. */
export function TripsPage() {
  const words = useWords(TRIP_WORDS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = $api.useInfiniteQuery(
    'get',
    '/api/v1/trips',
    { params: { query: { limit: PAGE_LENGTH } } },
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
    },
  );
  const trips = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader title={words.trips} actions={<ButtonLink to="/trips/new">{words.newTrip}</ButtonLink>}>
        {trips.length > 0 && (
          <Text span size="sm" role="status">
            {words.count(trips.length)}
          </Text>
        )}
      </PageHeader>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : trips.length === 0 ? (
        <EmptyState title={words.none} action={<ButtonLink to="/trips/new">{words.newTrip}</ButtonLink>}>
          {words.noneHint}
        </EmptyState>
      ) : (
        <TripTable trips={trips} />
      )}
      {hasNextPage && (
        <Group justify="center" mt="sm">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words.more}
          </Button>
        </Group>
      )}
    </>
  );
}

const COLUMNS = ['title', 'direction', 'days', 'members', 'buyers', 'meetings', 'toClose', 'state'] as const;

function TripTable({ trips }: { readonly trips: readonly TripLine[] }) {
  const words = useWords(TRIP_WORDS);
  return (
    <Table.ScrollContainer
      minWidth={860}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.trips, role: 'region' } }}
    >
      <Table verticalSpacing={6} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{words.columns[column]}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trips.map((trip) => (
            <TripRow key={trip.id} trip={trip} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const COLORS: Readonly<Record<TripState, string>> = {
  planning: 'blue',
  settled: 'green',
  finished: 'gray',
  cancelled: 'red',
};

function TripRow({ trip }: { readonly trip: TripLine }) {
  const words = useWords(TRIP_WORDS);
  const { language } = useLanguage();
  const { id, title, direction, first, last, members, buyers, meetings, toClose, state, illustrative } = trip;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} maw={320}>
        <TextLink to="/trips/$tripId" params={{ tripId: id }}>
          {title}
        </TextLink>{' '}
        {illustrative && (
          <Text span size="xs" c="dimmed">
            {words.example}
          </Text>
        )}
      </Table.Th>
      <Table.Td>{capitalised(wordLabel('tripDirection', direction, language), language)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{shownDays(first, last, language)}</Table.Td>
      <Table.Td>{members}</Table.Td>
      <Table.Td>{buyers}</Table.Td>
      <Table.Td>{meetings}</Table.Td>
      <Table.Td fw={toClose > 0 ? 650 : undefined}>{toClose}</Table.Td>
      <Table.Td>
        <Badge variant="dot" color={COLORS[state]} tt="none" fw={500} c="var(--mantine-color-text)">
          {wordLabel('tripState', state, language)}
        </Badge>
      </Table.Td>
    </Table.Tr>
  );
}
