import { Alert, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { formatDay } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { EntryFrame } from '../session/entry/EntryFrame';
import type { Answer } from './use-answering';
import { ANSWER_WORDS } from './words';

/** What was answered, so that one can close the page and be sure of it. */
export function ThankYou({ answer }: { readonly answer: Answer }) {
  const words = useWords(ANSWER_WORDS);
  return (
    <EntryFrame title={words.thanks}>
      <Alert color="green" icon={<IconCheck aria-hidden />} role="status">
        <Given answer={answer} />
      </Alert>
      <Text size="sm" c="dimmed">
        {words.mayClose}
      </Text>
    </EntryFrame>
  );
}

function Given({ answer }: { readonly answer: Answer }) {
  const words = useWords(ANSWER_WORDS);
  const { language } = useLanguage();
  if (answer.about === 'participation') {
    return answer.state === 'confirmed' ? words.thanksConfirmed : words.thanksDeclined;
  }
  if (answer.about === 'outcome') return words.thanksOutcome;
  const { nextStep: step } = answer;
  return (
    <>
      <Text size="sm">{words.thanksClosed}</Text>
      {step && <Text size="sm">{words.thanksStep(step.what, step.owner, formatDay(step.due, language))}</Text>}
    </>
  );
}
