import { Alert, Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { $api } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import type { components } from '../../api/wire';
import { useNames } from '../../reference/vocabulary';
import { formatAgo } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import { useSession } from '../../session/session';
import { AskList } from './asks/AskList';
import { type Ask, keyOf } from './asks/asks';
import { MarkedTextarea } from './MarkedTextarea';
import { marksIn } from './marks';
import { DateFields, PlaceFields, TitleFields } from './NeedFields';
import { SaveBar } from './SaveBar';
import { TrialList } from './TrialList';
import { useKeptNeed } from './use-kept-need';
import { type NeedTrial, useNeedTrial } from './use-need-trial';
import { useSaveNeed } from './use-save-need';
import { WRITING_WORDS } from './words';
import classes from './writing.module.css';
import { draftOf, emptyNeed, needOf, notAsked, type WrittenNeed } from './written-need';

type Need = components['schemas']['Requirement'];
type State = Need['draft']['state'];

const MAX_TEXT = 20_000;

interface NeedWriterProps {
  /** The need that is edited; absent where a new one is written. */
  readonly stored?: Need;
  /** Begins anew with what is stored. */
  readonly onRestart: () => void;
}

/** A need and the list that it leads to, side by side; the list follows every change. */
export function NeedWriter({ stored, onRestart }: NeedWriterProps) {
  const words = useWords(WRITING_WORDS);
  const { language } = useLanguage();
  const { name: source, buyerId = '' } = useSession();
  const navigate = useNavigate();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const first = stored ? needOf(stored.draft, language) : emptyNeed(buyerId, language, today);
  const { need, setNeed, foundFrom, forget } = useKeptNeed(stored?.id ?? 'new', first);
  const isTextFollowed = stored === undefined;
  const trial = useNeedTrial(need, { stored, isTextFollowed, source });
  const saving = useSaveNeed(stored);
  useFirstSite(need, setNeed);
  useLanguageOfText(need, setNeed, trial);
  const restart = () => {
    forget();
    onRestart();
  };
  const finish = (saved: Need | undefined) => {
    if (saved === undefined) return;
    forget();
    notifications.show({ message: words.saved });
    void navigate({ to: '/needs/$needId', params: { needId: saved.id } });
  };
  const whole = (state: State) =>
    draftOf(need, { asks: trial.asks, milestones: trial.milestones, stored: stored?.draft, state, source });
  const [wanted, setWanted] = useState<State>();
  const isReady = wanted !== undefined && !trial.isRanking;
  // What was written last has to be read first, or what it asks for would not be saved.
  useEffect(() => {
    if (!isReady) return;
    setWanted(undefined);
    void saving.save(whole(wanted)).then(finish);
  });
  const error = saving.error ?? trial.error;
  return (
    <div className={classes.layout}>
      <Stack gap="md">
        {foundFrom !== undefined && (
          <Alert py={4} variant="light" color="gray">
            <Group gap="xs" c="var(--mantine-color-text)">
              {words.kept(formatAgo(foundFrom, new Date(), language))}
              <Button size="compact-xs" variant="subtle" onClick={restart}>
                {words.startOver}
              </Button>
            </Group>
          </Alert>
        )}
        <Writing need={need} setNeed={setNeed} trial={trial} error={error} />
        <SaveBar
          stored={stored}
          saving={saving}
          isWaiting={wanted !== undefined}
          onSave={setWanted}
          onTakeTheirs={restart}
          onSaveMine={() => void saving.saveOver(whole(stored?.draft.state ?? 'draft')).then(finish)}
        />
      </Stack>
      <div className={classes.beside}>
        <TrialList trial={trial} isFaultElsewhere={trial.error instanceof ApiProblem && trial.error.status === 422} />
      </div>
    </div>
  );
}

type SetNeed = (change: (before: WrittenNeed) => WrittenNeed) => void;

interface WritingProps {
  readonly need: WrittenNeed;
  readonly setNeed: SetNeed;
  readonly trial: NeedTrial;
  readonly error: unknown;
}

function Writing({ need, setNeed, trial, error }: WritingProps) {
  const words = useWords(WRITING_WORDS);
  const names = useNames();
  const [looked, setLooked] = useState<string>();
  const faultAt = (pointer: string) => faultIn(error, (place) => place === pointer);
  const faultBelow = (pointer: string) => faultIn(error, (place) => `${place}/`.startsWith(`${pointer}/`));
  const settle = (ask: Ask) => setNeed((before) => withSettled(before, [ask]));
  const remove = (ask: Ask) =>
    setNeed((before) => {
      const { [keyOf(ask)]: _gone, ...settled } = before.settled;
      return { ...before, settled, leftOut: [...before.leftOut, keyOf(ask)] };
    });
  return (
    <>
      <TitleFields need={need} setNeed={setNeed} faultAt={faultAt} />
      <MarkedTextarea
        label={words.text}
        description={words.textHint}
        placeholder={words.textPlaceholder}
        error={faultBelow('/texts')}
        value={need.texts[need.language]}
        lang={need.language}
        maxLength={MAX_TEXT}
        marks={marksIn(trial.recognised, [...trial.asks, ...trial.proposed], names)}
        active={looked}
        onChange={(text) => setNeed((before) => ({ ...before, texts: { ...before.texts, [before.language]: text } }))}
      />
      <PlaceFields need={need} setNeed={setNeed} faultAt={faultAt} />
      <DateFields need={need} setNeed={setNeed} faultAt={faultAt} milestones={trial.milestones} onLook={setLooked} />
      <AskList
        asks={trial.asks}
        notAsked={notAsked(trial.asks, trial.proposed)}
        faultBelow={faultBelow}
        onSettle={settle}
        onRemove={remove}
        onEarlier={(ask) => setNeed((before) => withSettled(before, movedEarlier(trial.asks, ask)))}
        onLook={setLooked}
      />
    </>
  );
}

/** What the server says at such places; a trial and a new need hold the draft one level down. */
function faultIn(error: unknown, isPlace: (pointer: string) => boolean): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.body?.errors.find(({ pointer }) => isPlace(pointer.replace(/^\/draft/, '')))?.detail;
}

