import type { Language } from '../../domain/language';
import { Problem } from '../../domain/problem';
import type { Mention } from '../../domain/reference/concept';
import type { Lexicon } from '../lexicon/lexicon';
import { inflectionKey } from '../words/stem';
import { memoryFor } from '../words/word-memory';
import { wordsOf } from '../words/words';
import { findCandidates } from './candidates';
import { settle } from './context';
import { languagesOf } from './detect-language';
import { findHangingParts } from './hanging-parts';
import type { Settled } from './homonyms';
import { deniedWords } from './negation';
import type { Candidate, Reading } from './reading';

/** The longest text that is read, in UTF-16 code units; fifty pages. */
export const MAX_TEXT_LENGTH = 100_000;

/**
 * Finds the concepts that a text names, in order. Spans never overlap, but several mentions may share one span: the
 * meanings of a homonym that the context left open (each below 0.75), or a part and the process it was made by.
 *
 * Labels of both languages are tried whatever `language` says; it decides which is tried first and where short words count.
 *
 * @throws Problem `too-large` when the text is longer than `MAX_TEXT_LENGTH`.
 */
export function recogniseConcepts(text: string, lexicon: Lexicon, language?: Language): readonly Mention[] {
  if (text.length > MAX_TEXT_LENGTH) {
    throw new Problem('too-large', [
      { code: 'too-long', path: '', value: `${text.length}`, expected: `at most ${MAX_TEXT_LENGTH} characters` },
    ]);
  }
  const words = wordsOf(text);
  const languages = languagesOf(words, language);
  const stems = {
    sv: words.map(({ fold }) => inflectionKey(fold, 'sv')),
    en: words.map(({ fold }) => inflectionKey(fold, 'en')),
  };
  const reading: Reading = { text, words, languages, lexicon, memory: memoryFor(lexicon, languages), stems };
  const settled = settle(reading, allCandidates(reading));
  const mentioned = coveredBy(settled.map(({ candidate }) => candidate));
  const denied = deniedWords(text, words, (index) => mentioned.has(index));
  return settled.flatMap((found) => mentionsOf(found, reading, denied));
}

/** What stands in the text, with hanging parts in place of what they were taken for on their own; in order. */
function allCandidates(reading: Reading): readonly Candidate[] {
  const found = findCandidates(reading);
  const hanging = findHangingParts(reading, found);
  if (hanging.length === 0) return found;
  const replaced = new Set(hanging.map(({ from }) => from));
  const others = found.filter(({ from, to }) => !(to === from + 1 && replaced.has(from)));
  const covered = coveredBy(others);
  return [...others, ...hanging.filter(({ from }) => !covered.has(from))].sort((one, other) => one.from - other.from);
}

function coveredBy(candidates: readonly Candidate[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { from, to } of candidates) for (let at = from; at < to; at++) covered.add(at);
  return covered;
}

function mentionsOf(
  { candidate, senses }: Settled,
  { words }: Reading,
  denied: ReadonlySet<number>,
): readonly Mention[] {
  const [first, last] = [words[candidate.from], words[candidate.to - 1]];
  if (first === undefined || last === undefined) return [];
  const negated = words.slice(candidate.from, candidate.to).some((_, offset) => denied.has(candidate.from + offset));
  const { start } = first;
  const { end } = last;
  const { how } = candidate;
  return senses.map(({ concept, confidence }) => ({
    concept,
    start,
    end,
    how,
    confidence: Math.round(confidence * 100) / 100,
    negated,
  }));
}
