import type { ConceptId } from '../../domain/ids';

/** The ids that a concept's note lists after a word and a colon, as in `near: metal, plastic`; none when it does not. */
export function idsInNote(note: string, word: 'near' | 'made-by'): readonly ConceptId[] {
  const list = LISTS[word].exec(note)?.[1] ?? '';
  return list
    .split(',')
    .map((id) => id.trim().toLowerCase() as ConceptId)
    .filter((id) => id.length > 0);
}

const LISTS = { near: /\bnear: ([a-z0-9, -]+)/u, 'made-by': /\bmade-by: ([a-z0-9, -]+)/u } as const;
