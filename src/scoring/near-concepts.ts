import type { ConceptId } from '../domain/ids';
import type { Relation, Taxonomy } from '../domain/reference/concept';
import type { Rules } from './rules';

/** How near a held concept comes to the one asked for. */
export interface Nearness {
  readonly relation: Relation;
  /** Wu-Palmer similarity, whole per mille. */
  readonly similarity: number;
}

/** How near every concept comes to one that is asked for. */
export interface NearConcepts {
  /** By the concept's number: 0 for one that says nothing, else one more than an index into `kinds`. */
  readonly codes: Uint8Array;
  readonly kinds: readonly Nearness[];
}

type ByConcept = Map<ConceptId, NearConcepts>;

/** Kept per taxonomy and rules: ten thousand needs ask for the same few hundred concepts. */
const KNOWN = new WeakMap<Taxonomy, WeakMap<Rules, ByConcept>>();

/**
 * Which concepts answer to an asked one: itself and the narrower ones fully; broader ones down from a certain depth, and
 * near siblings, in part.
 */
export function nearConcepts(asked: ConceptId, taxonomy: Taxonomy, rules: Rules): NearConcepts {
  const byRules = KNOWN.get(taxonomy) ?? new WeakMap<Rules, ByConcept>();
  KNOWN.set(taxonomy, byRules);
  const byConcept = byRules.get(rules) ?? new Map<ConceptId, NearConcepts>();
  byRules.set(rules, byConcept);
  const near = byConcept.get(asked) ?? compare(asked, taxonomy, rules);
  byConcept.set(asked, near);
  return near;
}

/** How near the concept of that number comes; undefined when it says nothing. */
export function nearnessOf({ codes, kinds }: NearConcepts, number: number): Nearness | undefined {
  return kinds[(codes[number] ?? 0) - 1];
}

const KNOWN_TABLES = new WeakMap<Taxonomy, Map<ConceptId, Uint8Array>>();

/** By concept number: 1 for the concept itself and every narrower one. Kept per taxonomy. */
export function narrowerTable(asked: ConceptId, taxonomy: Taxonomy): Uint8Array {
  const tables = KNOWN_TABLES.get(taxonomy) ?? new Map<ConceptId, Uint8Array>();
  KNOWN_TABLES.set(taxonomy, tables);
  const known = tables.get(asked);
  if (known !== undefined) return known;
  const table = new Uint8Array(taxonomy.ids.length + 1);
  for (const [number, held] of taxonomy.ids.entries()) if (isFull(taxonomy.relation(asked, held))) table[number] = 1;
  tables.set(asked, table);
  return table;
}

/** Does the relation answer the ask fully? */
export function isFull(relation: Relation): boolean {
  return relation === 'exact' || relation === 'narrower';
}

function compare(asked: ConceptId, taxonomy: Taxonomy, rules: Rules): NearConcepts {
  const codes = new Uint8Array(taxonomy.ids.length + 1);
  const kinds: Nearness[] = [];
  for (const [number, held] of taxonomy.ids.entries()) {
    const nearness = compareOne(asked, held, taxonomy, rules);
    if (nearness === undefined) continue;
    const { relation, similarity } = nearness;
    const known = kinds.findIndex((kind) => kind.relation === relation && kind.similarity === similarity);
    codes[number] = known >= 0 ? known + 1 : kinds.push(nearness);
  }
  return { codes, kinds };
}

function compareOne(asked: ConceptId, held: ConceptId, taxonomy: Taxonomy, rules: Rules): Nearness | undefined {
  const relation = taxonomy.relation(asked, held);
  if (relation === 'unrelated') return undefined;
  const similarity = Math.round(taxonomy.similarity(asked, held) * 1000);
  if (relation === 'broader' && taxonomy.depthOf(held) < rules.broaderFromDepth) return undefined;
  if (relation === 'sibling' && similarity < rules.siblingFromSimilarity) return undefined;
  return { relation, similarity };
}
