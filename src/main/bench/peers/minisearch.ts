import type { PreparedRequirement } from '../../../scoring/prepared-requirement';
import type { Peer, PeerGround } from './peer';
import { conceptsOfRow, type Field, wantedConcepts } from './wanted';

const FIELDS: readonly Field[] = ['core', 'other', 'mention'];

/** MiniSearch over documents of concepts; what is near is asked for too, boosted by what it is worth. */
export async function makeMiniSearch({ columns }: PeerGround): Promise<Peer> {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  for (let row = 0; row < columns.length; row++) {
    const held = conceptsOfRow(columns, row);
    index.add({ id: row, ...Object.fromEntries(FIELDS.map((field) => [field, held[field].join(' ')])) });
  }
  return { find: (need) => index.search(queryOf(need)).map(({ id }) => id), close: async () => {} };
}

function queryOf(need: PreparedRequirement) {
  const boosts = new Map<number, Partial<Record<Field, number>>>();
  for (const { field, concept, points } of wantedConcepts(need)) {
    const boost = boosts.get(concept) ?? {};
    boost[field] = Math.max(boost[field] ?? 0, points);
    boosts.set(concept, boost);
  }
  const queries = [...boosts].map(([concept, boost]) => ({
    queries: [String(concept)],
    fields: Object.keys(boost),
    boost,
  }));
  return { combineWith: 'OR' as const, queries };
}
