import type { Taxonomy } from '../../domain/concept';
import type { ConceptId } from '../../domain/ids';
import { LANGUAGES, type Language } from '../../domain/language';
import type { Profile } from '../../domain/profile';
import type { Requirement } from '../../domain/requirement';

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

/** What a search engine would be given of a supplier: its texts and the labels of its concepts. */
export function textsOfSupplier(profile: Profile, taxonomy: Taxonomy): TextByLanguage {
  return withLabels(conceptsOfSupplier(profile), taxonomy, (language) => [profile.texts[language]]);
}

/** What it would be asked for a need: title, texts, and the labels of its concepts. */
export function textsOfNeed(requirement: Requirement, taxonomy: Taxonomy): TextByLanguage {
  const { title, texts } = requirement;
  return withLabels(conceptsOfNeed(requirement), taxonomy, (language) => [title[language], texts[language]]);
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
