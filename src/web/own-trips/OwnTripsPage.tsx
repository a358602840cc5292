import { Badge, Button, Center, Group, Text } from '@mantine/core';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import { $api } from '../api/api';
import type { components } from '../api/wire';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading, NoPermission } from '../screen/states';
import { useSession } from '../session/session';
import classes from './own-trips.module.css';
import { OWN_TRIP_WORDS } from './words';

type Line = components['schemas']['TripPage']['items'][number];

/** The trips that a member or a buyer is on. */
export function OwnTripsPage() {
  const { role } = useSession();
  return role === 'supplier-editor' || role === 'purchaser' ? <OwnTrips /> : <NoPermission />;
}

function OwnTrips() {
  const words = useWords(OWN_TRIP_WORDS);
  const trips = $api.useInfiniteQuery(
    'get',
    '/api/v1/trips',
    {},
    {
      pageParamName: 'after',
      initialPageParam: null,
      getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
    },
  );
  if (trips.error) return <ErrorState error={trips.error} retry={() => void trips.refetch()} />;
  const lines = trips.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      {lines === undefined ? (
        <Loading />
      ) : lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      ) : (
        <ul className={classes.trips}>
          {lines.map((trip) => (
            <TripLine key={trip.id} trip={trip} />
          ))}
        </ul>
      )}
      {trips.hasNextPage && (
        <Center my="md">
          <Button variant="default" loading={trips.isFetchingNextPage} onClick={() => void trips.fetchNextPage()}>
            {words.more}
          </Button>
        </Center>
      )}
    </>
  );
}

function TripLine({ trip }: { readonly trip: Line }) {
  const words = useWords(OWN_TRIP_WORDS);
  const { language } = useLanguage();
  const { role } = useSession();
  const { id, title, state, direction, first, last, meetings, toClose, illustrative } = trip;
  return (
    <li>
      <Group gap="xs">
        <TextLink to="/my-trips/$tripId" params={{ tripId: id }} fw={600}>
          {title}
        </TextLink>
        <TripState state={state} />
        {illustrative && (
          <Text span size="xs" c="dimmed">
            {words.example}
          </Text>
        )}
      </Group>
      <Text size="sm">
        {words.days(formatDay(first, language), formatDay(last, language))} · {words.meetings(meetings)}
        {role === 'supplier-editor' && toClose > 0 && ` · ${words.toClose(toClose)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {words.directions[direction]}
      </Text>
    </li>
  );
}

/** Where a trip stands, as a colour beside the word. */
const STATE_COLORS: Readonly<Record<Line['state'], string>> = {
  planning: 'yellow',
  settled: 'green',
  finished: 'gray',
  cancelled: 'red',
};

/** Where a trip stands, in a word. */
export function TripState({ state }: { readonly state: Line['state'] }) {
  const { language } = useLanguage();
  return (
    <Badge variant="dot" color={STATE_COLORS[state]} tt="none" fw={500}>
      {capitalised(wordLabel('tripState', state, language), language)}
    </Badge>
  );
}
