import type { Taxonomy } from '../domain/reference/concept';
import type { SchemeBook } from '../domain/reference/scheme';
import type { Rules } from './rules';

/** What judging rests on besides the two records: the concepts, the schemes and the rules. */
export interface Policy {
  readonly taxonomy: Taxonomy;
  readonly schemes: SchemeBook;
  readonly rules: Rules;
}
