import type { Language } from '../../domain/language';
import { LONGEST_WORD, stemOf } from '../words/stem';
import { foldCognates } from './fold-cognates';
import type { WordPair } from './word-pairs';

/** What words mean, in names that both languages share. */
export interface WordBook {
  /**
   * A folded word, or the parts of a compound, each by what it may mean: by the word pairs, or else itself, folded so that a
   * cognate of the other language is the same. There is at least one part, and each has at least one meaning.
   */
  readonly meaningsOf: (word: string, language: Language) => readonly Meanings[];
}

/** What one word or part of a word may mean. */
export type Meanings = readonly string[];

interface Vocabulary {
  /** By stem. */
  readonly words: ReadonlyMap<string, Meanings>;
  /** By how the word stands first in a compound: `skol` of `skola`, `fabriks` of `fabrik`. */
  readonly modifiers: ReadonlyMap<string, Meanings>;
}

const SHORTEST_PART = 3;
/** A part that stands beside unknown letters must be this long to be believed. */
const SHORTEST_SURE_PART = 4;
const MOST_PARTS = 4;
/** Meanings are remembered, since texts of one kind share their words; forgotten all at once at this many. */
const REMEMBERED = 50_000;

/** Makes the book from word pairs; with none, every word means itself and cognates still meet. */
export function makeWordBook(pairs: readonly WordPair[]): WordBook {
  const vocabularies = { sv: vocabularyOf(pairs, 'sv'), en: vocabularyOf(pairs, 'en') };
  const memory = { sv: new Map<string, readonly Meanings[]>(), en: new Map<string, readonly Meanings[]>() };
  return {
    meaningsOf(word, language) {
      const known = memory[language].get(word);
      if (known !== undefined) return known;
      const meanings = workOut(word, language, vocabularies[language]);
      if (memory[language].size >= REMEMBERED) memory[language].clear();
      memory[language].set(word, meanings);
      return meanings;
    },
  };
}

function vocabularyOf(pairs: readonly WordPair[], language: Language): Vocabulary {
  const words = new Map<string, string[]>();
  const modifiers = new Map<string, string[]>();
  for (const [index, pair] of pairs.entries()) {
    for (const word of pair[language]) {
      for (const form of formsOf(word, language)) add(words, stemOf(form, language), `#${index}`);
      for (const modifier of modifiersOf(word, language)) add(modifiers, modifier, `#${index}`);
    }
  }
  return { words, modifiers };
}

/** The stemmer leaves the definite form of short words as it is: `skola` and `skolan` have two stems. */
function formsOf(word: string, language: Language): readonly string[] {
  if (language === 'en') return [word];
  return /[aeiouyåäö]$/u.test(word) ? [word, `${word}n`, `${word}t`] : [word, `${word}en`, `${word}et`];
}

function modifiersOf(word: string, language: Language): readonly string[] {
  if (word.length < SHORTEST_PART || language === 'en') return word.length < SHORTEST_PART ? [] : [word];
  const root = /[ae]$/u.test(word) && word.length > SHORTEST_PART ? word.slice(0, -1) : undefined;
  return [word, `${word}s`, ...(root === undefined ? [] : [root, `${root}o`, `${root}s`])];
}

function workOut(word: string, language: Language, vocabulary: Vocabulary): readonly Meanings[] {
  const whole = vocabulary.words.get(stemOf(word, language));
  if (whole !== undefined) return [whole];
  const itself = [[foldCognates(stemOf(word, language))]];
  if (word.length > LONGEST_WORD || !/^\p{L}+$/u.test(word)) return itself;
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const split = splitInto(parts, word, language, vocabulary);
    if (split !== undefined) return split;
  }
  return partlyKnown(word, language, vocabulary) ?? itself;
}

/** A word cut into so many known parts, the longest last part first. */
function splitInto(
  parts: number,
  word: string,
  language: Language,
  vocabulary: Vocabulary,
): readonly Meanings[] | undefined {
  if (parts === 1) {
    const whole = vocabulary.words.get(stemOf(word, language));
    return whole && [whole];
  }
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART * (parts - 1); at++) {
    const first = vocabulary.modifiers.get(word.slice(0, at));
    const rest = first && splitInto(parts - 1, word.slice(at), language, vocabulary);
    if (first !== undefined && rest !== undefined) return [first, ...rest];
  }
  return undefined;
}

/** A compound of which only the last or the first part is known: that part's meanings, and the rest as it stands. */
function partlyKnown(
  word: string,
  language: Language,
  { words, modifiers }: Vocabulary,
): readonly Meanings[] | undefined {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_SURE_PART; at++) {
    const head = words.get(stemOf(word.slice(at), language));
    if (head !== undefined) return [head, [foldCognates(word.slice(0, at))]];
  }
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_SURE_PART; at--) {
    const first = modifiers.get(word.slice(0, at));
    if (first !== undefined) return [first, [foldCognates(stemOf(word.slice(at), language))]];
  }
  return undefined;
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}
