import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Language } from '../../../domain/language';
import { client } from '../../api/api';
import { carryMentions, type Mention } from './marks';

/** Time to wait for the next key before a text is read again, ms. */
const TYPING_PAUSE = 250;
/** How long a text that was read is remembered, ms: while somebody types, each is asked for once. */
const REMEMBERED = 60_000;

const NONE: readonly Mention[] = [];

/** The concepts that a text is understood to name, as it is typed. */
export function useMentions(text: string, language: Language): readonly Mention[] {
  const [settled] = useDebouncedValue(text, TYPING_PAUSE);
  const { data } = useQuery({
    queryKey: ['post', '/api/v1/recognise', language, settled],
    queryFn: async ({ signal }) => {
      const { data: read } = await client.POST('/api/v1/recognise', { body: { text: settled, language }, signal });
      return { text: settled, mentions: (read?.mentions ?? []) as readonly unknown[] as readonly Mention[] };
    },
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: REMEMBERED,
  });
  return useMemo(
    () => (data && text.trim() !== '' ? carryMentions(data.mentions, data.text, text) : NONE),
    [data, text],
  );
}
