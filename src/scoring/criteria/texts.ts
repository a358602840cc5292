import type { ConceptId } from '../../domain/ids';
import { conceptInformation } from '../../domain/reference/concept-information';
import type { Ask, Criterion, Need } from '../ask';
import { type ProfileColumns, termKey } from '../columns/profile-columns';
import { evidenceOfProfile } from '../columns/read-columns';
import { answerOf, met, partly, UNKNOWN } from '../measure';
import { narrowerTable } from '../near-concepts';

/**
 * What the texts of the need say beyond its asks: products, tools, services, and terms such as PPAP or 22MnB5 that are
 * written the same in every language. Found in the supplier's profile they earn points, each by how telling it is; missing they
 * mean nothing.
 *
 * Only what is the same in both languages counts, so that a need in Swedish ranks as its English twin does.
 */
export const texts: Criterion = (need) => {
  const concepts = conceptsBeyondAsks(need);
  const { terms } = need.requirement.understood;
  return concepts.length + terms.length === 0 ? [] : [textAsk(concepts, terms, need)];
};

/** A term tells as much as a concept with nothing below it. */
const TERM_WEIGHT = 1000;

function textAsk(concepts: readonly ConceptId[], terms: readonly string[], { taxonomy }: Need): Ask {
  const answering = concepts.map((asked) => narrowerTable(asked, taxonomy));
  const keys = terms.map(termKey);
  const weights = concepts.map((concept) => Math.round(TERM_WEIGHT * conceptInformation(concept, taxonomy)));
  const total = weights.reduce((sum, weight) => sum + weight, TERM_WEIGHT * terms.length);
  return {
    criterion: 'texts',
    key: 'texts',
    necessity: 'wish',
    asked: { about: 'text', concepts, terms },
    measure(columns, row) {
      let found = 0;
      for (let number = 0; number < answering.length; number++) {
        const table = answering[number];
        if (table !== undefined && isNamed(columns, row, table)) found += weights[number] ?? 0;
      }
      for (const key of keys) if (hasTerm(columns, row, key)) found += TERM_WEIGHT;
      if (found === 0) return UNKNOWN;
      return found === total ? met(1000) : partly(Math.floor((1000 * found) / total));
    },
    describe(columns, row, _site, measure) {
      if (answerOf(measure) === 'unknown') return { held: { about: 'nothing-stated' } };
      return {
        held: {
          about: 'text',
          concepts: concepts.filter((_, number) => isNamed(columns, row, answering[number] ?? new Uint8Array())),
          terms: terms.filter((term) => hasTerm(columns, row, termKey(term))),
        },
        ...evidenceOfProfile(columns, row),
      };
    },
  };
}

/** Do the texts, the capabilities or their materials name one of these concepts? */
function isNamed(columns: ProfileColumns, row: number, table: Uint8Array): boolean {
  const { mentionStart, mention, capabilityStart, process, materialStart, material } = columns;
  for (let at = mentionStart[row] ?? 0; at < (mentionStart[row + 1] ?? 0); at++) {
    if (table[mention[at] ?? 0] === 1) return true;
  }
  const first = capabilityStart[row] ?? 0;
  const last = capabilityStart[row + 1] ?? 0;
  for (let at = first; at < last; at++) if (table[process[at] ?? 0] === 1) return true;
  for (let at = materialStart[first] ?? 0; at < (materialStart[last] ?? 0); at++) {
    if (table[material[at] ?? 0] === 1) return true;
  }
  return false;
}

function hasTerm({ term, termStart }: ProfileColumns, row: number, key: number): boolean {
  for (let at = termStart[row] ?? 0; at < (termStart[row + 1] ?? 0); at++) if (term[at] === key) return true;
  return false;
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
