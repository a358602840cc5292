import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { $api } from '../../api/api';
import { faultAt } from '../../api/problem';
import type { components } from '../../api/wire';
import { useLanguage } from '../../screen/language';
import { type Ask, asksOf, type Draft } from './asks/asks';
import { asksIn, draftOf, milestonesOf, type Recognised, usualStart, type WrittenNeed } from './written-need';

type TriedNeed = components['schemas']['TriedRequirement'];

/** Long enough that nobody is asked within a word, short enough to follow a sentence. */
const PAUSE_MS = 350;
const LENGTH = 30;
/** A need without a title is ranked like any other. */
const UNTITLED = { sv: '–' };

interface TrialOptions {
  /** The need as it is stored; absent for a new one. */
  readonly stored?: { readonly id: string; readonly draft: Draft } | undefined;
  /** Does what the text says become an ask by itself? */
  readonly isTextFollowed: boolean;
  readonly source: string;
}

/** What a need comes to while it is being written. */
export interface NeedTrial {
  readonly recognised: Recognised | undefined;
  /** What the text asks for. */
  readonly proposed: readonly Ask[];
  /** What the need asks for, by text and by hand. */
  readonly asks: readonly Ask[];
  readonly milestones: ReturnType<typeof milestonesOf>;
  readonly list: TriedNeed | undefined;
  readonly isRanking: boolean;
  readonly isWithoutProcess: boolean;
  readonly error: unknown;
}

/** Reads the text and ranks the need, a moment after each change. Nothing is stored. */
export function useNeedTrial(need: WrittenNeed, { stored, isTextFollowed, source }: TrialOptions): NeedTrial {
  const { language } = useLanguage();
  const [still] = useDebouncedValue(need, PAUSE_MS);
  const text = still.texts[still.language];
  const reading = $api.useQuery(
    'post',
    '/api/v1/recognise',
    { body: { text } },
    { enabled: text.trim() !== '', placeholderData: keepPreviousData },
  );
  const recognised = text.trim() === '' ? undefined : reading.data;
  const milestones = useMemo(
    () => milestonesOf(need, isTextFollowed ? recognised : undefined),
    [need, recognised, isTextFollowed],
  );
  const rank = (asks: readonly Ask[]): Draft => {
    const startOfProduction = milestones.startOfProduction ?? usualStart(still.issuedOn);
    const draft = draftOf(still, {
      asks,
      milestones: { ...milestones, startOfProduction },
      stored: stored?.draft,
      state: 'draft',
      source,
    });
    return Object.keys(draft.title).length === 0 ? { ...draft, title: UNTITLED } : draft;
  };
  const hasPlace = still.receivingSiteId !== '' && still.buyerId !== '';
  const hasText = Object.values(still.texts).some((one) => one.trim() !== '');
  const fromText = useTrial(withAdded(rank([]), still.settled), stored?.id, hasPlace && hasText, language);
  const proposed = useMemo(
    () => (fromText.data && hasText ? asksOf(fromText.data.draft) : []),
    [fromText.data, hasText],
  );
  const asks = useMemo(() => asksIn(need, proposed, { isTextFollowed }), [need, proposed, isTextFollowed]);
  const stillAsks = useMemo(() => asksIn(still, proposed, { isTextFollowed }), [still, proposed, isTextFollowed]);
  const hasSteps = stillAsks.some(({ kind }) => kind === 'step');
  const whole = useTrial(rank(stillAsks), stored?.id, hasPlace && hasSteps, language);
  return {
    recognised,
    proposed,
    asks,
    milestones,
    list: hasSteps ? whole.data : undefined,
    isRanking: need !== still || fromText.isFetching || whole.isFetching || reading.isFetching,
    isWithoutProcess: hasText && !hasSteps && faultAt(fromText.error, '/draft/steps') !== undefined,
    error: whole.error ?? (faultAt(fromText.error, '/draft/steps') === undefined ? fromText.error : null),
  };
}

function useTrial(draft: Draft, id: string | undefined, enabled: boolean, language: 'sv' | 'en') {
  const body = { ...(id !== undefined && { id }), draft, length: LENGTH };
  return $api.useQuery(
    'post',
    '/api/v1/trials/requirement',
    { params: { query: { language } }, body },
    { enabled, placeholderData: keepPreviousData },
  );
}

/** The text is read on even where its process was added by hand, since a need has to have one. */
function withAdded(draft: Draft, settled: WrittenNeed['settled']): Draft {
  const added = Object.values(settled).flatMap((ask) => (ask.kind === 'step' ? [ask.process] : []));
  return {
    ...draft,
    corrections: { ...draft.corrections, added: [...new Set([...draft.corrections.added, ...added])] },
  };
}
