import { Button, Group, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { CalendarDate } from '../../domain/calendar-date';
import { ClosingState, DueMark, NextStepLine } from '../meetings/ClosingState';
import { MeetingTime } from '../meetings/MeetingTime';
import { NextStepDone } from '../meetings/NextStepDone';
import type { NamedMeeting } from '../meetings/named-meeting';
import { PhoneLink } from '../meetings/PhoneLink';
import { useWords } from '../screen/language';
import classes from './follow-ups.module.css';
import { FOLLOW_UP_WORDS } from './words';

interface FollowUpListProps {
  readonly title: string;
  readonly hint?: string;
  readonly meetings: readonly NamedMeeting[];
  readonly today: CalendarDate;
  /** Opens the form by which that meeting is closed or corrected. */
  readonly onClose: (named: NamedMeeting) => void;
}

/** Meetings of one kind, each with what can be done about it. Where there is none, the list is not there. */
export function FollowUpList({ title, hint, meetings, today, onClose }: FollowUpListProps) {
  const id = useId();
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id}>
        {title} ({meetings.length})
      </Title>
      {hint !== undefined && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      <ul className={classes.list}>
        {meetings.map((named) => (
          <FollowUp key={named.meeting.id} named={named} today={today} onClose={onClose} />
        ))}
      </ul>
    </section>
  );
}

interface FollowUpProps extends Pick<FollowUpListProps, 'today' | 'onClose'> {
  readonly named: NamedMeeting;
}

function FollowUp({ named, today, onClose }: FollowUpProps) {
  const words = useWords(FOLLOW_UP_WORDS);
  const { meeting, member, buyer, people, trip } = named;
  const about = words.about(member, people);
  const step = meeting.closing?.nextStep;
  return (
    <li className={classes.followUp}>
      <div className={classes.what}>
        <Group gap="xs">
          <Text fw={600}>{about}</Text>
          {meeting.closing && <ClosingState meeting={meeting} today={today} />}
          {step && <DueMark due={step.due} today={today} />}
        </Group>
        <NextStepLine meeting={meeting} />
        {meeting.closing && meeting.closing.note !== '' && <Text size="sm">{meeting.closing.note}</Text>}
        <Text size="sm" c="dimmed">
          <MeetingTime {...meeting} /> {['', buyer, trip].filter((part, at) => at === 0 || part !== '').join(' · ')}
        </Text>
      </div>
      <Group gap="xs" className={classes.actions}>
        {meeting.closing ? (
          <>
            <NextStepDone meeting={meeting} />
            <Button variant="subtle" size="xs" aria-label={words.correctNamed(about)} onClick={() => onClose(named)}>
              {words.correct}
            </Button>
          </>
        ) : (
          <>
            <Button size="xs" aria-label={words.closeNamed(about)} onClick={() => onClose(named)}>
              {words.closeIt}
            </Button>
            <PhoneLink meetingId={meeting.id} about={about} />
          </>
        )}
      </Group>
    </li>
  );
}
