import type { Language } from '../../domain/language';
import type { Sense } from '../lexicon/label-index';
import { inflectionKey, isInflection, LONGEST_WORD } from '../words/stem';
import type { Found } from '../words/word-memory';
import type { Word } from '../words/words';
import type { Reading } from './reading';

/** As `lookUp`, remembered by how the word is written. */
export function lookUpWord(reading: Reading, at: number): Found | undefined {
  const word = reading.words[at];
  if (word === undefined || word.fold.length > LONGEST_WORD) return undefined;
  const written = reading.text.slice(word.start, word.end);
  const { known } = reading.memory;
  const remembered = known.get(written);
  if (remembered !== undefined || known.has(written)) return remembered;
  const found = withVerb(lookUp(reading, [word]), word, reading);
  known.set(written, found);
  return found;
}

/** An ordinary word, or none at all, that may also be the verb or the doer of some work: `file`, `temper`, `straightener`. */
function withVerb(found: Found | undefined, { fold }: Word, { lexicon, languages }: Reading): Found | undefined {
  const verbs = (lexicon.besideObject.get(fold) ?? []).filter(({ language }) => languages.includes(language));
  if (verbs.length === 0 || found?.senses.length === 0) return found;
  if (found === undefined) return { senses: verbs, how: 'stem' };
  return found.senses.every(({ isWeak }) => isWeak) ? { ...found, senses: [...found.senses, ...verbs] } : found;
}

/** The label, or a form of it, that these words are. Exactly written labels come first, then forms, then stems. */
export function lookUp(reading: Reading, words: readonly Word[]): Found | undefined {
  const { lexicon, languages } = reading;
  const key = words.map(({ fold }) => fold).join(' ');
  const label = lexicon.labels.get(key);
  if (label?.length === 0) return { senses: [], how: 'label' };
  const senses = usable(label, reading, words);
  if (senses.length > 0) return { senses, how: 'label' };
  const forms = usable(lexicon.forms.get(key) ?? genitive(key, reading), reading, words);
  if (forms.length > 0) return { senses: forms, how: 'stem' };
  const order: readonly Language[] = languages.includes('sv') ? ['sv', 'en'] : ['en', 'sv'];
  for (const language of order) {
    if (words.length === 1 && !languages.includes(language)) continue;
    if ((lexicon.stemReach[language].get(inflectionKey(words[0]?.fold ?? '', language)) ?? 0) < words.length) continue;
    const stemmed = words.map(({ fold }) => inflectionKey(fold, language)).join(' ');
    const entries = lexicon.stems[language].get(stemmed) ?? [];
    const inflected = entries.filter((entry) =>
      words.every(({ fold }, index) => isInflection(fold, entry.words[index] ?? '', language)),
    );
    const meant = usable(distinct(inflected.map(({ sense }) => sense)), reading, words);
    if (meant.length > 0) return { senses: meant, how: 'stem' };
  }
  return undefined;
}

/** `svetsarens`, `värmeväxlares`: labels and forms are kept without the s of the genitive. */
function genitive(key: string, { lexicon, languages }: Reading): readonly Sense[] | undefined {
  if (!languages.includes('sv') || key.length < 7 || !key.endsWith('s') || key.includes(' ')) return undefined;
  const own = key.slice(0, -1);
  return (lexicon.forms.get(own) ?? lexicon.labels.get(own))?.filter(({ language }) => language === 'sv');
}

/**
 * Meanings that may be meant here: a code only as written, and a short single word only in its own language,
 * since `sill` is a herring and `nut` a mistyped name in the other one.
 */
function usable(
  senses: readonly Sense[] | undefined,
  { text, languages }: Reading,
  words: readonly Word[],
): readonly Sense[] {
  const [first] = words;
  if (senses === undefined || first === undefined) return [];
  const isShort = words.length === 1 && first.fold.length < 6;
  const meant = senses.filter(({ code, language, isNeutral }) => {
    if (code !== undefined) return text.slice(first.start, first.end) === code;
    return !isShort || isNeutral || languages.includes(language);
  });
  // A text known to be in one language means its own words by what both write: Swedish `service` is upkeep.
  const own = languages.length === 1 ? meant.filter(({ language }) => languages.includes(language)) : [];
  return own.length > 0 ? own : meant;
}

function distinct(senses: readonly Sense[]): readonly Sense[] {
  return [...new Map(senses.map((sense) => [sense.concept, sense])).values()];
}
