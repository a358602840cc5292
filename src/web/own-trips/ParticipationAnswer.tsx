import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { $api } from '../api/api';
import { faultAt } from '../api/problem';
import { formatMoment } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import type { OwnTrip } from './own-trip';
import { tellOfTrip } from './tell-of-trip';
import { OWN_TRIP_WORDS } from './words';

const NOTE = 2_000;

/** Whether the member comes along; it may change its mind. */
export function ParticipationAnswer({ trip }: { readonly trip: OwnTrip }) {
  const words = useWords(OWN_TRIP_WORDS);
  const state = trip.participation?.state;
  const [isChanging, setChanging] = useState(false);
  const isAnswered = state === 'confirmed' || state === 'declined';
  return (
    <Paper withBorder p="md" component="section" aria-label={words.answer}>
      <Title order={2} mb="xs">
        {words.answer}
      </Title>
      {isAnswered && !isChanging ? (
        <Answered trip={trip} state={state} change={() => setChanging(true)} />
      ) : (
        <AnswerForm trip={trip} cancel={isAnswered ? () => setChanging(false) : undefined} />
      )}
    </Paper>
  );
}

interface AnsweredProps {
  readonly trip: OwnTrip;
  readonly state: 'confirmed' | 'declined';
  readonly change: () => void;
}

function Answered({ trip: { participation }, state, change }: AnsweredProps) {
  const words = useWords(OWN_TRIP_WORDS);
  const { language } = useLanguage();
  const { answeredBy, answeredAt, note } = participation ?? {};
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Group gap={6} wrap="nowrap">
          {state === 'confirmed' ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
          <Text fw={600}>{words[state]}</Text>
        </Group>
        {note !== undefined && note !== '' && <Text size="sm">{note}</Text>}
        {answeredBy !== undefined && answeredAt !== undefined && (
          <Text size="sm" c="dimmed">
            {words.answeredBy(answeredBy, formatMoment(answeredAt, language))}
          </Text>
        )}
      </div>
      <Button variant="default" onClick={change}>
        {words.change}
      </Button>
    </Group>
  );
}

interface AnswerFormProps {
  readonly trip: OwnTrip;
  readonly cancel: (() => void) | undefined;
}

function AnswerForm({ trip, cancel }: AnswerFormProps) {
  const words = useWords(OWN_TRIP_WORDS);
  const [note, setNote] = useState(trip.participation?.note ?? '');
  const answering = $api.useMutation('post', '/api/v1/trips/{tripId}/participations/{supplierId}', {
    onSuccess: async (_nothing, { body }) => {
      await tellOfTrip();
      notifications.show({ message: words.answered[body.state] });
      cancel?.();
    },
  });
  const give = (state: 'confirmed' | 'declined') => {
    const path = { tripId: trip.id, supplierId: trip.ownMember?.supplierId ?? '' };
    answering.mutate({ params: { path }, body: { state, note: note.trim() } });
  };
  return (
    <Stack gap="sm">
      <Text>{trip.direction === 'outward' ? words.asked : words.askedInward}</Text>
      <Textarea
        label={words.note}
        description={words.noteHint}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
        error={faultAt(answering.error, '/note')}
        maxLength={NOTE}
        autosize
        minRows={1}
      />
      <ProblemAlert error={answering.error} />
      <Group gap="xs">
        <Button loading={answering.isPending} onClick={() => give('confirmed')}>
          {words.yes}
        </Button>
        <Button variant="default" disabled={answering.isPending} onClick={() => give('declined')}>
          {words.no}
        </Button>
        {cancel && (
          <Button variant="subtle" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
