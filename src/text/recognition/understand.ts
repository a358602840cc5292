import type { ConceptId } from '../../domain/ids';
import { LANGUAGES, type Texts } from '../../domain/language';
import type { Mention } from '../../domain/reference/concept';
import type { Corrections, Understanding } from '../../domain/supplier/understanding';
import type { Lexicon } from '../lexicon/lexicon';
import { neutralTerms } from '../words/neutral-terms';
import { recogniseConcepts } from './recognise-concepts';

/**
 * Reads a text in both its languages, and lets the person's corrections have the last word: what was rejected is out,
 * what was added is in, whatever the text says.
 *
 * @throws Problem `too-large` when either text is too long.
 */
export function understand(texts: Texts, corrections: Corrections, lexicon: Lexicon): Understanding {
  const read = LANGUAGES.flatMap((language) => {
    const text = texts[language];
    return text === undefined ? [] : [{ language, text, mentions: recogniseConcepts(text, lexicon, language) }];
  });
  const concepts = new Set<ConceptId>(
    read.flatMap(({ mentions }) => mentions.filter(({ negated }) => !negated).map(({ concept }) => concept)),
  );
  for (const concept of corrections.rejected) concepts.delete(concept);
  for (const concept of corrections.added) concepts.add(concept);
  const mentions: Understanding['mentions'] = Object.fromEntries(
    read.map(({ language, mentions: found }): [string, readonly Mention[]] => [language, found]),
  );
  const terms = new Set(read.flatMap(({ text, mentions: found }) => neutralTerms(text, found)));
  return { mentions, concepts: [...concepts].sort(), terms: [...terms].sort() };
}
