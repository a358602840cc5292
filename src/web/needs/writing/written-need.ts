import { addMonths } from '../../../domain/calendar-date';
import type { Language } from '../../../domain/language';
import type { components } from '../../api/wire';
import { type Ask, asDraft, asksOf, type Draft, keyOf } from './asks/asks';

type Schemas = components['schemas'];
type Milestone = Schemas['Milestone'];
/** What was read in a text. */
export type Recognised = Schemas['Recognised'];

/** What a person has written and settled of a need so far. What the text proposes is not in it. */
export interface WrittenNeed {
  readonly buyerId: string;
  readonly receivingSiteId: string;
  /** The language that is being written in. */
  readonly language: Language;
  readonly title: Readonly<Record<Language, string>>;
  readonly texts: Readonly<Record<Language, string>>;
  /** Asks that a person has added or changed, by name. */
  readonly settled: Readonly<Record<string, Ask>>;
  /** Names of asks that are to be left out, whatever the text says. */
  readonly leftOut: readonly string[];
  /** Days that a person has set; the empty string for a day that he took away. */
  readonly milestones: Readonly<Partial<Record<Milestone, string>>>;
  readonly issuedOn: string;
}

const NOTHING: Readonly<Record<Language, string>> = { sv: '', en: '' };

/** A need of which nothing has been written yet. */
export function emptyNeed(buyerId: string, language: Language, today: string): WrittenNeed {
  return {
    buyerId,
    receivingSiteId: '',
    language,
    title: NOTHING,
    texts: NOTHING,
    settled: {},
    leftOut: [],
    milestones: {},
    issuedOn: today,
  };
}

/** A need as it is stored, to be written on: all that it asks for is settled. */
export function needOf(draft: Draft, language: Language): WrittenNeed {
  const { title, texts } = draft;
  const hasLanguage = (texts[language] ?? title[language]) !== undefined;
  return {
    buyerId: draft.buyerId,
    receivingSiteId: draft.receivingSiteId,
    language: hasLanguage ? language : language === 'sv' ? 'en' : 'sv',
    title: { ...NOTHING, ...title },
    texts: { ...NOTHING, ...texts },
    settled: Object.fromEntries(asksOf(draft).map((ask) => [keyOf(ask), ask])),
    leftOut: [],
    milestones: draft.milestones,
    issuedOn: draft.issuedOn,
  };
}

/** The asks of a need: those of the text, as far as they are not settled otherwise, and what was added by hand. */
export function asksIn(
  { settled, leftOut }: WrittenNeed,
  proposed: readonly Ask[],
  { isTextFollowed }: { readonly isTextFollowed: boolean },
): readonly Ask[] {
  const out = new Set(leftOut);
  const read = isTextFollowed ? proposed.filter((ask) => !out.has(keyOf(ask))) : [];
  const names = new Set(read.map(keyOf));
  const fromText = read.map((ask) => settled[keyOf(ask)] ?? ask);
  return [...fromText, ...Object.entries(settled).flatMap(([name, ask]) => (names.has(name) ? [] : [ask]))];
}

/** What the text asks for and the need does not: left out by hand, or written after the need was settled. */
export function notAsked(asks: readonly Ask[], proposed: readonly Ask[]): readonly Ask[] {
  const names = new Set(asks.map(keyOf));
  return proposed.filter((ask) => !names.has(keyOf(ask)));
}

/** The days of a need: as a person has set them, else, where the text is followed, as it names them. */
export function milestonesOf(
  { milestones }: WrittenNeed,
  recognised: Recognised | undefined,
): Partial<Record<Milestone, string>> {
  const read: Partial<Record<Milestone, string>> = {};
  for (const { milestone, on } of recognised?.milestones ?? []) read[milestone] ??= on;
  const all = { ...read, ...milestones };
  return Object.fromEntries(Object.entries(all).filter(([, on]) => on !== ''));
}

/** Without a start of production, certificates are judged on this day until there is one: two years ahead. */
export function usualStart(today: string): string {
  return addMonths(today, 24);
}

interface Rest {
  readonly asks: readonly Ask[];
  readonly milestones: Partial<Record<Milestone, string>>;
  /** What a stored need holds beside what can be written here. */
  readonly stored?: Draft | undefined;
  readonly state: Draft['state'];
  /** Who says so. */
  readonly source: string;
}

/** The need as it is sent. */
export function draftOf(need: WrittenNeed, { asks, milestones, stored, state, source }: Rest): Draft {
  const { steps: _steps, volume: _volume, distance: _distance, ...rest } = stored ?? {};
  return {
    corrections: { rejected: [], added: [] },
    weights: {},
    visibility: { to: 'all-clusters' },
    evidence: { tier: 'declared', on: need.issuedOn, source, illustrative: false },
    ...rest,
    buyerId: need.buyerId,
    receivingSiteId: need.receivingSiteId,
    title: filled(need.title),
    texts: filled(need.texts),
    ...asDraft(asks),
    issuedOn: need.issuedOn,
    // Without a start of production the server says that it is missing, at its place.
    milestones: milestones as Draft['milestones'],
    state,
  };
}

function filled(texts: WrittenNeed['texts']): Draft['texts'] {
  return { ...(texts.sv.trim() && { sv: texts.sv }), ...(texts.en.trim() && { en: texts.en }) };
}

const MOST = 80;

/** An id as the house writes them, made of a title: `Pressad fäste` becomes `pressad-faste`; `need` where nothing is left. */
export function idOf(title: string, attempt: number): string {
  const words = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/gu, (gap) => (/^\p{M}+$/u.test(gap) ? '' : '-'))
    .replace(/^-+|-+$/g, '');
  const ending = attempt === 1 ? '' : `-${attempt}`;
  return `${words.slice(0, MOST - ending.length).replace(/-+$/, '') || 'need'}${ending}`;
}
