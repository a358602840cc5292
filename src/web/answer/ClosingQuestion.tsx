import { Text } from '@mantine/core';
import { ClosingForm } from '../meetings/ClosingForm';
import { MeetingTime } from '../meetings/MeetingTime';
import { useWords } from '../screen/language';
import { EntryFrame } from '../session/entry/EntryFrame';
import type { Answering, QuestionAbout } from './use-answering';
import { ANSWER_WORDS } from './words';

interface ClosingQuestionProps {
  readonly question: QuestionAbout<'closing'>;
  readonly answering: Answering;
}

/** What did a meeting come to? */
export function ClosingQuestion({ question, answering }: ClosingQuestionProps) {
  const words = useWords(ANSWER_WORDS);
  const { trip, member, buyer, people, place, date, from, to, closing } = question;
  return (
    <EntryFrame title={words.closing(member, people)}>
      <div>
        <MeetingTime date={date} from={from} to={to} />
        <Text size="sm" c="dimmed">
          {[buyer, place, trip].join(' · ')}
        </Text>
      </div>
      <ClosingForm
        before={closing}
        owner={member}
        send={(body) => answering.give({ about: 'closing', ...body })}
        isSending={answering.isSending}
        error={answering.error}
        at="/answer"
      />
    </EntryFrame>
  );
}
