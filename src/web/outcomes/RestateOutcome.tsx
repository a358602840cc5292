import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { $api, client } from '../api/api';
import { today } from '../profile/today';
import { useWords } from '../screen/language';
import { useUndo } from '../screen/undo';
import { EvidenceFields } from './order/EvidenceFields';
import { OrderDialog } from './order/OrderDialog';
import { OrderFields } from './order/OrderFields';
import { OrderForm } from './order/OrderForm';
import { beginOrder, orderIn } from './order/order-draft';
import { ifMatch, type Outcome, tellOfOutcomes } from './outcome';
import { OUTCOME_WORDS } from './words';

interface RestateOutcomeProps {
  readonly outcome: Outcome;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The leader states something else of an outcome; the company is to confirm it again. */
export function ChangeOutcome({ isOpen, onClose, outcome }: RestateOutcomeProps) {
  const words = useWords(OUTCOME_WORDS);
  return (
    <OrderDialog isOpen={isOpen} onClose={onClose} title={words.changeTitle}>
      <ChangeForm outcome={outcome} onClose={onClose} />
    </OrderDialog>
  );
}

/** Saves over the revision that it was opened with: a newer one is told of, and what was written stays. */
function ChangeForm({ outcome: newest, onClose }: Omit<RestateOutcomeProps, 'isOpen'>) {
  const [outcome] = useState(newest);
  const words = useWords(OUTCOME_WORDS);
  const { offer } = useUndo();
  const [draft, setDraft] = useState(() => beginOrder(outcome.order, today()));
  const [evidence, setEvidence] = useState(outcome.evidence);
  const path = { outcomeId: outcome.id };
  const changing = $api.useMutation('put', '/api/v1/outcomes/{outcomeId}', {
    onSuccess: async (saved) => {
      await tellOfOutcomes();
      // What the company had confirmed cannot be said again in its name, so only a note of our own is taken back.
      if (outcome.state === 'noted') offer(words.changed(saved.order.what), () => stateAgain(outcome, saved));
      else notifications.show({ message: words.changed(saved.order.what) });
      onClose();
    },
  });
  const change = () =>
    changing.mutate({ params: { path, header: ifMatch(outcome) }, body: { order: orderIn(draft), evidence } });
  return (
    <OrderForm
      hint={words.changeHint}
      error={changing.error}
      send={words.save}
      isSending={changing.isPending}
      onSend={change}
      onCancel={onClose}
    >
      <OrderFields draft={draft} change={(part) => setDraft((all) => ({ ...all, ...part }))} error={changing.error} />
      <EvidenceFields evidence={evidence} change={setEvidence} error={changing.error} />
    </OrderForm>
  );
}

async function stateAgain({ id, order, evidence }: Outcome, after: Outcome): Promise<void> {
  const params = { path: { outcomeId: id }, header: ifMatch(after) };
  await client.PUT('/api/v1/outcomes/{outcomeId}', { params, body: { order, evidence } });
  await tellOfOutcomes();
}

/** The company states the order as it knows it, and confirms that. */
export function CorrectOutcome({ isOpen, onClose, outcome }: RestateOutcomeProps) {
  const words = useWords(OUTCOME_WORDS);
  return (
    <OrderDialog isOpen={isOpen} onClose={onClose} title={words.correctTitle}>
      <CorrectForm outcome={outcome} onClose={onClose} />
    </OrderDialog>
  );
}

function CorrectForm({ outcome: newest, onClose }: Omit<RestateOutcomeProps, 'isOpen'>) {
  const [outcome] = useState(newest);
  const words = useWords(OUTCOME_WORDS);
  const [draft, setDraft] = useState(() => beginOrder(outcome.order, today()));
  const confirming = useConfirming(outcome, onClose);
  return (
    <OrderForm
      hint={words.correctHint}
      error={confirming.error}
      send={words.correct}
      isSending={confirming.isSending}
      onSend={() => confirming.confirm(orderIn(draft))}
      onCancel={onClose}
    >
      <OrderFields draft={draft} change={(part) => setDraft((all) => ({ ...all, ...part }))} error={confirming.error} />
    </OrderForm>
  );
}

/** Confirms an outcome of the own company: as it was noted, or as the company states it instead. */
export function useConfirming(outcome: Outcome, onConfirmed?: () => void) {
  const words = useWords(OUTCOME_WORDS);
  const confirming = $api.useMutation('post', '/api/v1/outcomes/{outcomeId}/confirm', {
    onSuccess: async (saved) => {
      await tellOfOutcomes();
      notifications.show({ message: words.confirmed(saved.order.what) });
      onConfirmed?.();
    },
  });
  return {
    confirm: (order?: Outcome['order']) =>
      confirming.mutate({
        params: { path: { outcomeId: outcome.id }, header: ifMatch(outcome) },
        body: order ? { order } : {},
      }),
    isSending: confirming.isPending,
    error: confirming.error as unknown,
  };
}