/** Settles asks in the order given; what is settled already keeps its place unless it is among them. */
function withSettled(before: WrittenNeed, asks: readonly Ask[]): WrittenNeed {
  const names = new Set(asks.map(keyOf));
  const isOnlyOne = asks.length === 1;
  const others = Object.entries(before.settled).filter(([name]) => isOnlyOne || !names.has(name));
  const settled = Object.fromEntries([...others, ...asks.map((ask): [string, Ask] => [keyOf(ask), ask])]);
  return { ...before, settled, leftOut: before.leftOut.filter((name) => !names.has(name)) };
}

/** The steps with one of them in the place of the one before it. */
function movedEarlier(asks: readonly Ask[], ask: Ask): readonly Ask[] {
  const steps = asks.filter(({ kind }) => kind === 'step');
  const at = steps.indexOf(ask);
  const before = steps[at - 1];
  return before === undefined ? steps : [...steps.slice(0, at - 1), ask, before, ...steps.slice(at + 1)];
}

/** Most buyers have one place that takes most deliveries; the first one is as good a guess as any, and the list can begin. */
function useFirstSite(need: WrittenNeed, setNeed: SetNeed): void {
  const { data } = $api.useQuery('get', '/api/v1/buyers');
  const site = data?.items.find(({ id }) => id === need.buyerId)?.sites[0]?.id;
  const isMissing = need.receivingSiteId === '' && site !== undefined;
  useEffect(() => {
    if (isMissing) setNeed((before) => ({ ...before, receivingSiteId: site }));
  });
}

/** A text that is pasted in the other language is taken for what it is, as long as nothing is written in that one. */
function useLanguageOfText({ language, texts }: WrittenNeed, setNeed: SetNeed, { recognised }: NeedTrial): void {
  const other = language === 'sv' ? 'en' : 'sv';
  const isOther = recognised?.languages.length === 1 && recognised.languages[0] === other;
  const isMoved = isOther && texts[other] === '' && texts[language] !== '';
  useEffect(() => {
    if (!isMoved) return;
    setNeed((before) => ({
      ...before,
      language: other,
      texts: { ...before.texts, [other]: before.texts[language], [language]: '' },
      title: { ...before.title, [other]: before.title[other] || before.title[language], [language]: '' },
    }));
  });
}
