import { Group, Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Stage } from '../../../domain/match/decision';
import { $api } from '../../api/api';
import { CloseMeetingDialog } from '../../meetings/CloseMeetingDialog';
import type { NamedMeeting } from '../../meetings/named-meeting';
import { useNamedMeetings } from '../../meetings/use-named-meetings';
import { today } from '../../profile/today';
import { useWords } from '../../screen/language';
import { EmptyState, ErrorState, Loading } from '../../screen/states';
import { AskForClosings } from './AskForClosings';
import classes from './after.module.css';
import { MeetingAfterwards } from './MeetingAfterwards';
import { matchStages } from './match-stages';
import { TripFunnel } from './TripFunnel';
import { AFTER_WORDS } from './words';

/** After a trip: its meetings to be closed, its matches to be carried on, and what it led to. */
export function AfterTab() {
  const { tripId } = useParams({ from: '/shell/trips/$tripId/afterwards' });
  const { data: meetings, error, refetch } = useNamedMeetings(tripId);
  const funnel = $api.useQuery('get', '/api/v1/trips/{tripId}/funnel', { params: { path: { tripId } } });
  if (error || funnel.error) return <ErrorState error={error ?? funnel.error} retry={refetch} />;
  if (meetings === undefined || funnel.data === undefined) return <Loading />;
  return (
    <Stack gap="xl" maw={900}>
      <Meetings tripId={tripId} meetings={meetings.meetings} stages={matchStages(funnel.data)} />
      <TripFunnel funnel={funnel.data} meetings={meetings.meetings} />
    </Stack>
  );
}

interface MeetingsProps {
  readonly tripId: string;
  readonly meetings: readonly NamedMeeting[];
  readonly stages: ReadonlyMap<string, Stage>;
}

function Meetings({ tripId, meetings, stages }: MeetingsProps) {
  const words = useWords(AFTER_WORDS);
  const [closing, setClosing] = useState<NamedMeeting>();
  const unclosed = meetings.filter(({ meeting }) => meeting.closing === undefined);
  const isAnyOver = unclosed.some(({ meeting }) => meeting.date <= today());
  return (
    <section aria-label={words.meetings}>
      <Group justify="space-between">
        <Title order={2}>{words.meetings}</Title>
        {isAnyOver && <AskForClosings tripId={tripId} meetings={meetings} />}
      </Group>
      {meetings.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHint}</EmptyState>
      ) : (
        <>
          <Text size="sm" role="status">
            {words.left(unclosed.length, meetings.length)}
          </Text>
          <ul className={classes.list}>
            {meetings.map((named) => (
              <MeetingAfterwards
                key={named.meeting.id}
                named={named}
                today={today()}
                stages={stages}
                onClose={() => setClosing(named)}
              />
            ))}
          </ul>
        </>
      )}
      <CloseMeetingDialog named={closing} onClose={() => setClosing(undefined)} />
    </section>
  );
}
