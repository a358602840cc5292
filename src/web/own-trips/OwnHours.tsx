import { Stack, Text, Title } from '@mantine/core';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import type { OwnTrip } from './own-trip';
import { OWN_TRIP_WORDS } from './words';

type Participant = OwnTrip['ownBuyers'][number] | NonNullable<OwnTrip['ownMember']>;

/** When the reader has time, and how many meetings it wants, as the planner has noted it. */
export function OwnHours({ trip }: { readonly trip: OwnTrip }) {
  const words = useWords(OWN_TRIP_WORDS);
  return (
    <section aria-label={words.hours}>
      <Title order={2}>{words.hours}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.hoursHint}
      </Text>
      <Stack gap="sm">
        {trip.ownMember && <Hours trip={trip} of={trip.ownMember} />}
        {trip.ownBuyers.map((people) => (
          <Hours key={people.id} trip={trip} of={people} name={people.name} />
        ))}
      </Stack>
    </section>
  );
}

interface HoursProps {
  readonly trip: OwnTrip;
  readonly of: Participant;
  readonly name?: string;
}

function Hours({ trip, of: { free, fewest, most, placeId }, name }: HoursProps) {
  const words = useWords(OWN_TRIP_WORDS);
  const { language } = useLanguage();
  const place = [trip.base, ...trip.places].find(({ id }) => id === placeId);
  return (
    <div>
      {name !== undefined && <Text fw={600}>{name}</Text>}
      {free.length === 0 && <Text size="sm">{words.always}</Text>}
      {free.map(({ date, from, to }) => (
        <Text key={`${date} ${from}`} size="sm">
          {formatDay(date, language)}, {from}–{to}
        </Text>
      ))}
      <Text size="sm">{fewest > 0 ? words.atLeast(fewest, most) : words.atMost(most)}</Text>
      {place && <Text size="sm">{words.receivesAt(place.name)}</Text>}
    </div>
  );
}
