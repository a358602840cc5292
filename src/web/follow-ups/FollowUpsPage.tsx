import { Stack } from '@mantine/core';
import { IconMoodCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { $api } from '../api/api';
import type { components } from '../api/wire';
import { CloseMeetingDialog } from '../meetings/CloseMeetingDialog';
import type { NamedMeeting } from '../meetings/named-meeting';
import { useBuyerName, useMemberName } from '../reference/organisations';
import { useWords } from '../screen/language';
import { PageHeader } from '../screen/PageHeader';
import { EmptyState, ErrorState, Loading } from '../screen/states';
import { FollowUpList } from './FollowUpList';
import { FOLLOW_UP_WORDS } from './words';

type FollowUps = components['schemas']['FollowUps'];

/** What is left to do after meetings; a member sees its own. */
export function FollowUpsPage() {
  const words = useWords(FOLLOW_UP_WORDS);
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/follow-ups');
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={words.title}>{words.intro}</PageHeader>
      {data === undefined ? <Loading /> : <Lists followUps={data} />}
    </>
  );
}

function Lists({ followUps }: { readonly followUps: FollowUps }) {
  const words = useWords(FOLLOW_UP_WORDS);
  const [closing, setClosing] = useState<NamedMeeting>();
  const { unclosed, due, today } = useNamed(followUps);
  const isLate = ({ meeting }: NamedMeeting) => (meeting.closing?.nextStep?.due ?? today) < today;
  const shared = { today, onClose: setClosing };
  if (unclosed.length === 0 && due.length === 0) {
    return (
      <EmptyState title={words.nothing} icon={<IconMoodCheck size={32} stroke={1.4} aria-hidden />}>
        {words.nothingHint}
      </EmptyState>
    );
  }
  return (
    <Stack gap="xl">
      <FollowUpList title={words.overdue} meetings={due.filter(isLate)} {...shared} />
      <FollowUpList title={words.unclosed} hint={words.unclosedHint} meetings={unclosed} {...shared} />
      <FollowUpList title={words.coming} meetings={due.filter((one) => !isLate(one))} {...shared} />
      <CloseMeetingDialog named={closing} onClose={() => setClosing(undefined)} />
    </Stack>
  );
}

/** The meetings with the names of those who met. */
function useNamed({ unclosed, due, trips, today }: FollowUps) {
  const memberName = useMemberName([...due, ...unclosed].map(({ supplierId }) => supplierId));
  const buyerName = useBuyerName();
  const named = (meeting: FollowUps['due'][number]): NamedMeeting => {
    const trip = trips.find(({ id }) => id === meeting.tripId);
    const people = trip?.buyers.find(({ id }) => id === meeting.buyer);
    return {
      meeting,
      member: memberName(meeting.supplierId),
      buyer: people ? buyerName(people.buyerId) : '',
      people: people?.name ?? meeting.buyer,
      trip: trip?.title ?? '',
    };
  };
  return { unclosed: unclosed.map(named), due: due.map(named), today };
}
