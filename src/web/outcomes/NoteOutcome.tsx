import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { $api } from '../api/api';
import { today } from '../profile/today';
import { useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { type Evidence, EvidenceFields } from './order/EvidenceFields';
import { OrderFields } from './order/OrderFields';
import { beginOrder, orderIn } from './order/order-draft';
import { tellOfOutcomes } from './outcome';
import { OUTCOME_WORDS } from './words';

/** The match that an outcome is of. */
export interface OutcomeMatch {
  readonly requirementId: string;
  readonly supplierId: string;
  readonly tripId?: string;
  readonly meetingId?: string;
}

interface NoteOutcomeProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Undefined until it has been chosen. */
  readonly match: OutcomeMatch | undefined;
  /** What the match is, or how to choose it. */
  readonly children: ReactNode;
}

/** Notes what came of a match, for the company to confirm. */
export function NoteOutcome({ isOpen, onClose, ...form }: NoteOutcomeProps) {
  const words = useWords(OUTCOME_WORDS);
  const { close } = useWords(SCREEN_WORDS);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.note}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
      transitionProps={{ duration: 100 }}
    >
      {isOpen && <NoteForm onClose={onClose} {...form} />}
    </Modal>
  );
}

function NoteForm({ match, children, onClose }: Omit<NoteOutcomeProps, 'isOpen'>) {
  const words = useWords(OUTCOME_WORDS);
  const [draft, setDraft] = useState(() => beginOrder(undefined, today()));
  const [evidence, setEvidence] = useState<Evidence>({
    tier: 'declared',
    on: today(),
    source: '',
    illustrative: false,
  });
  const noting = $api.useMutation('post', '/api/v1/outcomes', {
    onSuccess: async () => {
      await tellOfOutcomes();
      notifications.show({ message: words.noted(draft.what.trim()) });
      onClose();
    },
  });
  const note = () => {
    if (match) noting.mutate({ body: { ...match, order: orderIn(draft), evidence } });
  };
  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        note();
      }}
    >
      <Text size="sm" c="dimmed">
        {words.noteHint}
      </Text>
      {children}
      <OrderFields draft={draft} change={(part) => setDraft((all) => ({ ...all, ...part }))} error={noting.error} />
      <EvidenceFields evidence={evidence} change={setEvidence} error={noting.error} />
      <ProblemAlert error={noting.error} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={noting.isPending} disabled={match === undefined}>
          {words.noteIt}
        </Button>
      </Group>
    </Stack>
  );
}
