import { FOUND, type Peer, type PeerGround } from './peer';
import { conceptsOfRow, wantedNumbers } from './wanted';

/** FlexSearch over documents of concepts, the trade first, since what stands early in a document counts for more. */
export async function makeFlexSearch({ columns }: PeerGround): Promise<Peer> {
  const { Index } = await import('flexsearch');
  const index = new Index({ tokenize: 'strict', encode: (text: string) => text.split(' ') });
  for (let row = 0; row < columns.length; row++) {
    const { core, other, mention } = conceptsOfRow(columns, row);
    index.add(row, [...core, ...other, ...mention].join(' '));
  }
  return {
    // Without `suggest` only documents with all of them would be found.
    find: (need) =>
      (index.search(wantedNumbers(need).join(' '), { suggest: true, limit: FOUND }) as readonly number[]).slice(),
    close: async () => {},
  };
}
