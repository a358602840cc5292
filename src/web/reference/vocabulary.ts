import { useMemo } from 'react';
import { $api } from '../api/api';
import type { paths } from '../api/wire';
import { useLanguage } from '../screen/language';

type Vocabulary = paths['/api/v1/vocabulary']['get']['responses'][200]['content']['application/json'];

/** A concept of the taxonomy with its names. */
export type NamedConcept = Vocabulary['concepts'][number];
/** A certification scheme with its names. */
export type NamedScheme = Vocabulary['schemes'][number];

/** Ids as words, and what there is to choose from. */
export interface Names {
  /** The name in the language of the screen; the id itself until the names have come. */
  readonly concept: (id: string) => string;
  readonly scheme: (id: string) => string;
  readonly concepts: readonly NamedConcept[];
  readonly schemes: readonly NamedScheme[];
}

/** The names of concepts and schemes in the language of the screen. Asked for once a session. */
export function useNames(): Names {
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/vocabulary', {}, { staleTime: Number.POSITIVE_INFINITY });
  return useMemo(() => {
    const concepts = data?.concepts ?? [];
    const schemes = data?.schemes ?? [];
    const conceptNames = new Map(concepts.map(({ id, name }) => [id as string, name[language]]));
    const schemeNames = new Map(schemes.map(({ id, name }) => [id as string, name[language]]));
    return {
      concept: (id) => conceptNames.get(id) ?? id,
      scheme: (id) => schemeNames.get(id) ?? id,
      concepts,
      schemes,
    };
  }, [data, language]);
}
