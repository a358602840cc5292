import type { ConceptKind, Taxonomy } from '../../domain/concept';
import type { ConceptId } from '../../domain/ids';
import { LANGUAGES } from '../../domain/language';
import type { MaterialAsk, ProcessStep, RequirementDraft } from '../../domain/requirement';
import type { Understanding } from '../../domain/understanding';

/** A requirement as a person saves it: the steps may be left to the texts. */
export type RequirementInput = Omit<RequirementDraft, 'steps'> & {
  readonly steps?: readonly ProcessStep[] | undefined;
};

/**
 * Fills in the steps where the person left them to the texts: every process that was understood becomes a must, in the
 * order in which the text names them, and every material that is not asked for already becomes a wish.
 */
export function completeDraft(
  input: RequirementInput,
  understood: Understanding,
  taxonomy: Taxonomy,
): RequirementDraft {
  const { steps, ...rest } = input;
  if (steps !== undefined) return { ...rest, steps };
  const named = withoutBroader(inOrderOfMention(understood), taxonomy);
  const ofKind = (kind: ConceptKind) => named.filter((id) => taxonomy.concepts.get(id)?.kind === kind);
  const asked = new Set(rest.materials.map(({ material }) => material));
  return {
    ...rest,
    steps: ofKind('process').map((process): ProcessStep => ({ process, necessity: 'must', inHouse: false })),
    materials: [
      ...rest.materials,
      ...ofKind('material')
        .filter((material) => !asked.has(material))
        .map((material): MaterialAsk => ({ material, necessity: 'wish' })),
    ],
  };
}

/** Below this a mention is one of several meanings that the text leaves open: worth a question, not a must. */
const SURE = 0.6;

/** Both texts say the same, so the first language that names a concept places it; what was added by hand comes last. */
function inOrderOfMention({ mentions, concepts }: Understanding): readonly ConceptId[] {
  const understood = new Set(concepts);
  const found = LANGUAGES.flatMap((language) =>
    [...(mentions[language] ?? [])].sort((one, other) => one.start - other.start),
  );
  const sure = found.filter(({ confidence }) => confidence >= SURE).map(({ concept }) => concept);
  const everFound = new Set(found.map(({ concept }) => concept));
  const addedByHand = concepts.filter((concept) => !everFound.has(concept));
  return [...new Set([...sure.filter((concept) => understood.has(concept)), ...addedByHand])];
}

/** "Welding, that is spot welding" asks for spot welding only. */
function withoutBroader(concepts: readonly ConceptId[], taxonomy: Taxonomy): readonly ConceptId[] {
  const broader = new Set(concepts.flatMap((concept) => taxonomy.ancestryOf(concept).slice(1)));
  return concepts.filter((concept) => !broader.has(concept));
}
