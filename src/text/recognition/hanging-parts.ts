import type { Sense } from '../lexicon/label-index';
import { knownCompoundSenses } from '../words/compounds';
import { stemOf } from '../words/stem';
import { JOINERS } from '../words/trade-words';
import type { Candidate, Reading } from './reading';

/** How far ahead the whole word may stand: "laser-, plasma-, vatten- och gasskärning". */
const WORDS_AHEAD = 8;

/**
 * Labels whose last part is said once for several: `pulver- och våtlackering`, `MIG- och TIG-svetsning`, `spot and
 * projection welding`. The mention covers the hanging word.
 */
export function findHangingParts(reading: Reading, found: readonly Candidate[]): readonly Candidate[] {
  const at: (Candidate | undefined)[] = new Array(reading.words.length).fill(undefined);
  for (const candidate of found) at.fill(candidate, candidate.from, candidate.to);
  return reading.words.flatMap((_, index) => {
    const taken = at[index];
    if (taken?.senses.some(({ isWeak }) => !isWeak)) return [];
    const whole = wholeAfter(reading, index, at);
    const senses = whole === undefined ? [] : completed(reading, index, whole);
    return senses.length === 0 ? [] : [{ from: index, to: index + 1, senses, how: 'compound' as const }];
  });
}

/** The first known words after a hanging one, with nothing but other hanging words, commas and joiners between. */
function wholeAfter(reading: Reading, index: number, at: readonly (Candidate | undefined)[]): Candidate | undefined {
  const { text, words } = reading;
  let hasJoiner = false;
  for (let next = index + 1; next < Math.min(words.length, index + WORDS_AHEAD); next++) {
    const gap = text.slice(words[next - 1]?.end, words[next]?.start);
    const isJoiner = JOINERS.has(words[next]?.fold ?? '');
    const isList = gap !== ' ' && /^-?(?:, ?| ?\/ ?)$/u.test(gap);
    if (gap !== ' ' && !/^(?:-? |-?, ?| ?[/&] ?|-)$/u.test(gap)) return undefined;
    hasJoiner ||= isJoiner || isList;
    if (isJoiner) continue;
    const whole = at[next];
    if (whole !== undefined && whole.senses.length > 0 && hasJoiner) return whole;
    const follows = text.slice(words[next]?.end, words[next + 1]?.start);
    if (!/^(?:-|,| ?[/&])/u.test(follows) && !JOINERS.has(words[next + 1]?.fold ?? '')) return undefined;
  }
  return undefined;
}

/** The label that the hanging word makes with an ending of the whole one. */
function completed({ words, lexicon, text }: Reading, index: number, whole: Candidate): readonly Sense[] {
  const part = words[index];
  const last = words[whole.to - 1];
  if (part === undefined || last === undefined || part.fold.length > 20 || last.fold.length > 40) return [];
  const isHyphened = text.slice(part.end, part.end + 1) === '-';
  const heads = [...words.slice(whole.from + 1, whole.to).map((word) => word.fold)];
  const tails = [heads.join(' '), last.fold].filter((tail) => tail !== '');
  const endings = isHyphened ? endingsOf(last.fold) : [];
  const keys = [...tails.map((tail) => `${part.fold} ${tail}`), ...endings.map((ending) => part.fold + ending)];
  for (const key of keys) {
    const senses = lexicon.labels.get(key) ?? lexicon.forms.get(key) ?? stemmed(key, lexicon.stems.sv);
    const usable = senses?.filter(({ code, isWeak }) => code === undefined && !isWeak) ?? [];
    if (usable.length > 0) return usable;
  }
  for (const ending of endings) {
    const senses = knownCompoundSenses(part.fold + ending, lexicon);
    if (senses.length > 0) return senses;
  }
  return [];
}

function stemmed(
  key: string,
  stems: ReadonlyMap<string, readonly { readonly sense: Sense }[]>,
): readonly Sense[] | undefined {
  return stems
    .get(
      key
        .split(' ')
        .map((word) => stemOf(word, 'sv'))
        .join(' '),
    )
    ?.map(({ sense }) => sense);
}

function endingsOf(word: string): readonly string[] {
  const endings: string[] = [];
  for (let at = 3; at <= word.length - 4; at++) endings.push(word.slice(at));
  return [...endings, word];
}
