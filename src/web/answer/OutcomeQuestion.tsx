import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { textIn } from '../../domain/language';
import { ApiProblem } from '../api/problem';
import { OrderFacts } from '../outcomes/order/OrderFacts';
import { OrderFields } from '../outcomes/order/OrderFields';
import { beginOrder, orderIn } from '../outcomes/order/order-draft';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { EntryFrame } from '../session/entry/EntryFrame';
import type { Answering, QuestionAbout } from './use-answering';
import { ANSWER_WORDS } from './words';

interface OutcomeQuestionProps {
  readonly question: QuestionAbout<'outcome'>;
  readonly answering: Answering;
}

/** Is an order as the cluster has noted it? Only the company itself can say so. */
export function OutcomeQuestion({ question, answering }: OutcomeQuestionProps) {
  const words = useWords(ANSWER_WORDS);
  const { language } = useLanguage();
  const [isCorrecting, setCorrecting] = useState(false);
  const { member, buyer, need, order, revision } = question;
  return (
    <EntryFrame title={words.outcome(member)}>
      <div>
        <Text>{words.outcomeHint(buyer)}</Text>
        <Text size="sm" c="dimmed">
          {textIn(need, language)}
        </Text>
      </div>
      {isCorrecting ? (
        <Correction question={question} answering={answering} leave={() => setCorrecting(false)} />
      ) : (
        <>
          <Text fw={600}>{order.what}</Text>
          <OrderFacts order={order} />
          <Refused error={answering.error} />
          <Stack gap="xs">
            <Button
              size="lg"
              loading={answering.isSending}
              onClick={() => answering.give({ about: 'outcome', revision })}
            >
              {words.isRight}
            </Button>
            <Button size="lg" variant="default" disabled={answering.isSending} onClick={() => setCorrecting(true)}>
              {words.isWrong}
            </Button>
          </Stack>
        </>
      )}
    </EntryFrame>
  );
}

interface CorrectionProps extends OutcomeQuestionProps {
  readonly leave: () => void;
}

function Correction({ question: { order, revision }, answering, leave }: CorrectionProps) {
  const words = useWords(ANSWER_WORDS);
  const [draft, setDraft] = useState(() => beginOrder(order, order.orderedOn));
  return (
    <Stack
      component="form"
      gap="md"
      onSubmit={(event) => {
        event.preventDefault();
        answering.give({ about: 'outcome', revision, order: orderIn(draft) });
      }}
    >
      <OrderFields
        draft={draft}
        change={(part) => setDraft((all) => ({ ...all, ...part }))}
        error={answering.error}
        at="/answer/order"
      />
      <Refused error={answering.error} />
      <Button type="submit" size="lg" loading={answering.isSending}>
        {words.sendCorrection}
      </Button>
      <Button variant="subtle" onClick={leave}>
        {words.back}
      </Button>
    </Stack>
  );
}

/** Where the order was changed meanwhile, the answer would be to something else than what was read. */
function Refused({ error }: { readonly error: unknown }) {
  const words = useWords(ANSWER_WORDS);
  const isChanged = error instanceof ApiProblem && (error.status === 409 || error.status === 412);
  if (!isChanged) return <ProblemAlert error={error} />;
  return (
    <Alert color="yellow" role="alert" title={words.changedSince}>
      <Button variant="default" onClick={() => window.location.reload()}>
        {words.showNow}
      </Button>
    </Alert>
  );
}
