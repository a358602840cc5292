import { Button, Group, Modal, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Language } from '../../../domain/language';
import { $api, invalidate } from '../../api/api';
import type { components } from '../../api/wire';
import { useNamedMeetings } from '../../meetings/use-named-meetings';
import { useBuyerName, useMemberName } from '../../reference/organisations';
import { CopyField } from '../../screen/CopyField';
import { formatMoment } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { ErrorState, Loading, ProblemAlert } from '../../screen/states';
import { SCREEN_WORDS } from '../../screen/words';
import classes from './papers.module.css';
import { PAPER_WORDS } from './words';

type Feed = components['schemas']['CalendarFeeds']['items'][number];

const FEEDS = '/api/v1/trips/{tripId}/calendar-feeds';

/** Who follows the calendar of a trip: make an address, and take it away again. */
export function CalendarFeeds({ tripId }: { readonly tripId: string }) {
  const words = useWords(PAPER_WORDS);
  const { data, error, refetch } = $api.useQuery('get', FEEDS, { params: { path: { tripId } } });
  return (
    <section aria-label={words.feeds}>
      <Title order={2}>{words.feeds}</Title>
      <Text size="sm" c="dimmed">
        {words.feedsHint}
      </Text>
      <MakeFeed tripId={tripId} />
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading />
      ) : data.items.length === 0 ? (
        <Text size="sm" mt="sm">
          {words.noFeeds}
        </Text>
      ) : (
        <FeedList tripId={tripId} feeds={data.items} />
      )}
    </section>
  );
}

const EVERYBODY = 'everybody';

function MakeFeed({ tripId }: { readonly tripId: string }) {
  const words = useWords(PAPER_WORDS);
  const screen = useLanguage();
  const [whose, setWhose] = useState(EVERYBODY);
  const [language, setLanguage] = useState<Language>(screen.language);
  const making = $api.useMutation('post', FEEDS, {
    onSuccess: () => invalidate('/api/v1/trips/{tripId}/calendar-feeds'),
  });
  const [kind, id = ''] = whose.split(' ');
  const of = kind === 'member' ? { supplierId: id } : kind === 'buyer' ? { buyerId: id } : {};
  return (
    <Stack gap="xs" mt="sm">
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label={words.of}
          value={whose}
          onChange={({ currentTarget: { value } }) => setWhose(value)}
          data={useOwners(tripId)}
        />
        <NativeSelect
          label={words.language}
          value={language}
          onChange={({ currentTarget: { value } }) => setLanguage(value === 'sv' ? 'sv' : 'en')}
          data={(['sv', 'en'] as const).map((value) => ({ value, label: words.inLanguage[value] }))}
        />
        <Button
          variant="default"
          loading={making.isPending}
          onClick={() => making.mutate({ params: { path: { tripId } }, body: { ...of, language } })}
        >
          {words.make}
        </Button>
      </Group>
      <ProblemAlert error={making.error} />
      {making.data && (
        <>
          <CopyField label={words.address} value={making.data.address} />
          <Text size="sm">{words.made}</Text>
        </>
      )}
    </Stack>
  );
}

/** Everybody, each member who has a meeting, and each buyer of the trip. */
function useOwners(tripId: string): { readonly value: string; readonly label: string }[] {
  const words = useWords(PAPER_WORDS);
  const { data } = useNamedMeetings(tripId);
  const buyerName = useBuyerName();
  const members = [...new Map(data?.meetings.map(({ meeting, member }) => [meeting.supplierId, member]))];
  const buyers = [...new Set(data?.buyers.map(({ buyerId }) => buyerId))];
  return [
    { value: EVERYBODY, label: words.everybody },
    ...members.map(([id, name]) => ({ value: `member ${id}`, label: name })),
    ...buyers.map((id) => ({ value: `buyer ${id}`, label: buyerName(id) })),
  ];
}

function FeedList({ tripId, feeds }: { readonly tripId: string; readonly feeds: readonly Feed[] }) {
  const words = useWords(PAPER_WORDS);
  const { language: screen } = useLanguage();
  const memberName = useMemberName(feeds.flatMap(({ supplierId }) => supplierId ?? []));
  const buyerName = useBuyerName();
  return (
    <ul className={classes.papers}>
      {feeds.map(({ id, supplierId, buyerId, language, createdAt, createdBy }) => {
        const whose =
          supplierId !== undefined
            ? memberName(supplierId)
            : buyerId !== undefined
              ? buyerName(buyerId)
              : words.everybody;
        return (
          <li key={id}>
            <Group justify="space-between" gap="xs">
              <div>
                <Text size="sm" fw={500}>
                  {whose} · {words.inLanguage[language]}
                </Text>
                <Text size="sm" c="dimmed">
                  {words.createdBy(createdBy, formatMoment(createdAt, screen))}
                </Text>
              </div>
              <WithdrawFeed tripId={tripId} feedId={id} whose={whose} />
            </Group>
          </li>
        );
      })}
    </ul>
  );
}

interface WithdrawFeedProps {
  readonly tripId: string;
  readonly feedId: string;
  readonly whose: string;
}

/** An address that was withdrawn cannot be had again, so it is asked first. */
function WithdrawFeed({ tripId, feedId, whose }: WithdrawFeedProps) {
  const words = useWords(PAPER_WORDS);
  const { close: closeWord } = useWords(SCREEN_WORDS);
  const [isOpen, { open, close }] = useDisclosure(false);
  const withdrawing = $api.useMutation('delete', '/api/v1/trips/{tripId}/calendar-feeds/{feedId}', {
    onSuccess: async () => {
      notifications.show({ message: words.withdrawn });
      close();
      await invalidate('/api/v1/trips/{tripId}/calendar-feeds');
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" size="compact-sm" aria-label={words.withdrawNamed(whose)} onClick={open}>
        {words.withdraw}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={words.withdrawTitle}
        closeButtonProps={{ 'aria-label': closeWord }}
        transitionProps={{ duration: 100 }}
      >
        <Stack>
          <Text fw={500}>{whose}</Text>
          <Text>{words.withdrawHint}</Text>
          <ProblemAlert error={withdrawing.error} />
          <Button
            color="red"
            loading={withdrawing.isPending}
            onClick={() => withdrawing.mutate({ params: { path: { tripId, feedId } } })}
          >
            {words.withdraw}
          </Button>
          <Button variant="subtle" onClick={close}>
            {words.cancel}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
