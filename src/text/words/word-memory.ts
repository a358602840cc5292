import type { Language } from '../../domain/language';
import type { MentionKind } from '../../domain/reference/concept';
import type { Sense } from '../lexicon/label-index';
import type { Lexicon } from '../lexicon/lexicon';

/** What words were found to mean, and how. */
export interface Found {
  readonly senses: readonly Sense[];
  readonly how: MentionKind;
}

/** What an unknown word is, and for a slip of the pen the word that was meant. */
export interface Meaning extends Found {
  readonly meant?: string;
}

/** What single words were found to be, so that a repeated word costs nothing. Holds for one lexicon and one set of languages. */
export interface WordMemory {
  /** By how the word is written. */
  readonly known: Map<string, Found | undefined>;
  /** Compounds and slips, by the folded word. */
  readonly meanings: Map<string, Meaning | undefined>;
}

/** Words remembered; texts of one trade share theirs. Forgotten all at once at this many. */
const REMEMBERED = 20_000;
const memories = new WeakMap<Lexicon, Map<string, WordMemory>>();

/** The memory for texts that are read by this lexicon in these languages. */
export function memoryFor(lexicon: Lexicon, languages: readonly Language[]): WordMemory {
  const byLanguages = memories.get(lexicon) ?? new Map<string, WordMemory>();
  memories.set(lexicon, byLanguages);
  const key = languages.join(' ');
  const memory = byLanguages.get(key) ?? { known: new Map(), meanings: new Map() };
  byLanguages.set(key, memory);
  for (const words of [memory.known, memory.meanings]) if (words.size >= REMEMBERED) words.clear();
  return memory;
}
