import type { Language } from '../../domain/language';
import type { MentionKind } from '../../domain/reference/concept';
import type { Sense } from '../lexicon/label-index';
import type { Lexicon } from '../lexicon/lexicon';
import type { WordMemory } from '../words/word-memory';
import type { Word } from '../words/words';

/** Words of a text that may name concepts, before neighbours have had their say. `to` is the index after the last word. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** What it may mean; empty for an ordinary phrase that takes its words out. */
  readonly senses: readonly Sense[];
  readonly how: MentionKind;
}

/** A text ready to be searched. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly languages: readonly Language[];
  readonly lexicon: Lexicon;
  readonly memory: WordMemory;
  /** The stem of each word, as either language would have it. */
  readonly stems: Readonly<Record<Language, readonly string[]>>;
}

/** Nothing between two words that parts phrases: spaces, one line end, a hyphen, a slash, or a dot inside a number. */
export function isTight(gap: string): boolean {
  return gap === ' ' || (gap.length <= 60 && /^(?:['’]?[^\S\n]*\n?[^\S\n]*[-‐‑–/&+]?[^\S\n]*|\.|\/)$/u.test(gap));
}

/** Does nothing but a space or a hyphen part the word at this index from the one before it? */
export function isApartBySpace(at: number, { words, text }: Pick<Reading, 'words' | 'text'>): boolean {
  return /^[ \u00a0-]$/u.test(text.slice(words[at - 1]?.end, words[at]?.start));
}
