import { makeFlexSearch } from './flexsearch';
import { makeMiniSearch } from './minisearch';
import { makeOrama } from './orama';
import type { Peer, PeerGround } from './peer';
import type { PeerName } from './peer-names';
import { makePostgres } from './postgres';

const MAKERS: Readonly<Record<PeerName, (ground: PeerGround) => Promise<Peer>>> = {
  minisearch: makeMiniSearch,
  orama: makeOrama,
  flexsearch: makeFlexSearch,
  'postgres-sql': (ground) => makePostgres(ground, 'sql'),
  'postgres-text': (ground) => makePostgres(ground, 'text'),
};

/** Builds a peer; only then is its library read, which an installation without what development needs does not have. */
export function makePeer(name: PeerName, ground: PeerGround): Promise<Peer> {
  return MAKERS[name](ground);
}
