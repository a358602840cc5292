import type { ConceptId } from '../ids';
import type { Language } from '../language';
import { type Fault, refuseFaults } from '../problem';

/** What a concept names. */
export type ConceptKind = 'process' | 'material' | 'product' | 'tooling' | 'service';

/** The words for a concept in one language; the preferred one is what people are shown. */
export interface Labels {
  readonly preferred: string;
  readonly alternative: readonly string[];
}

/** One entry of the taxonomy, in the manner of SKOS: labels by language and one broader concept, or none for a root. */
export interface Concept {
  readonly id: ConceptId;
  readonly kind: ConceptKind;
  readonly broader?: ConceptId;
  readonly labels: Readonly<Record<Language, Labels>>;
  /** German preferred label, where it is known. */
  readonly german?: string;
  /** Where the concept or a term was met, and which labels it shares on purpose (`homonym`). */
  readonly note: string;
}

/** How a mention was found, surest first. */
export type MentionKind = 'label' | 'stem' | 'compound' | 'misspelling';

/** A concept found in a text. Offsets are UTF-16 code units into the text as it was given; `end` is exclusive. */
export interface Mention {
  readonly concept: ConceptId;
  readonly start: number;
  readonly end: number;
  readonly how: MentionKind;
  /** 0 to 1; below 1 for weaker ways of finding and for homonyms that the context left open. */
  readonly confidence: number;
  /** True for "ingen svetsning", "we do not weld": said not to be offered. */
  readonly negated: boolean;
}

/** How one concept stands to another, seen from the concept that is asked for. */
export type Relation = 'exact' | 'narrower' | 'broader' | 'sibling' | 'unrelated';

/** The concepts as a forest, with the questions that scoring asks of it. Built once, never changed. */
export interface Taxonomy {
  readonly concepts: ReadonlyMap<ConceptId, Concept>;
  /** A whole number from 0 that stands for the concept in tables; the number of concepts for one that is not there. */
  numberOf(concept: ConceptId): number;
  /** Every concept, each in the place of its number. */
  readonly ids: readonly ConceptId[];
  /** 1 for a root, 2 for a main group, and so on. */
  depthOf(concept: ConceptId): number;
  /** The concept itself first, its root last. */
  ancestryOf(concept: ConceptId): readonly ConceptId[];
  /** How `held` stands to `asked`: the same, narrower, broader, or sharing the same immediate parent. */
  relation(asked: ConceptId, held: ConceptId): Relation;
  /** Wu-Palmer: twice the depth of the nearest common ancestor over the sum of both depths; 0 across roots, 1 for the same. */
  similarity(one: ConceptId, other: ConceptId): number;
}

/**
 * Builds the forest.
 *
 * @throws Problem `invalid` listing every duplicate id, every `broader` that does not exist, and every cycle.
 */
export function makeTaxonomy(concepts: readonly Concept[]): Taxonomy {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  refuseFaults([...duplicateFaults(concepts), ...broaderFaults(concepts, byId)]);
  const ancestry = new Map(concepts.map(({ id }) => [id, climb(id, byId)]));
  refuseFaults(cycleFaults(ancestry, byId));

  const ids = [...byId.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const ancestryOf = (id: ConceptId) => ancestry.get(id) ?? [];
  const depthOf = (id: ConceptId) => ancestryOf(id).length;
  return {
    concepts: byId,
    numberOf: (id) => numbers.get(id) ?? ids.length,
    ids,
    depthOf,
    ancestryOf,
    relation: (asked, held) => relationOf(asked, held, ancestryOf),
    similarity: (one, other) => {
      const ofOther = new Set(ancestryOf(other));
      const common = ancestryOf(one).find((id) => ofOther.has(id));
      return common === undefined ? 0 : (2 * depthOf(common)) / (depthOf(one) + depthOf(other));
    },
  };
}

function relationOf(asked: ConceptId, held: ConceptId, ancestryOf: (id: ConceptId) => readonly ConceptId[]): Relation {
  if (asked === held) return 'exact';
  if (ancestryOf(held).includes(asked)) return 'narrower';
  if (ancestryOf(asked).includes(held)) return 'broader';
  const parent = ancestryOf(asked)[1];
  return parent !== undefined && parent === ancestryOf(held)[1] ? 'sibling' : 'unrelated';
}

/** Climbs to the root; stops at the first concept met twice, which `cycleFaults` then sees as a last link that still has a broader one. */
function climb(start: ConceptId, byId: ReadonlyMap<ConceptId, Concept>): readonly ConceptId[] {
  const path: ConceptId[] = [];
  const seen = new Set<ConceptId>();
  for (let id: ConceptId | undefined = start; id !== undefined && !seen.has(id); id = byId.get(id)?.broader) {
    seen.add(id);
    path.push(id);
  }
  return path;
}

function duplicateFaults(concepts: readonly Concept[]): readonly Fault[] {
  const seen = new Set<ConceptId>();
  return concepts.flatMap(({ id }, index) => {
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [{ code: 'duplicate' as const, path: `/${index}/id`, value: id }] : [];
  });
}

function broaderFaults(concepts: readonly Concept[], byId: ReadonlyMap<ConceptId, Concept>): readonly Fault[] {
  return concepts.flatMap(({ broader }, index) =>
    broader !== undefined && !byId.has(broader)
      ? [{ code: 'unknown-reference' as const, path: `/${index}/broader`, value: broader }]
      : [],
  );
}

function cycleFaults(
  ancestry: ReadonlyMap<ConceptId, readonly ConceptId[]>,
  byId: ReadonlyMap<ConceptId, Concept>,
): readonly Fault[] {
  return [...ancestry].flatMap(([id, path]) => {
    const last = path.at(-1);
    const endsAtRoot = last === undefined || byId.get(last)?.broader === undefined;
    return endsAtRoot ? [] : [{ code: 'cycle' as const, path: `/${id}/broader`, value: path.join(' > ') }];
  });
}
