import { Badge, Text } from '@mantine/core';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import type { CalendarDate } from '../../domain/calendar-date';
import type { MeetingVerdict } from '../../domain/trip/meeting';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { daysLate } from './closing-draft';
import type { Meeting } from './named-meeting';
import { MEETING_WORDS } from './words';

/** What a meeting came to, as a colour beside the word. */
const COLORS: Readonly<Record<MeetingVerdict, string>> = {
  promising: 'green',
  possible: 'yellow',
  held: 'blue',
  'no-fit': 'gray',
  'no-show': 'red',
};

/** What a meeting came to, in a word; or that nobody has said so yet. */
export function ClosingState({ meeting, today }: { readonly meeting: Meeting; readonly today: CalendarDate }) {
  const words = useWords(MEETING_WORDS);
  const { language } = useLanguage();
  const { closing, date } = meeting;
  return (
    <Badge
      variant="dot"
      color={closing ? COLORS[closing.verdict] : date < today ? 'orange' : 'gray'}
      tt="none"
      fw={500}
      style={{ flexShrink: 0 }}
    >
      {closing
        ? capitalised(wordLabel('meetingVerdict', closing.verdict, language), language)
        : date <= today
          ? words.notClosed
          : words.toCome}
    </Badge>
  );
}

/** By when a step is to be done, told in words as well as by colour. */
export function DueMark({ due, today }: { readonly due: CalendarDate; readonly today: CalendarDate }) {
  const words = useWords(MEETING_WORDS);
  const late = daysLate(due, today);
  return (
    <Badge variant={late > 0 ? 'filled' : 'default'} color="red.9" tt="none" fw={500} style={{ flexShrink: 0 }}>
      {late > 0 ? words.late(late) : late === 0 ? words.dueToday : words.dueIn(-late)}
    </Badge>
  );
}

/** The next step in a sentence; nothing where none was agreed. */
export function NextStepLine({ meeting }: { readonly meeting: Meeting }) {
  const words = useWords(MEETING_WORDS);
  const { language } = useLanguage();
  const step = meeting.closing?.nextStep;
  if (step === undefined) return null;
  return (
    <Text size="sm">
      {words.nextIs(step.what)} ·{' '}
      <Text span size="sm" c="dimmed">
        {words.ownedBy(step.owner, formatDay(step.due, language))}
        {step.doneOn !== undefined && ` · ${words.doneOn(formatDay(step.doneOn, language))}`}
      </Text>
    </Text>
  );
}
