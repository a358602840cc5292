import type { Language } from '../../domain/language';

interface Stemmer {
  stem(word: string): string;
}

// The submodules, because natural's root loads databases and reads the environment; required, because they carry no types.
const STEMMERS: Readonly<Record<Language, Stemmer>> = {
  sv: require('natural/lib/natural/stemmers/porter_stemmer_sv.js') as Stemmer,
  en: require('natural/lib/natural/stemmers/porter_stemmer.js') as Stemmer,
};

/** Longer words are nobody's and are not stemmed, so that one endless word costs nothing. */
export const LONGEST_WORD = 60;

/** Stems are remembered, since texts of one trade share their words; forgotten all at once at this many. */
const REMEMBERED = 20_000;
const memory: Readonly<Record<Language, Map<string, string>>> = { sv: new Map(), en: new Map() };

/** The stem of a folded word: Snowball for Swedish, Porter for English. */
export function stemOf(word: string, language: Language): string {
  if (word.length > LONGEST_WORD) return word;
  const known = memory[language].get(word);
  if (known !== undefined) return known;
  const stem = STEMMERS[language].stem(word);
  if (memory[language].size >= REMEMBERED) memory[language].clear();
  memory[language].set(word, stem);
  return stem;
}

/** What an inflection may add to a label's word; English labels in -ing have their verb forms made by rule instead. */
const ENDINGS: Readonly<Record<Language, RegExp>> = {
  sv: /^(?:[mn](?=[ae]))?(?:|s|a|as|e|es|t|ts|n|ns|na|nas|r|rs|rna|rnas|en|ens|et|ets|er|ers|erna|ernas|ar|ars|arna|arnas|or|ors|orna|ornas)$/u,
  en: /^(?:|s|es|ies)$/u,
};

/**
 * Is a word an inflection of a label's word, given that their stems are equal?
 *
 * Stemmers cut too much: `passivation` and `passive`, `silencer` and `silence` share a stem. An
 * inflection keeps all of the label's word but at most a last vowel (`skiva`, `skivor`), and adds a short ending.
 */
export function isInflection(word: string, labelWord: string, language: Language): boolean {
  if (word.startsWith(labelWord)) return ENDINGS[language].test(word.slice(labelWord.length));
  if (!/[aey]$/u.test(labelWord) || word.length < labelWord.length) return false;
  const kept = labelWord.slice(0, -1);
  return word.startsWith(kept) && ENDINGS[language].test(word.slice(kept.length));
}

/**
 * What a word and all its inflections have in common, to look them up by; `isInflection` then tells them from accidents.
 *
 * English adds so little that cutting it off by rule does what Porter would, for a tenth of the time.
 */
export function inflectionKey(word: string, language: Language): string {
  if (language === 'sv') return stemOf(word, 'sv');
  let end = word.length;
  if (end < 3 || end > LONGEST_WORD) return word;
  if (word.endsWith('s') && !word.endsWith('ss')) end -= 1;
  if (word.charAt(end - 1) === 'e') end -= 1;
  return word.charAt(end - 1) === 'i' ? `${word.slice(0, end - 1)}y` : word.slice(0, end);
}
