import type { ConceptId } from '../../domain/ids';
import type { Lexicon } from '../lexicon/lexicon';
import type { Candidate, Reading } from './reading';

/** A text with all that was found in it, for questions of who stands beside whom. */
export interface Surroundings {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
  readonly strong: readonly Candidate[];
  readonly sentences: readonly number[];
  /** Company between two concepts, once worked out. */
  readonly heard: Map<string, number>;
}

/** The candidates (sorted) within so many words, without the one itself. */
export function within(sorted: readonly Candidate[], { from, to }: Candidate, distance: number): readonly Candidate[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.to ?? 0) < from - distance) low = middle + 1;
    else high = middle;
  }
  const near: Candidate[] = [];
  for (let at = low; at < sorted.length; at++) {
    const other = sorted[at];
    if (other === undefined || other.from > to + distance) break;
    if (other.from !== from) near.push(other);
  }
  return near;
}

/** How much one concept speaks for another that stands near it, 0 to 1. */
export function companyOf(concept: ConceptId, neighbour: ConceptId, { reading, heard }: Surroundings): number {
  const key = `${concept} ${neighbour}`;
  const known = heard.get(key);
  if (known !== undefined) return known;
  const company = workOutCompany(concept, neighbour, reading.lexicon);
  heard.set(key, company);
  return company;
}

/** 1 when the concept's own note names the neighbour, 0.8 when a note above it does, else half their kinship below the root. */
function workOutCompany(concept: ConceptId, neighbour: ConceptId, { taxonomy, near }: Lexicon): number {
  const above = taxonomy.ancestryOf(neighbour);
  const ancestry = taxonomy.ancestryOf(concept);
  for (const [height, ancestor] of ancestry.entries()) {
    if (near.get(ancestor)?.some((id) => above.includes(id))) return height === 0 ? 1 : 0.8;
  }
  const common = ancestry.find((id) => above.includes(id));
  const isBelowRoot = common !== undefined && taxonomy.depthOf(common) > 1;
  return isBelowRoot ? 0.5 * taxonomy.similarity(concept, neighbour) : 0;
}
