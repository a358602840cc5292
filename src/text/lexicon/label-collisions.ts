import { LANGUAGES } from '../../domain/language';
import type { Fault } from '../../domain/problem';
import type { Concept } from '../../domain/reference/concept';
import { foldLabel } from '../words/words';

/** Every label that a concept shares with an earlier one in the same language, unless the notes of both say `homonym`. */
export function collisionFaults(concepts: readonly Concept[]): readonly Fault[] {
  return LANGUAGES.flatMap((language) => {
    const owner = new Map<string, Concept>();
    return concepts.flatMap((concept, index) => {
      const { preferred, alternative } = concept.labels[language];
      return [...new Set([preferred, ...alternative].map(foldLabel))].flatMap((label) => {
        const other = owner.get(label);
        owner.set(label, other ?? concept);
        if (other === undefined || (isHomonym(other) && isHomonym(concept))) return [];
        const expected = `a label that ${other.id} does not have, or homonym in both notes`;
        return [{ code: 'collision' as const, path: `/${index}/labels/${language}`, value: label, expected }];
      });
    });
  });
}

function isHomonym({ note }: Concept): boolean {
  return /\bhomonym\b/u.test(note);
}
