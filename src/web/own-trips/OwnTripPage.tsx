import { Alert, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { $api } from '../api/api';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { PageHeader } from '../screen/PageHeader';
import { ErrorState, Loading } from '../screen/states';
import { OwnHours } from './OwnHours';
import { OwnPapers } from './OwnPapers';
import { OwnProgramme } from './OwnProgramme';
import { TripState } from './OwnTripsPage';
import { datesOfDays, nameOfPlace, type OwnTrip } from './own-trip';
import { ParticipationAnswer } from './ParticipationAnswer';
import { Wishes } from './Wishes';
import { OWN_TRIP_WORDS } from './words';

const route = getRouteApi('/shell/my-trips/$tripId');

/** One trip as a member or a buyer on it sees it: its own part, and nothing of anybody else's. */
export function OwnTripPage() {
  const { tripId } = route.useParams();
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/trips/{tripId}/mine', {
    params: { path: { tripId } },
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return <Whole trip={data} />;
}

function Whole({ trip }: { readonly trip: OwnTrip }) {
  const words = useWords(OWN_TRIP_WORDS);
  const isTold = trip.state === 'settled' || trip.state === 'finished';
  const isOpen = trip.state === 'planning' || trip.state === 'settled';
  return (
    <>
      <PageHeader title={trip.title}>
        <TextLink to="/my-trips">{words.back}</TextLink>
      </PageHeader>
      <Stack gap="xl" maw={820}>
        <Frame trip={trip} />
        {trip.state === 'cancelled' && <Alert color="red">{words.cancelled}</Alert>}
        {trip.ownMember && isOpen && <ParticipationAnswer trip={trip} />}
        <OwnProgramme trip={trip} />
        {isTold && <OwnPapers trip={trip} />}
        {isOpen && <Wishes trip={trip} />}
        <OwnHours trip={trip} />
      </Stack>
    </>
  );
}

function Frame({ trip }: { readonly trip: OwnTrip }) {
  const words = useWords(OWN_TRIP_WORDS);
  const { language } = useLanguage();
  const { first, last } = datesOfDays(trip.days);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{words.days(formatDay(first, language), formatDay(last, language))}</Text>
        <TripState state={trip.state} />
        {trip.illustrative && (
          <Text span size="xs" c="dimmed">
            {words.example}
          </Text>
        )}
      </Group>
      <Text size="sm">
        {words.directions[trip.direction]}. {words.base(nameOfPlace(trip.base))}.
      </Text>
      <Text size="sm" c="dimmed">
        {words.zone(trip.timeZone)}
      </Text>
      {trip.hasSeat && <Text size="sm">{words.seat}</Text>}
    </Stack>
  );
}
