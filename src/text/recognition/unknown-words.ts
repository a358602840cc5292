import { compoundSenses } from '../words/compounds';
import { correctSpelling } from '../words/misspelling';
import { LONGEST_WORD } from '../words/stem';
import type { Meaning } from '../words/word-memory';
import type { Word } from '../words/words';
import { lookUp } from './look-up';
import { type Candidate, isTight, type Reading } from './reading';

/** A word that no label and no form is: a compound, else a slip of the pen. A name is neither. */
export function readUnknown(reading: Reading, at: number): Meaning | undefined {
  const word = reading.words[at];
  if (word === undefined || word.fold.length < 6 || word.fold.length > LONGEST_WORD) return undefined;
  if (isName(reading, at)) return undefined;
  const { meanings } = reading.memory;
  if (!meanings.has(word.fold)) meanings.set(word.fold, meaningOf(word, reading));
  const meaning = meanings.get(word.fold);
  // A capitalised word and nothing else is a place or a person sooner than a slip: `Valsta`.
  const isBareName = word.isCapitalised && reading.words.length === 1;
  return isBareName && meaning?.how === 'misspelling' ? undefined : meaning;
}

/** A mistyped word may belong to a longer label with a free word beside it: `powder coatting`. */
export function widen(
  reading: Reading,
  at: number,
  { taken, meant }: { readonly taken: readonly (Candidate | undefined)[]; readonly meant: string },
): Candidate | undefined {
  const { text, words } = reading;
  for (const from of [at - 1, at]) {
    const pair = words.slice(from, from + 2);
    const [first, second] = pair;
    if (from < 0 || first === undefined || second === undefined) continue;
    if (taken[from] !== undefined || taken[from + 1] !== undefined) continue;
    if (!isTight(text.slice(first.end, second.start))) continue;
    const found = lookUp(
      reading,
      pair.map((word, index) => (from + index === at ? { ...word, fold: meant } : word)),
    );
    if (found !== undefined && found.senses.length > 0) {
      return { from, to: from + 2, senses: found.senses, how: 'misspelling' };
    }
  }
  return undefined;
}

function meaningOf(word: Word, reading: Reading): Meaning | undefined {
  const { lexicon } = reading;
  const compound = reading.languages.includes('sv') ? compoundSenses(word.fold, lexicon) : [];
  if (compound.length > 0) return { senses: compound, how: 'compound' };
  const joined = runTogether(word.fold, reading);
  if (joined !== undefined) return joined;
  const meant = correctSpelling(word.fold, lexicon);
  if (meant === undefined) return undefined;
  const found = lookUp(reading, [{ ...word, fold: meant }]);
  const senses = (found?.senses ?? []).filter(
    ({ code, isWeak, language }) => code === undefined && !isWeak && reading.languages.includes(language),
  );
  return senses.length === 0 ? undefined : { senses, how: 'misspelling', meant };
}

/** Two words of a label written as one: `spotwelding`, `toolmakers`. */
function runTogether(word: string, reading: Reading): Meaning | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    for (const last of word.endsWith('s') ? [word.slice(at), word.slice(at, -1)] : [word.slice(at)]) {
      const key = `${word.slice(0, at)} ${last}`;
      const senses = reading.lexicon.labels.get(key) ?? reading.lexicon.forms.get(key) ?? [];
      const english = senses.filter(({ language, code }) => language === 'en' && code === undefined);
      if (english.length > 0) return { senses: english, how: 'stem' };
    }
  }
  return undefined;
}

/** Capitalised in the middle of a sentence after a word in lower case: "Vi bor på Presslinjen", "our friend Bendt". */
function isName({ text, words }: Pick<Reading, 'text' | 'words'>, at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined || before === undefined || !word.isCapitalised || before.isCapitalised) return false;
  return before.fold !== '' && !before.isUpper && /^[ \t]+$/u.test(text.slice(before.end, word.start));
}
