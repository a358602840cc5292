import type { Requirement } from '../../domain/demand/requirement';
import type { ConceptId } from '../../domain/ids';
import { LANGUAGES, type Language } from '../../domain/language';
import type { Taxonomy } from '../../domain/reference/concept';
import type { Profile } from '../../domain/supplier/profile';

/** One text in each language. */
export type TextByLanguage = Readonly<Record<Language, string>>;

/** What a supplier says it does: the processes of its capabilities, those given up left out, and their materials. */
export function conceptsOfSupplier({ sites }: Profile): ReadonlySet<ConceptId> {
  const stated = sites.flatMap(({ capabilities = [] }) => capabilities).filter(({ role }) => role !== 'former');
  return new Set(stated.flatMap(({ process, materials = [] }) => [process, ...materials]));
}

/** What a need asks for: its steps and materials. */
export function conceptsOfNeed({ steps, materials }: Requirement): ReadonlySet<ConceptId> {
  return new Set([...steps.map(({ process }) => process), ...materials.map(({ material }) => material)]);
}

/** What a search engine is given: the texts alone, or the labels of the stated concepts as well. */
export type Given = 'texts' | 'texts-and-labels';

/** What it is given of a supplier. */
export function textsOfSupplier(profile: Profile, taxonomy: Taxonomy, given: Given): TextByLanguage {
  const labels = given === 'texts' ? new Set<ConceptId>() : conceptsOfSupplier(profile);
  return withLabels(labels, taxonomy, (language) => [profile.texts[language]]);
}

/** What it is asked for a need: title and texts, or the labels of what is asked for as well. */
export function textsOfNeed(requirement: Requirement, taxonomy: Taxonomy, given: Given): TextByLanguage {
  const { title, texts } = requirement;
  const labels = given === 'texts' ? new Set<ConceptId>() : conceptsOfNeed(requirement);
  return withLabels(labels, taxonomy, (language) => [title[language], texts[language]]);
}

function withLabels(
  concepts: ReadonlySet<ConceptId>,
  taxonomy: Taxonomy,
  textsIn: (language: Language) => readonly (string | undefined)[],
): TextByLanguage {
  const inOne = (language: Language) => {
    const labels = [...concepts].map((id) => taxonomy.concepts.get(id)?.labels[language].preferred);
    return [...textsIn(language), ...labels].filter((text) => text !== undefined).join('\n');
  };
  const [sv, en] = LANGUAGES.map(inOne);
  return { sv: sv ?? '', en: en ?? '' };
}
