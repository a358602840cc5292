import type { MaterialAsk, Necessity, ProcessStep, RequirementDraft } from '../../domain/demand/requirement';
import type { ConceptId } from '../../domain/ids';
import { LANGUAGES, type Texts } from '../../domain/language';
import type { ConceptKind, Taxonomy } from '../../domain/reference/concept';
import type { Understanding } from '../../domain/supplier/understanding';
import type { Policy } from '../../scoring/policy';
import { readAsks } from './asks-in-texts';
import { necessityAt } from './necessity-in-texts';

/** A requirement as a person saves it: the steps may be left to the texts. */
export type RequirementInput = Omit<RequirementDraft, 'steps'> & {
  readonly steps?: readonly ProcessStep[] | undefined;
};

/**
 * Fills in what the texts ask for, where the person left the steps to them; a need with steps is left as it is.
 *
 * Every process that was understood becomes a must, in the order in which the text names them, or a wish where it is called an
 * advantage wherever it is named; every material becomes a wish; sizes,
 * volumes and certificates as `readAsks` has them. What the person asks for already stays as it was given: the material, the
 * dimension, the volume, the scheme.
 */
export function completeDraft(
  input: RequirementInput,
  understood: Understanding,
  { taxonomy, schemes }: Pick<Policy, 'taxonomy' | 'schemes'>,
): RequirementDraft {
  const { steps, ...rest } = input;
  if (steps !== undefined) return { ...rest, steps };
  const named = withoutBroader(inOrderOfMention(understood), taxonomy);
  const ofKind = (kind: ConceptKind) => named.filter((id) => taxonomy.concepts.get(id)?.kind === kind);
  const materials = ofKind('material').map((material): MaterialAsk => ({ material, necessity: 'wish' }));
  const asked = readAsks(rest.texts, schemes);
  return {
    ...rest,
    ...(asked.volume && { volume: asked.volume }),
    ...(rest.volume && { volume: rest.volume }),
    steps: ofKind('process').map((process): ProcessStep => {
      return { process, necessity: necessityOf(process, rest.texts, understood), inHouse: false };
    }),
    materials: withNew(rest.materials, materials, ({ material }) => [material]),
    dimensions: withNew(rest.dimensions, asked.dimensions, ({ dimension }) => [dimension]),
    certificates: withNew(rest.certificates, asked.certificates, ({ anyOf }) => anyOf),
  };
}

/** What was given, then what was read and is not about anything given. */
function withNew<Ask>(
  given: readonly Ask[],
  read: readonly Ask[],
  aboutOf: (ask: Ask) => readonly string[],
): readonly Ask[] {
  const known = new Set(given.flatMap(aboutOf));
  return [...given, ...read.filter((ask) => !aboutOf(ask).some((about) => known.has(about)))];
}

/** What both texts leave open is a wish; what was added by hand is named nowhere, and a must. */
function necessityOf(concept: ConceptId, texts: Texts, { mentions }: Understanding): Necessity {
  const said = LANGUAGES.flatMap((language) => {
    const all = mentions[language] ?? [];
    const own = all.filter((mention) => mention.concept === concept);
    return own.map((mention) => necessityAt(texts[language] ?? '', mention, all));
  });
  return said.length > 0 && said.every((necessity) => necessity === 'wish') ? 'wish' : 'must';
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
