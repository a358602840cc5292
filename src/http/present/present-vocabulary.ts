import type { z } from 'zod';
import type { VocabularyView } from '../../contract/reference/reference-data';
import type { ReferenceData } from '../../flows/reference/read-reference-data';
import type { Sent } from '../route';

/** The names of concepts and schemes, and what a list to choose from needs to know of them. */
export function presentVocabulary({ taxonomy, schemes }: ReferenceData): Sent<z.input<typeof VocabularyView>> {
  return {
    concepts: taxonomy.concepts.map(({ id, kind, broader, labels: { sv, en } }) => ({
      id,
      kind,
      ...(broader !== undefined && { broader }),
      name: { sv: sv.preferred, en: en.preferred },
    })),
    schemes: schemes.schemes.map(({ id, kind, labels, eligible, retired }) => ({
      id,
      kind,
      name: labels,
      eligible: [...eligible],
      isRetired: retired !== undefined,
    })),
  };
}
