import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { useMemo } from 'react';
import { type NamedConcept, useNames } from '../reference/vocabulary';
import { useLanguage } from '../screen/language';

/** What a select over the vocabulary needs. */
export interface ConceptOptions {
  readonly data: ComboboxItem[];
  readonly filter: OptionsFilter;
}

/** What can be done in a workshop or an office. */
export const DOABLE: readonly NamedConcept['kind'][] = ['process', 'tooling', 'service'];
/** What can be worked in. */
export const MATERIALS: readonly NamedConcept['kind'][] = ['material'];
/** Everything that has a name. */
export const ANYTHING: readonly NamedConcept['kind'][] = ['process', 'material', 'product', 'tooling', 'service'];

/** The concepts of these kinds by name, found in either language and without minding accents. */
export function useConceptOptions(kinds: readonly NamedConcept['kind'][]): ConceptOptions {
  const { concepts } = useNames();
  const { language } = useLanguage();
  return useMemo(() => {
    const chosen = concepts.filter(({ kind }) => kinds.includes(kind));
    const data = chosen
      .map(({ id, name }) => ({ value: id, label: name[language] }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
    const searched = new Map<string, string>(chosen.map(({ id, name }) => [id, fold(`${name.sv} ${name.en}`)]));
    const filter: OptionsFilter = ({ options, search, limit }) => {
      const needle = fold(search.trim());
      const found = (options as ComboboxItem[]).filter(({ value }) => searched.get(value)?.includes(needle));
      const isFirst = ({ label }: ComboboxItem) => fold(label).startsWith(needle);
      return [...found.filter(isFirst), ...found.filter((item) => !isFirst(item))].slice(0, limit);
    };
    return { data, filter };
  }, [concepts, kinds, language]);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
