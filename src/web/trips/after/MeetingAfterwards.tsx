import { Button, Group, Text } from '@mantine/core';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Stage } from '../../../domain/match/decision';
import { ClosingState, DueMark, NextStepLine } from '../../meetings/ClosingState';
import { MeetingTime } from '../../meetings/MeetingTime';
import { NextStepDone } from '../../meetings/NextStepDone';
import type { NamedMeeting } from '../../meetings/named-meeting';
import { PhoneLink } from '../../meetings/PhoneLink';
import { useWords } from '../../screen/language';
import classes from './after.module.css';
import { MatchAfterwards } from './MatchAfterwards';
import { AFTER_WORDS } from './words';

interface MeetingAfterwardsProps {
  readonly named: NamedMeeting;
  readonly today: CalendarDate;
  readonly stages: ReadonlyMap<string, Stage>;
  /** Opens the form by which the meeting is closed or corrected. */
  readonly onClose: () => void;
}

/** One meeting: what it came to, what comes next, and how far its matches have come. */
export function MeetingAfterwards({ named, today, stages, onClose }: MeetingAfterwardsProps) {
  const words = useWords(AFTER_WORDS);
  const { meeting, member, buyer, people } = named;
  const { closing, matches } = meeting;
  return (
    <li>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className={classes.what}>
          <Group gap="xs">
            <Text fw={600}>{words.about(member, people)}</Text>
            <ClosingState meeting={meeting} today={today} />
            {closing?.nextStep && closing.nextStep.doneOn === undefined && (
              <DueMark due={closing.nextStep.due} today={today} />
            )}
          </Group>
          <Text size="sm" c="dimmed">
            <MeetingTime date={meeting.date} from={meeting.from} to={meeting.to} /> · {buyer}
          </Text>
          {closing && closing.note !== '' && <Text size="sm">{closing.note}</Text>}
          <NextStepLine meeting={meeting} />
        </div>
        <Actions named={named} isOver={meeting.date <= today} onClose={onClose} />
      </Group>
      <ul className={classes.matches}>
        {matches.length === 0 && (
          <li>
            <Text size="sm" c="dimmed">
              {words.noMatches}
            </Text>
          </li>
        )}
        {matches.map(({ requirementId }) => (
          <MatchAfterwards
            key={requirementId}
            named={named}
            requirementId={requirementId}
            stage={stages.get(`${requirementId}/${meeting.supplierId}`)}
          />
        ))}
      </ul>
    </li>
  );
}

interface ActionsProps extends Pick<MeetingAfterwardsProps, 'named' | 'onClose'> {
  readonly isOver: boolean;
}

function Actions({ named: { meeting, member, people }, isOver, onClose }: ActionsProps) {
  const words = useWords(AFTER_WORDS);
  const about = words.about(member, people);
  if (meeting.closing) {
    return (
      <Group gap="xs">
        <NextStepDone meeting={meeting} />
        <Button variant="subtle" size="xs" aria-label={words.correctNamed(about)} onClick={onClose}>
          {words.correct}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="xs">
      {isOver && (
        <Button size="xs" aria-label={words.closeNamed(about)} onClick={onClose}>
          {words.close}
        </Button>
      )}
      <PhoneLink meetingId={meeting.id} about={about} />
    </Group>
  );
}
