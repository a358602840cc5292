import { Button, Fieldset, Group, Radio, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { capitalised } from '../../contract/wording/bilingual';
import { wordLabel } from '../../contract/wording/label-wording';
import { MEETING_VERDICTS, type MeetingVerdict } from '../../domain/trip/meeting';
import { faultAt } from '../api/problem';
import { today } from '../profile/today';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import {
  beginClosing,
  type CloseMeetingBody,
  type ClosingDraft,
  closingIn,
  DUE_CHOICES,
  dueAfter,
} from './closing-draft';
import classes from './meetings.module.css';
import { MEETING_WORDS } from './words';

interface ClosingFormProps {
  /** How the meeting was closed before, where it is corrected. */
  readonly before: CloseMeetingBody | undefined;
  /** Who is likely to do the next step. */
  readonly owner: string;
  readonly send: (closing: CloseMeetingBody) => void;
  readonly isSending: boolean;
  readonly error: unknown;
  /** Where the closing stands in what is sent, as a JSON Pointer. */
  readonly at: '' | '/answer';
}

/** Judgements first, two and two; that it took place and no more stands apart, below them. */
const OFFERED: readonly MeetingVerdict[] = [...MEETING_VERDICTS.filter((verdict) => verdict !== 'held'), 'held'];

const LINE = 500;
const NOTE = 2_000;

/** What a meeting came to and what comes next; filled in on a phone within a minute. */
export function ClosingForm({ before, owner, send, isSending, error, at }: ClosingFormProps) {
  const words = useWords(MEETING_WORDS);
  const [draft, setDraft] = useState(() => beginClosing(before, { owner, today: today() }));
  const [isMissed, setMissed] = useState(false);
  const change = (part: Partial<ClosingDraft>) => setDraft((all) => ({ ...all, ...part }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const closing = closingIn(draft, before);
    setMissed(closing === undefined);
    if (closing) send(closing);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Radio.Group
          label={words.verdict}
          value={draft.verdict ?? null}
          onChange={(verdict) => change({ verdict: verdict as MeetingVerdict })}
          error={isMissed && draft.verdict === undefined && words.chooseVerdict}
        >
          <SimpleGrid cols={2} spacing="xs" mt={4}>
            {OFFERED.map((verdict) => (
              <VerdictCard key={verdict} verdict={verdict} />
            ))}
          </SimpleGrid>
        </Radio.Group>
        <Textarea
          label={words.note}
          description={words.noteHint}
          value={draft.note}
          onChange={({ currentTarget: { value } }) => change({ note: value })}
          error={faultAt(error, `${at}/note`)}
          maxLength={NOTE}
          autosize
          minRows={2}
        />
        <NextStepFields draft={draft} change={change} error={error} at={at} />
        <ProblemAlert error={error} />
        <Button type="submit" size="md" loading={isSending}>
          {before ? words.correct : words.close}
        </Button>
      </Stack>
    </form>
  );
}

function VerdictCard({ verdict }: { readonly verdict: MeetingVerdict }) {
  const words = useWords(MEETING_WORDS);
  const { language } = useLanguage();
  return (
    <Radio.Card value={verdict} className={classes.verdict} data-alone={verdict === 'held' || undefined}>
      <Group wrap="nowrap" gap={8} align="flex-start">
        <Radio.Indicator mt={2} />
        <div>
          <Text fw={600}>{capitalised(wordLabel('meetingVerdict', verdict, language), language)}</Text>
          <Text size="xs" c="dimmed">
            {words.verdictMeans[verdict]}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  );
}

interface NextStepFieldsProps extends Pick<ClosingFormProps, 'error' | 'at'> {
  readonly draft: ClosingDraft;
  readonly change: (part: Partial<ClosingDraft>) => void;
}

function NextStepFields({ draft: { what, owner, due }, change, error, at }: NextStepFieldsProps) {
  const words = useWords(MEETING_WORDS);
  const isWanted = what.trim() !== '';
  return (
    <Fieldset legend={words.nextStep} p="sm">
      <Stack gap="sm">
        <TextInput
          label={words.what}
          description={words.nextStepHint}
          placeholder={words.whatExample}
          value={what}
          onChange={({ currentTarget: { value } }) => change({ what: value })}
          error={faultAt(error, `${at}/nextStep/what`)}
          maxLength={LINE}
        />
        {isWanted && (
          <>
            <TextInput
              label={words.owner}
              value={owner}
              onChange={({ currentTarget: { value } }) => change({ owner: value })}
              error={faultAt(error, `${at}/nextStep/owner`)}
              maxLength={LINE}
              required
            />
            <TextInput
              type="date"
              label={words.due}
              value={due}
              onChange={({ currentTarget: { value } }) => change({ due: value })}
              error={faultAt(error, `${at}/nextStep/due`)}
              required
            />
            <Group gap={6} grow preventGrowOverflow={false}>
              {DUE_CHOICES.map((choice) => {
                const day = dueAfter(today(), choice);
                return (
                  <Button
                    key={choice}
                    size="sm"
                    px={6}
                    variant={day === due ? 'light' : 'default'}
                    aria-pressed={day === due}
                    onClick={() => change({ due: day })}
                  >
                    {words.choices[choice]}
                  </Button>
                );
              })}
            </Group>
          </>
        )}
      </Stack>
    </Fieldset>
  );
}
