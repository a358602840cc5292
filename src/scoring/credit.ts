import type { Relation, Taxonomy } from '../domain/concept';
import type { ConceptId } from '../domain/ids';
import type { Rules } from './rules';

/** How near a held concept comes to the one asked for. */
export interface Nearness {
  readonly relation: Relation;
  /** Wu-Palmer similarity, whole per mille. */
  readonly similarity: number;
}

/** Every concept that says something about the asked one, with how near it comes; all others are unrelated. */
export type NearConcepts = ReadonlyMap<ConceptId, Nearness>;

/**
 * Which concepts answer to an asked one: itself and the narrower ones fully; broader ones down from a certain depth, and
 * near siblings, in part.
 */
export function nearConcepts(asked: ConceptId, taxonomy: Taxonomy, rules: Rules): NearConcepts {
  const near = new Map<ConceptId, Nearness>();
  for (const held of taxonomy.concepts.keys()) {
    const relation = taxonomy.relation(asked, held);
    if (relation === 'unrelated') continue;
    const similarity = Math.round(taxonomy.similarity(asked, held) * 1000);
    if (relation === 'broader' && taxonomy.depthOf(held) < rules.broaderFromDepth) continue;
    if (relation === 'sibling' && similarity < rules.siblingFromSimilarity) continue;
    near.set(held, { relation, similarity });
  }
  return near;
}

/** Does the relation answer the ask fully? */
export function isFull(relation: Relation): boolean {
  return relation === 'exact' || relation === 'narrower';
}
