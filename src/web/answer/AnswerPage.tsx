import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../api/api';
import { ApiProblem } from '../api/problem';
import { useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { Loading, ProblemAlert } from '../screen/states';
import { SCREEN_WORDS } from '../screen/words';
import { EntryFrame } from '../session/entry/EntryFrame';
import { forgetLinkFragment, readLinkFragment } from '../session/entry/link-fragment';
import { ClosingQuestion } from './ClosingQuestion';
import { OutcomeQuestion } from './OutcomeQuestion';
import { ParticipationQuestion } from './ParticipationQuestion';
import { ThankYou } from './ThankYou';
import { type Answer, type Question, useAnswering } from './use-answering';
import { ANSWER_WORDS } from './words';

/** Where a link leads that asks one question of somebody who need not sign in. */
export function AnswerPage() {
  const words = useWords(ANSWER_WORDS);
  const [link] = useState(readLinkFragment);
  if (link === undefined) {
    return (
      <EntryFrame title={words.missing}>
        <Text>{words.missingHint}</Text>
      </EntryFrame>
    );
  }
  return <AskedByLink token={link.token} />;
}

function AskedByLink({ token }: { readonly token: string }) {
  const words = useWords(ANSWER_WORDS);
  const { tryAgain } = useWords(SCREEN_WORDS);
  const { data, error, isFetching, refetch } = $api.useQuery(
    'post',
    '/api/v1/answers/question',
    { body: { token } },
    // The question does not change while somebody answers it, and is gone once it is answered.
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  );
  if (isGone(error)) return <Gone />;
  if (error) {
    return (
      <EntryFrame title={words.failed}>
        <ProblemAlert error={error} />
        <Button size="md" loading={isFetching} onClick={() => void refetch()}>
          {tryAgain}
        </Button>
      </EntryFrame>
    );
  }
  if (data === undefined) {
    return (
      <EntryFrame title={words.lookingUp}>
        <Loading />
      </EntryFrame>
    );
  }
  return <Asked token={token} question={data} />;
}

function Asked({ token, question }: { readonly token: string; readonly question: Question }) {
  const [given, setGiven] = useState<Answer>();
  const answering = useAnswering(token, (answer) => {
    forgetLinkFragment();
    setGiven(answer);
  });
  if (given) return <ThankYou answer={given} />;
  if (isGone(answering.error)) return <Gone />;
  if (question.about === 'participation') return <ParticipationQuestion question={question} answering={answering} />;
  if (question.about === 'outcome') return <OutcomeQuestion question={question} answering={answering} />;
  return <ClosingQuestion question={question} answering={answering} />;
}

function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 410;
}

function Gone() {
  const words = useWords(ANSWER_WORDS);
  useState(forgetLinkFragment);
  return (
    <EntryFrame title={words.gone}>
      <Text>{words.goneHint}</Text>
      <ButtonLink to="/sign-in" variant="default">
        {words.signIn}
      </ButtonLink>
    </EntryFrame>
  );
}
