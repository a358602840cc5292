import type { ConceptId } from '../../domain/ids';
import type { Concept, Mention, Taxonomy } from '../../domain/reference/concept';
import { idsInNote } from './notes';

/** What one concept says about families. */
export interface FamilyShare {
  readonly families: readonly ConceptId[];
  /** How much a mention counts: work and tools fully, help around it less, what is only made by the work least. */
  readonly weight: number;
  /** True for a material: how it is made says what a text is about only where the text says nothing else. */
  readonly isLastResort: boolean;
  /** True for what is done for a thing, and for the thing itself. */
  readonly isService: boolean;
  readonly isProduct: boolean;
}

/** The families of each concept that has any. */
export type Families = ReadonlyMap<ConceptId, FamilyShare>;

const WEIGHT = { process: 1, material: 1, tooling: 1, product: 0.5, service: 0.6 } as const;
const WEIGHT_OF_MADE_BY = 0.5;
const WEIGHT_OF_OBJECT = 0.1;

/** Letters between a service and its object: " of the ", " av ". */
const WIDEST_LINK = 8;

/** Below this a mention is a homonym that the text left open; above, how a word was found says nothing of how much it counts. */
const OPEN = 0.75;

/**
 * Which main groups each concept belongs to: the id right below its root.
 *
 * A root's note may say otherwise: `family: self` where the root is itself one group (assembly, tooling), `family: none` where its
 * branches are no groups of work (materials, products). What is `made-by:` some processes, or speaks for them as a machine does,
 * has the families of those; what lies below it has them too, unless its own note names others.
 */
export function makeFamilies(concepts: readonly Concept[], taxonomy: Taxonomy): Families {
  const families = new Map<ConceptId, FamilyShare>();
  for (const { id, kind } of concepts) {
    const made = madeByFamilies(id, taxonomy);
    const own = ownFamily(id, taxonomy);
    const kinds = {
      isLastResort: made.length > 0 && kind === 'material',
      isService: kind === 'service',
      isProduct: kind === 'product',
    };
    if (made.length > 0) families.set(id, { families: made, weight: WEIGHT_OF_MADE_BY, ...kinds });
    else if (own !== undefined) families.set(id, { families: [own], weight: WEIGHT[kind], ...kinds });
  }
  return families;
}

function ownFamily(id: ConceptId, taxonomy: Taxonomy): ConceptId | undefined {
  const ancestry = taxonomy.ancestryOf(id);
  const root = ancestry.at(-1);
  if (root === undefined) return undefined;
  const [, said] = /\bfamily: (self|none)\b/u.exec(taxonomy.concepts.get(root)?.note ?? '') ?? [];
  if (said === 'none') return undefined;
  return said === 'self' ? root : ancestry.at(-2);
}

function madeByFamilies(id: ConceptId, taxonomy: Taxonomy): readonly ConceptId[] {
  for (const above of taxonomy.ancestryOf(id)) {
    const makers = idsInNote(taxonomy.concepts.get(above)?.note ?? '', 'made-by');
    if (makers.length === 0) continue;
    return [...new Set(makers.flatMap((maker) => ownFamily(maker, taxonomy) ?? []))];
  }
  return [];
}

/**
 * The main groups that a text names, most telling first: by the weight of the mentions, then by which comes first.
 *
 * What is denied counts for nothing. Of a homonym that the text leaves open only the likeliest meanings count.
 */
export function familiesOf(mentions: readonly Mention[], families: Families): readonly ConceptId[] {
  const likeliest = new Map<number, number>();
  for (const { start, confidence } of mentions) likeliest.set(start, Math.max(likeliest.get(start) ?? 0, confidence));
  const objects = objectsOfServices(mentions, families);
  const named = mentions.flatMap((mention) => {
    const { concept, start, confidence, negated } = mention;
    const share = families.get(concept);
    if (negated || share === undefined || confidence < (likeliest.get(start) ?? 0)) return [];
    const sure = confidence < OPEN ? confidence : 1;
    return [{ ...share, weight: sure * (objects.has(mention) ? WEIGHT_OF_OBJECT : share.weight) }];
  });
  const telling = named.filter(({ isLastResort }) => !isLastResort);
  return byWeight(telling.length > 0 ? telling : named);
}

/** Things that something is done for: who asks for the repair of shoes, or for lift maintenance, buys the service and not the thing. */
function objectsOfServices(mentions: readonly Mention[], families: Families): ReadonlySet<Mention> {
  const objects = new Set<Mention>();
  for (const one of mentions) {
    if (!families.get(one.concept)?.isService) continue;
    for (const other of mentions) {
      const gap = Math.max(other.start - one.end, one.start - other.end);
      const isAfter = other.start >= one.end;
      if (gap <= (isAfter ? WIDEST_LINK : 1) && families.get(other.concept)?.isProduct) objects.add(other);
    }
  }
  return objects;
}

function byWeight(shares: readonly FamilyShare[]): readonly ConceptId[] {
  const weights = new Map<ConceptId, number>();
  for (const { families, weight } of shares) {
    for (const family of families) weights.set(family, (weights.get(family) ?? 0) + weight / families.length);
  }
  return [...weights].sort(([, one], [, other]) => other - one).map(([family]) => family);
}
