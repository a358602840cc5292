import type { ConceptId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import { type Actor, requireMay } from '../../domain/permission';
import type { Mention } from '../../domain/reference/concept';
import type { SchemeBook } from '../../domain/reference/scheme';
import { type MilestoneMention, readMilestones } from '../../text/dates/read-milestones';
import { familiesOf } from '../../text/lexicon/families';
import type { Lexicon } from '../../text/lexicon/lexicon';
import { type Quantity, readQuantities } from '../../text/quantities/read-quantities';
import { languagesOf } from '../../text/recognition/detect-language';
import { recogniseConcepts } from '../../text/recognition/recognise-concepts';
import { findSchemes, type SchemeMention } from '../../text/recognition/scheme-names';
import { neutralTerms } from '../../text/words/neutral-terms';
import { wordsOf } from '../../text/words/words';
import type { FlowDeps } from '../flow-deps';

/** What would be understood of a text. */
export interface RecognisedText {
  /** The languages it was read in, the surest first. */
  readonly languages: readonly Language[];
  readonly mentions: readonly Mention[];
  /** The main groups of work that the text names, most telling first. */
  readonly families: readonly ConceptId[];
  readonly quantities: readonly Quantity[];
  readonly schemes: readonly SchemeMention[];
  readonly milestones: readonly MilestoneMention[];
  /** Terms that are the same in every language, such as `PPAP`; lower case, sorted. */
  readonly terms: readonly string[];
}

/** A text in a language, or in one that is left to be detected. */
export interface WrittenText {
  readonly text: string;
  readonly language?: Language | undefined;
}

/**
 * Shows what would be understood of a text before it is saved.
 *
 * @throws Problem `too-large` for a text beyond the limit of recognition
 */
export async function recogniseText(deps: FlowDeps, actor: Actor, written: WrittenText): Promise<RecognisedText> {
  requireMay(actor, 'recognise-text');
  const { lexicon, policy } = await deps.reference.current();
  return readText(written, lexicon, policy.schemes);
}

/**
 * Everything that is understood of a text.
 *
 * @throws Problem `too-large` for a text beyond the limit of recognition
 */
export function readText({ text, language }: WrittenText, lexicon: Lexicon, schemes: SchemeBook): RecognisedText {
  const mentions = recogniseConcepts(text, lexicon, language);
  return {
    languages: languagesOf(wordsOf(text), language),
    mentions,
    families: familiesOf(mentions, lexicon.families),
    quantities: readQuantities(text, language),
    schemes: findSchemes(text, schemes),
    milestones: readMilestones(text),
    terms: neutralTerms(text, mentions),
  };
}
