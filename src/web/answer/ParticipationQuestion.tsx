import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { faultAt } from '../api/problem';
import { MeetingTime } from '../meetings/MeetingTime';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { EntryFrame } from '../session/entry/EntryFrame';
import classes from './answer.module.css';
import type { Answering, QuestionAbout } from './use-answering';
import { ANSWER_WORDS } from './words';

const NOTE = 2_000;

interface ParticipationQuestionProps {
  readonly question: QuestionAbout<'participation'>;
  readonly answering: Answering;
}

/** Does the member come along? With what it would come along to. */
export function ParticipationQuestion({ question, answering }: ParticipationQuestionProps) {
  const words = useWords(ANSWER_WORDS);
  const { language } = useLanguage();
  const [note, setNote] = useState('');
  const { trip, member, direction, base, first, last, meetings } = question;
  const give = (state: 'confirmed' | 'declined') =>
    answering.give({ about: 'participation', state, note: note.trim() });
  return (
    <EntryFrame title={words.participation[direction](member)}>
      <div>
        <Text fw={600}>{trip}</Text>
        <Text>{words.days(formatDay(first, language), formatDay(last, language))}</Text>
        <Text size="sm" c="dimmed">
          {words.base}: {base}
        </Text>
      </div>
      <Meetings meetings={meetings} />
      <Textarea
        label={words.note}
        description={words.noteHint}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
        error={faultAt(answering.error, '/answer/note')}
        maxLength={NOTE}
        autosize
        minRows={2}
      />
      <ProblemAlert error={answering.error} />
      <Stack gap="xs">
        <Button size="lg" loading={answering.isSending} onClick={() => give('confirmed')}>
          {words.comes[direction]}
        </Button>
        <Button size="lg" variant="default" disabled={answering.isSending} onClick={() => give('declined')}>
          {words.declines}
        </Button>
      </Stack>
    </EntryFrame>
  );
}

function Meetings({ meetings }: { readonly meetings: QuestionAbout<'participation'>['meetings'] }) {
  const words = useWords(ANSWER_WORDS);
  if (meetings.length === 0) return <Text size="sm">{words.noMeetings}</Text>;
  return (
    <section aria-label={words.ownMeetings}>
      <Title order={2} size="h3">
        {words.ownMeetings}
      </Title>
      <ol className={classes.meetings}>
        {meetings.map(({ buyer, people, place, date, from, to }) => (
          <li key={`${date} ${from} ${buyer} ${people}`}>
            <MeetingTime date={date} from={from} to={to} />
            <Text size="sm" fw={500}>
              {words.with(buyer, people)}
            </Text>
            <Text size="sm" c="dimmed">
              {place}
            </Text>
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed">
        {words.localTimes}
      </Text>
    </section>
  );
}
