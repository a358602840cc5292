import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { $api, addressOf, invalidate } from '../api/api';
import { CopyField } from '../screen/CopyField';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { useSession } from '../session/session';
import type { OwnTrip } from './own-trip';
import classes from './own-trips.module.css';
import { OWN_TRIP_WORDS } from './words';

const LANGUAGES = ['sv', 'en'] as const;

/** The reader's own papers of a settled trip, in either language, and its calendar. */
export function OwnPapers({ trip }: { readonly trip: OwnTrip }) {
  const words = useWords(OWN_TRIP_WORDS);
  const { supplierId } = useSession();
  const of = supplierId === undefined ? '' : `supplier=${supplierId}&`;
  return (
    <section aria-label={words.papers}>
      <Title order={2}>{words.papers}</Title>
      <ul className={classes.trips}>
        {supplierId !== undefined && (
          <Paper name={words.pack} hint={words.packHint} path={`/api/v1/trips/${trip.id}/briefing.pdf?${of}`} />
        )}
        {trip.ownBuyers.map(({ id, name }) => (
          <Paper
            key={id}
            name={words.packFor(name)}
            hint={words.buyerPackHint}
            path={`/api/v1/trips/${trip.id}/buyer-pack.pdf?buyer=${id}&`}
          />
        ))}
        <Paper name={words.calendar} hint={words.calendarHint} path={`/api/v1/trips/${trip.id}/calendar.ics?${of}`} />
        <li>
          <FollowCalendar tripId={trip.id} />
        </li>
      </ul>
    </section>
  );
}

interface PaperProps {
  readonly name: string;
  readonly hint: string;
  /** The address up to the language. */
  readonly path: `/api/v1/${string}`;
}

function Paper({ name, hint, path }: PaperProps) {
  const words = useWords(OWN_TRIP_WORDS);
  return (
    <li>
      <Text fw={500}>{name}</Text>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      <Group gap="md" mt={4}>
        {LANGUAGES.map((language) => (
          <Anchor
            key={language}
            href={addressOf(`${path}language=${language}`)}
            download
            lang={language}
            size="sm"
            aria-label={`${name}: ${words.inLanguage[language]}`}
            style={{ display: 'inline-block', minHeight: 24 }}
          >
            {words.inLanguage[language]}
          </Anchor>
        ))}
      </Group>
    </li>
  );
}

/** Makes an address to which the reader's own calendar subscribes. It is shown this once. */
function FollowCalendar({ tripId }: { readonly tripId: string }) {
  const words = useWords(OWN_TRIP_WORDS);
  const { language } = useLanguage();
  const { supplierId, buyerId } = useSession();
  const making = $api.useMutation('post', '/api/v1/trips/{tripId}/calendar-feeds', {
    onSuccess: () => invalidate('/api/v1/trips/{tripId}/calendar-feeds'),
  });
  const follow = () =>
    making.mutate({
      params: { path: { tripId } },
      body: { language, ...(supplierId !== undefined && { supplierId }), ...(buyerId !== undefined && { buyerId }) },
    });
  return (
    <Stack gap="xs">
      <div>
        <Text fw={500}>{words.follow}</Text>
        <Text size="sm" c="dimmed">
          {making.data ? words.followed : words.followHint}
        </Text>
      </div>
      <ProblemAlert error={making.error} />
      {making.data ? (
        <>
          <CopyField label={words.feedAddress} value={making.data.address} />
          <Text size="sm" c="dimmed">
            {words.followSecret}
          </Text>
        </>
      ) : (
        <Button
          variant="default"
          loading={making.isPending}
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={follow}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.follow}
        </Button>
      )}
    </Stack>
  );
}
