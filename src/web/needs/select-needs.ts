import { foldLetters } from '../../domain/fold-letters';
import type { Language } from '../../domain/language';
import type { paths } from '../api/wire';
import type { NeedsSearchState } from './search';

/** A need in one line. */
export type NeedLine = paths['/api/v1/needs']['get']['responses'][200]['content']['application/json']['items'][number];

/** The title in the language of the screen, or in the one that it has. */
export function titleOf({ title, id }: Pick<NeedLine, 'title' | 'id'>, language: Language): string {
  return title[language] ?? title.sv ?? title.en ?? id;
}

type Key = (need: NeedLine, language: Language) => number | string;

const KEYS: Readonly<Record<string, Key>> = {
  title: titleOf,
  buyer: ({ buyer }) => buyer.name,
  state: ({ state }) => ['open', 'draft', 'closed'].indexOf(state),
  qualified: ({ counts }) => counts?.qualified ?? -1,
  conditional: ({ counts }) => counts?.conditional ?? -1,
  start: ({ milestones }) => milestones.startOfProduction,
  saved: ({ savedAt }) => savedAt,
};

/** The needs that an address shows, in its order; by start of production when nothing is said. */
export function selectNeeds(
  needs: readonly NeedLine[],
  { q, buyer, state, sort = 'start' }: NeedsSearchState,
  language: Language,
): readonly NeedLine[] {
  const asked = foldLetters(q?.trim() ?? '');
  const shown = needs.filter(
    (need) =>
      (buyer === undefined || need.buyer.id === buyer) &&
      (state === undefined || need.state === state) &&
      foldLetters(`${titleOf(need, language)}\n${need.buyer.name}\n${need.id}`).includes(asked),
  );
  const isDescending = sort.startsWith('-');
  const key = KEYS[isDescending ? sort.slice(1) : sort];
  if (key === undefined) return shown;
  const { compare } = new Intl.Collator(language);
  const way = isDescending ? -1 : 1;
  return [...shown].sort((one, other) => {
    const [a, b] = [key(one, language), key(other, language)];
    return way * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}
