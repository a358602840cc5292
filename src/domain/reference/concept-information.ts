import type { ConceptId } from '../ids';
import type { Taxonomy } from './concept';

/** How telling each concept is, 0 to 1, worked out once per taxonomy. */
const informationOf = new WeakMap<Taxonomy, ReadonlyMap<ConceptId, number>>();

/**
 * How much it tells that a text names this concept, 0 to 1: near 0 for a root, 1 for a concept with nothing below it.
 *
 * The information is that of the taxonomy itself (Seco, Veale and Hayes 2004): 1 - log(concepts at or below) / log(all),
 * so it depends on no collection of texts and moves only when the taxonomy does. A concept that is not in it tells nothing.
 */
export function conceptInformation(concept: ConceptId, taxonomy: Taxonomy): number {
  let information = informationOf.get(taxonomy);
  if (information === undefined) {
    information = workOutInformation(taxonomy);
    informationOf.set(taxonomy, information);
  }
  return information.get(concept) ?? 0;
}

function workOutInformation(taxonomy: Taxonomy): ReadonlyMap<ConceptId, number> {
  const below = new Map<ConceptId, number>();
  for (const id of taxonomy.concepts.keys()) {
    for (const ancestor of taxonomy.ancestryOf(id)) below.set(ancestor, (below.get(ancestor) ?? 0) + 1);
  }
  const all = Math.log(Math.max(2, taxonomy.concepts.size));
  return new Map([...below].map(([id, count]) => [id, Math.max(0, 1 - Math.log(count) / all)]));
}

/**
 * How far `held` answers for `asked`, 0 to 1: 1 for the same or a narrower concept; else twice the information of the
 * nearest common ancestor over the sum of both (Lin 1998: Wu-Palmer with information in place of depth). 0 across roots.
 */
export function conceptNearness(asked: ConceptId, held: ConceptId, taxonomy: Taxonomy): number {
  const ofHeld = taxonomy.ancestryOf(held);
  const common = taxonomy.ancestryOf(asked).find((id) => ofHeld.includes(id));
  if (common === undefined) return 0;
  if (common === asked) return 1;
  const both = conceptInformation(asked, taxonomy) + conceptInformation(held, taxonomy);
  return both === 0 ? 0 : (2 * conceptInformation(common, taxonomy)) / both;
}
