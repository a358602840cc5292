import { Text, Title } from '@mantine/core';
import { IconCar, IconCoffee } from '@tabler/icons-react';
import type { DayItem } from '../../domain/trip/day-plan';
import { useBuyerName, useMemberName } from '../reference/organisations';
import { formatDay, formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { EmptyState } from '../screen/states';
import { nameOfPlace, type OwnMeeting, type OwnTrip, ownDays } from './own-trip';
import classes from './own-trips.module.css';
import { OWN_TRIP_WORDS } from './words';

/** The reader's own meetings day by day, with the drives between them. */
export function OwnProgramme({ trip }: { readonly trip: OwnTrip }) {
  const words = useWords(OWN_TRIP_WORDS);
  const { language } = useLanguage();
  const nameIn = useNamesIn(trip);
  return (
    <section aria-label={words.programme}>
      <Title order={2}>{words.programme}</Title>
      {trip.meetings.length === 0 ? (
        <EmptyState title={words.noMeetings}>{words.noMeetingsHint}</EmptyState>
      ) : (
        ownDays(trip).map(({ date, items }) => (
          <div key={date}>
            <Title order={3} mt="md">
              {formatDay(date, language)}
            </Title>
            {items.some(({ kind }) => kind === 'meeting') ? (
              <ol className={classes.day}>
                {items.map((item) => (
                  <li key={keyOf(item)} data-kind={item.kind}>
                    <Text span size="sm" className={classes.time}>
                      {item.hours.from}–{item.hours.to}
                    </Text>
                    <Item item={item} nameIn={nameIn} />
                  </li>
                ))}
              </ol>
            ) : (
              <Text size="sm" c="dimmed">
                {words.noneThisDay}
              </Text>
            )}
          </div>
        ))
      )}
    </section>
  );
}

interface ItemProps {
  readonly item: DayItem<OwnMeeting>;
  readonly nameIn: (meeting: OwnMeeting) => string;
}

function Item({ item, nameIn }: ItemProps) {
  const words = useWords(OWN_TRIP_WORDS);
  const { language } = useLanguage();
  if (item.kind === 'break') {
    return (
      <Text size="sm" c="dimmed">
        <IconCoffee size={16} aria-hidden /> {words.pause}
      </Text>
    );
  }
  if (item.kind === 'drive') {
    const { origin, goal, minutes, km } = item.drive;
    return (
      <Text size="sm" c="dimmed">
        <IconCar size={16} aria-hidden /> {words.drive(origin.name, goal.name)},{' '}
        {words.driveTakes(minutes, formatNumber(km, language))}
      </Text>
    );
  }
  const { meeting, place } = item;
  return (
    <div>
      <Text fw={600}>{nameIn(meeting)}</Text>
      {place && <Text size="sm">{nameOfPlace(place)}</Text>}
      {meeting.matches.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.talkAbout(meeting.matches.length)}
        </Text>
      )}
    </div>
  );
}

function keyOf({ kind, hours, ...item }: DayItem<OwnMeeting>): string {
  return 'meeting' in item ? item.meeting.id : `${kind} ${hours.from}`;
}

/** Whom the reader meets: people of a buyer for a member, a member for a buyer. */
function useNamesIn(trip: OwnTrip): (meeting: Pick<OwnMeeting, 'supplierId' | 'buyer'>) => string {
  const memberName = useMemberName(trip.meetings.map(({ supplierId }) => supplierId));
  const buyerName = useBuyerName();
  return ({ supplierId, buyer }) => {
    const people = trip.buyers.find(({ id }) => id === buyer);
    if (trip.ownMember) return people ? `${buyerName(people.buyerId)}, ${people.name}` : buyer;
    const isOneOfMany = trip.ownBuyers.length > 1;
    return isOneOfMany ? `${memberName(supplierId)} · ${people?.name ?? buyer}` : memberName(supplierId);
  };
}
