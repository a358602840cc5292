import type { ConceptId } from '../../domain/ids';
import type { Ask, Criterion, Need } from '../ask';
import { isFull } from '../credit';
import { answerOf, met, partly, UNKNOWN } from '../measure';
import type { PreparedProfile } from '../prepared-profile';

/**
 * What the texts of the need say beyond its asks: products, tools, services, and terms such as PPAP or 22MnB5 that are
 * written the same in every language. Found in the supplier's profile they earn points; missing they mean nothing.
 *
 * Only what is the same in both languages counts, so that a need in Swedish ranks as its English twin does.
 */
export const texts: Criterion = (need) => {
  const concepts = conceptsBeyondAsks(need);
  const { terms } = need.requirement.understood;
  return concepts.length + terms.length === 0 ? [] : [textAsk(concepts, terms, need)];
};

function textAsk(concepts: readonly ConceptId[], terms: readonly string[], { taxonomy }: Need): Ask {
  const answering = concepts.map((asked) =>
    [...taxonomy.concepts.keys()].filter((held) => isFull(taxonomy.relation(asked, held))),
  );
  const total = concepts.length + terms.length;
  const isNamed = (profile: PreparedProfile, number: number) =>
    answering[number]?.some((concept) => profile.named.has(concept)) === true;
  return {
    criterion: 'texts',
    key: 'texts',
    necessity: 'wish',
    asked: { about: 'text', concepts, terms },
    measure(profile) {
      let found = 0;
      for (let number = 0; number < concepts.length; number++) if (isNamed(profile, number)) found++;
      for (const term of terms) if (profile.terms.has(term)) found++;
      if (found === 0) return UNKNOWN;
      return found === total ? met(1000) : partly(Math.floor((1000 * found) / total));
    },
    describe(profile, _site, measure) {
      if (answerOf(measure) === 'unknown') return { held: { about: 'nothing-stated' } };
      return {
        held: {
          about: 'text',
          concepts: concepts.filter((_, number) => isNamed(profile, number)),
          terms: terms.filter((term) => profile.terms.has(term)),
        },
        evidence: profile.profile.evidence,
      };
    },
  };
}

/** What is understood of the texts, less the processes and materials asked for and everything broader than those. */
function conceptsBeyondAsks({ requirement, taxonomy }: Need): readonly ConceptId[] {
  const asked = new Set(
    [
      ...requirement.steps.map(({ process }) => process),
      ...requirement.materials.map(({ material }) => material),
    ].flatMap((concept) => taxonomy.ancestryOf(concept)),
  );
  return requirement.understood.concepts.filter((concept) => !asked.has(concept) && taxonomy.concepts.has(concept));
}
