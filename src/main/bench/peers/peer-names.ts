/** What a team would otherwise pick. */
export const PEER_NAMES = ['minisearch', 'orama', 'flexsearch', 'postgres-sql', 'postgres-text'] as const;

/** The name of one of them. */
export type PeerName = (typeof PEER_NAMES)[number];

/** Is it one of them? */
export function isPeerName(name: string): name is PeerName {
  return PEER_NAMES.some((known) => known === name);
}
