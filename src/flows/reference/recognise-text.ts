import type { Mention } from '../../domain/concept';
import { LANGUAGES, type Language, type Texts } from '../../domain/language';
import { type Actor, requireMay } from '../../domain/permission';
import { recogniseConcepts } from '../../text/recognise-concepts';
import { understand } from '../../text/understand';
import type { FlowDeps } from '../flow-deps';

/** What would be understood of a text. */
export interface RecognisedText {
  readonly mentions: readonly Mention[];
  /** Terms that are the same in every language, such as `PPAP`; lower case, sorted. */
  readonly terms: readonly string[];
}

/**
 * Shows what would be understood of a text before it is saved.
 *
 * @throws Problem `too-large` for a text beyond the limit of recognition
 */
export async function recogniseText(
  deps: FlowDeps,
  actor: Actor,
  { text, language }: { readonly text: string; readonly language?: Language | undefined },
): Promise<RecognisedText> {
  requireMay(actor, 'recognise-text');
  const { lexicon } = await deps.reference.current();
  const texts: Texts = { [language ?? LANGUAGES[0] ?? 'sv']: text };
  const { terms } = understand(texts, { rejected: [], added: [] }, lexicon);
  return { mentions: recogniseConcepts(text, lexicon, language), terms };
}
