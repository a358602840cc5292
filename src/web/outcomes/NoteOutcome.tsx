import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { $api } from '../api/api';
import { today } from '../profile/today';
import { useWords } from '../screen/language';
import { type Evidence, EvidenceFields } from './order/EvidenceFields';
import { OrderDialog } from './order/OrderDialog';
import { OrderFields } from './order/OrderFields';
import { OrderForm } from './order/OrderForm';
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
  return (
    <OrderDialog isOpen={isOpen} onClose={onClose} title={words.note}>
      <NoteForm onClose={onClose} {...form} />
    </OrderDialog>
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
    <OrderForm
      hint={words.noteHint}
      error={noting.error}
      send={words.noteIt}
      isSending={noting.isPending}
      isReady={match !== undefined}
      onSend={note}
      onCancel={onClose}
    >
      {children}
      <OrderFields draft={draft} change={(part) => setDraft((all) => ({ ...all, ...part }))} error={noting.error} />
      <EvidenceFields evidence={evidence} change={setEvidence} error={noting.error} />
    </OrderForm>
  );
}
