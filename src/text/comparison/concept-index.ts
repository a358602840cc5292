import type { ConceptId } from '../../domain/ids';
import type { Taxonomy } from '../../domain/reference/concept';
import { conceptInformation, conceptNearness } from '../../domain/reference/concept-information';

/** A concept and how sure it is that the text names it, 0 to 1. */
export type NamedConcepts = ReadonlyMap<ConceptId, number>;

/** An inverted index of the concepts that numbered documents name. */
export interface ConceptIndex {
  readonly add: (document: number, named: NamedConcepts) => void;
  readonly remove: (document: number) => void;
  /** Writes to `scores[document]`, 0 to 1, how much of what is asked and of what is named is the same, through the hierarchy. */
  readonly score: (asked: NamedConcepts, scores: Float64Array) => void;
}

/** A near concept, and how far it answers. */
interface Near {
  readonly concept: ConceptId;
  readonly nearness: number;
}

/** Concepts less near than this have nothing to do with each other: two kinds of casting are, casting and welding are not. */
const LEAST_NEARNESS = 0.4;
/** A narrower concept answers in full, but less to the point than the very one that was asked for. */
const NARROWER = 0.9;

/** Makes an empty index. What it answers depends on the documents it holds and on nothing else. */
export function makeConceptIndex(taxonomy: Taxonomy): ConceptIndex {
  const documents = new Map<ConceptId, Set<number>>();
  const namedBy: (NamedConcepts | undefined)[] = [];
  const information: number[] = [];
  const nearTo = makeNearness(taxonomy);

  return {
    add(document, named) {
      for (const concept of named.keys()) {
        const naming = documents.get(concept);
        if (naming === undefined) documents.set(concept, new Set([document]));
        else naming.add(document);
      }
      namedBy[document] = named;
      information[document] = informationIn(named, taxonomy);
    },
    remove(document) {
      for (const concept of namedBy[document]?.keys() ?? []) {
        const naming = documents.get(concept);
        naming?.delete(document);
        if (naming?.size === 0) documents.delete(concept);
      }
      namedBy[document] = undefined;
    },
    score(asked, scores) {
      const all = informationIn(asked, taxonomy);
      for (const [concept, sureness] of asked) {
        const weight = 2 * sureness * conceptInformation(concept, taxonomy);
        // The nearest come first, and a document is answered for by the first that it names.
        const answered = new Set<number>();
        for (const near of nearTo(concept)) {
          for (const document of documents.get(near.concept) ?? []) {
            if (answered.has(document)) continue;
            answered.add(document);
            const share = (weight * near.nearness) / (all + (information[document] ?? 0));
            scores[document] = (scores[document] ?? 0) + share;
          }
        }
      }
    },
  };
}

function informationIn(named: NamedConcepts, taxonomy: Taxonomy): number {
  let sum = 0;
  for (const [concept, sureness] of named) sum += sureness * conceptInformation(concept, taxonomy);
  return sum;
}

/** The near concepts of each, nearest first, ties by id; worked out when first asked for. */
function makeNearness(taxonomy: Taxonomy): (asked: ConceptId) => readonly Near[] {
  const below = new Map<ConceptId, ConceptId[]>();
  for (const id of taxonomy.concepts.keys()) {
    for (const ancestor of taxonomy.ancestryOf(id)) {
      const list = below.get(ancestor);
      if (list === undefined) below.set(ancestor, [id]);
      else list.push(id);
    }
  }
  const known = new Map<ConceptId, readonly Near[]>();
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const own = conceptInformation(asked, taxonomy);
    const reach = taxonomy.ancestryOf(asked).filter((id) => {
      const common = conceptInformation(id, taxonomy);
      return id === asked || (2 * common) / (own + common || 1) >= LEAST_NEARNESS;
    });
    const near = (below.get(reach.at(-1) ?? asked) ?? [])
      .map((concept) => ({ concept, nearness: nearnessOf(asked, concept, taxonomy) }))
      .filter(({ nearness }) => nearness >= LEAST_NEARNESS)
      .sort((one, other) => other.nearness - one.nearness || (one.concept < other.concept ? -1 : 1));
    known.set(asked, near);
    return near;
  };
}

function nearnessOf(asked: ConceptId, held: ConceptId, taxonomy: Taxonomy): number {
  const nearness = conceptNearness(asked, held, taxonomy);
  return nearness === 1 && asked !== held ? NARROWER : nearness;
}
