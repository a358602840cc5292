import type { ConceptId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { Lexicon } from '../lexicon/lexicon';
import { languagesOf } from '../recognition/detect-language';
import { recogniseConcepts } from '../recognition/recognise-concepts';
import { type Word, wordsOf } from '../words/words';
import type { NamedConcepts } from './concept-index';
import { foldCognates } from './fold-cognates';
import type { Meanings, WordBook } from './word-book';

/** A text to be compared; a language that is not given is told by its small words. */
export interface ComparedText {
  readonly text: string;
  readonly language?: Language;
}

/** What two texts are compared by. What stands in the text twice stands here twice. */
export interface Description {
  /** The words and the parts of compounds, each by what it may mean: see `WordBook`. */
  readonly words: readonly Meanings[];
  /** Runs of three to five letters inside words. */
  readonly grams: readonly string[];
  readonly concepts: NamedConcepts;
  /** Share of the words, 0 to 1, that name those concepts. */
  readonly conceptShare: number;
}

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** More letters of a word than this add nothing but work. */
const LETTERS_READ = 60;

/**
 * Describes a text by everything it is compared by.
 *
 * @throws Problem `too-large` when the text is longer than `MAX_TEXT_LENGTH`
 */
export function describeText({ text, language }: ComparedText, lexicon: Lexicon, book: WordBook): Description {
  const concepts = conceptsIn(text, lexicon, language);
  const words = wordsOf(text);
  const languages = languagesOf(words, language);
  const folds = words.map(({ fold }) => fold.slice(0, LETTERS_READ));
  return {
    words: folds.flatMap((fold) => meaningsIn(languages, fold, book)),
    grams: folds.flatMap(gramsOf),
    concepts: concepts.named,
    conceptShare: words.length === 0 ? 0 : words.filter(concepts.isNaming).length / words.length,
  };
}

/** A text that may be in either language is read in both: what a word may mean is then what either says. */
function meaningsIn(languages: readonly Language[], word: string, book: WordBook): readonly Meanings[] {
  const [first = [], second] = languages.map((language) => book.meaningsOf(word, language));
  if (second === undefined) return first;
  if (first.length !== second.length) return [[...new Set([...first, ...second].flat())]];
  return first.map((meanings, part) => [...new Set([...meanings, ...(second[part] ?? [])])]);
}

/** Beginning and end of the word are marked, so that `rail` does not stand at the end of `trail`. */
function gramsOf(word: string): readonly string[] {
  const marked = `_${foldCognates(word)}_`;
  const grams: string[] = [];
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++) {
    for (let at = 0; at + length <= marked.length; at++) grams.push(marked.slice(at, at + length));
  }
  return grams;
}

/** What the text offers or asks for, each concept at its surest, and which words say so. */
function conceptsIn(text: string, lexicon: Lexicon, language?: Language) {
  const offered = recogniseConcepts(text, lexicon, language).filter(({ negated }) => !negated);
  const named = new Map<ConceptId, number>();
  for (const { concept, confidence } of offered) named.set(concept, Math.max(confidence, named.get(concept) ?? 0));
  const isNaming = (word: Word) => offered.some(({ start, end }) => start <= word.start && word.end <= end);
  return { named, isNaming };
}
