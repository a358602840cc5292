import type { ConceptId } from '../ids';
import type { Language } from '../language';
import type { Mention } from '../reference/concept';

/** What people said about our reading of their text: kept from revision to revision, and stronger than recognition. */
export interface Corrections {
  readonly rejected: readonly ConceptId[];
  readonly added: readonly ConceptId[];
}

/** What was understood of a text in either language, after corrections. Stored with the revision, so that scoring never reads text. */
export interface Understanding {
  readonly mentions: Readonly<Partial<Record<Language, readonly Mention[]>>>;
  /** The concepts said to be offered or asked for: mentioned and not negated, not rejected, or added by hand. Sorted. */
  readonly concepts: readonly ConceptId[];
  /** Terms that are the same in every language and that no concept covers, such as `PPAP` or `22MnB5`. Lower case, sorted. */
  readonly terms: readonly string[];
}

/** What is understood when there is no text. */
export const NOTHING_UNDERSTOOD: Understanding = { mentions: {}, concepts: [], terms: [] };
