import { type ApiKey, isKeyGood } from '../../domain/api-key';
import { type Actor, Denial } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Session } from '../../domain/session';
import type { FlowDeps } from '../flow-deps';
import { actorAs } from '../session/actor-as';
import { hashOfToken, isTokenShaped } from './token';

const NOT_ALLOWED = { code: 'not-allowed', path: '' } as const;

/** How long the last use of a key or session may lag behind, in milliseconds: one write a minute, however busy it is. */
const USE_NOTED_EVERY_MS = 60_000;

/** What a caller shows of himself. A key, where there is one, goes before a session. */
export interface Credentials {
  /** The token of an API key. */
  readonly key?: string | undefined;
  /** The token of a session. */
  readonly session?: string | undefined;
}

/**
 * Finds out who is calling, and notes that the key or session is in use.
 *
 * @throws Problem `unauthenticated` without a token, and in the same words with one that is not ours, has expired or has
 * been revoked, ended or disabled. For a key it is a Denial: that a session has come to its end is no news.
 */
export async function authenticate(deps: FlowDeps, credentials: Credentials): Promise<Actor> {
  const found = await find(deps, credentials);
  await noteUse(deps, found);
  return actorOf(found);
}

/** Finds out the same, without a note: for whoever was let in before and stays. */
export async function recognise(deps: FlowDeps, credentials: Credentials): Promise<Actor> {
  return actorOf(await find(deps, credentials));
}

type Found = { readonly key: ApiKey } | { readonly session: Session };

function actorOf(found: Found): Actor {
  if ('key' in found) return { ...found.key.holder, keyId: found.key.id };
  const { id, account, membership } = found.session;
  return actorAs(membership, { account, sessionId: id });
}

async function find(deps: FlowDeps, { key, session }: Credentials): Promise<Found> {
  return key === undefined ? findSession(deps, session) : findKey(deps, key);
}

async function findKey({ database, now }: FlowDeps, token: string): Promise<Found> {
  const key = isTokenShaped('key', token) ? await database.stores.keys.findByToken(hashOfToken(token)) : undefined;
  if (key === undefined) throw new Denial('unauthenticated', NOT_ALLOWED, {});
  if (!isKeyGood(key, now().toISOString())) {
    throw new Denial('unauthenticated', NOT_ALLOWED, { actor: actorOf({ key }) });
  }
  return { key };
}

async function findSession({ database, now }: FlowDeps, token: string | undefined): Promise<Found> {
  const isOurs = token !== undefined && isTokenShaped('session', token);
  const session = isOurs ? await database.stores.sessions.findByToken(hashOfToken(token), now()) : undefined;
  if (session === undefined) throw new Problem('unauthenticated', [NOT_ALLOWED]);
  return { session };
}

async function noteUse({ database, now }: FlowDeps, found: Found): Promise<void> {
  const at = now();
  const notedBefore = new Date(at.getTime() - USE_NOTED_EVERY_MS);
  const last = 'key' in found ? found.key.lastUsedAt : found.session.lastSeenAt;
  if (last !== undefined && new Date(last) > notedBefore) return;
  if ('key' in found) await database.stores.keys.noteUse(found.key.id, at, notedBefore);
  else await database.stores.sessions.noteUse(found.session.id, at, notedBefore);
}
