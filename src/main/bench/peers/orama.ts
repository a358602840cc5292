import { FOUND, type Peer, type PeerGround } from './peer';
import { conceptsOfRow, wantedNumbers } from './wanted';

/** It looks terms up by their beginning: a letter after the number keeps 12 from finding 123. */
const END = 'x';

const INSERTED_TOGETHER = 5_000;

/** Orama over documents of concepts; any of those asked for will do, and more of them are better. */
export async function makeOrama({ columns }: PeerGround): Promise<Peer> {
  const { create, insertMultiple, search } = await import('@orama/orama');
  const database = create({
    schema: { concepts: 'string' } as const,
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => text.split(' '),
      },
    },
  });
  for (let first = 0; first < columns.length; first += INSERTED_TOGETHER) {
    const rows = Array.from({ length: Math.min(INSERTED_TOGETHER, columns.length - first) }, (_, at) => first + at);
    const documents = rows.map((row) => {
      const { core, other, mention } = conceptsOfRow(columns, row);
      return { id: String(row), concepts: textOf([...core, ...other, ...mention]) };
    });
    await insertMultiple(database, documents, INSERTED_TOGETHER);
  }
  return {
    async find(need) {
      const term = textOf(wantedNumbers(need));
      const { hits } = await search(database, { term, properties: ['concepts'], threshold: 1, limit: FOUND });
      return hits.map(({ id }) => Number(id));
    },
    close: async () => {},
  };
}

function textOf(concepts: readonly number[]): string {
  return concepts.map((concept) => `${concept}${END}`).join(' ');
}
