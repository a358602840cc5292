import type { ConceptId } from '../../domain/ids';
import { LANGUAGES } from '../../domain/language';
import type { ConceptKind, Taxonomy } from '../../domain/reference/concept';
import type { Lexicon } from '../lexicon/lexicon';
import { foldLabel } from '../words/words';
import { recogniseConcepts } from './recognise-concepts';

/** A name is a few words; more is a text, which names no single thing. */
const LONGEST_NAME = 200;

/**
 * The one concept of these kinds that a name means, in either language: by its id, by the label that people are shown, by any other
 * label, or, where none is written so, by recognition over the whole name. Undefined where it means none, or several.
 */
export function nameConcept(name: string, kinds: readonly ConceptKind[], lexicon: Lexicon): ConceptId | undefined {
  const { taxonomy } = lexicon;
  if (name.length > LONGEST_NAME) return undefined;
  const isWanted = (id: ConceptId) => kinds.includes(taxonomy.concepts.get(id)?.kind ?? 'product');
  if (taxonomy.concepts.has(name as ConceptId) && isWanted(name as ConceptId)) return name as ConceptId;
  const preferred = labelsOf(taxonomy).get(foldLabel(name))?.filter(isWanted) ?? [];
  if (preferred.length === 1) return preferred[0];
  const written = (lexicon.labels.get(foldLabel(name)) ?? []).filter(({ isImplied }) => !isImplied);
  const labelled = [...new Set(written.map(({ concept }) => concept))].filter(isWanted);
  if (labelled.length > 0) return labelled.length === 1 ? labelled[0] : undefined;
  const recognised = recogniseConcepts(name, lexicon).filter(
    ({ concept, negated, start, end }) => !negated && isWanted(concept) && coversAll(name, start, end),
  );
  const meant = new Set(recognised.map(({ concept }) => concept));
  return meant.size === 1 ? recognised[0]?.concept : undefined;
}

function coversAll(name: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(name.slice(0, start) + name.slice(end));
}

const LABELS = new WeakMap<Taxonomy, ReadonlyMap<string, readonly ConceptId[]>>();

/** The labels that people are shown, in both languages. */
function labelsOf(taxonomy: Taxonomy): ReadonlyMap<string, readonly ConceptId[]> {
  const known = LABELS.get(taxonomy);
  if (known) return known;
  const labels = new Map<string, ConceptId[]>();
  for (const { id, labels: written } of taxonomy.concepts.values()) {
    for (const label of new Set(LANGUAGES.map((language) => foldLabel(written[language].preferred)))) {
      labels.set(label, [...(labels.get(label) ?? []), id]);
    }
  }
  LABELS.set(taxonomy, labels);
  return labels;
}
