import { type ApiKey, isKeyGood } from '../../domain/api-key';
import { type Actor, Denial } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { hashOfToken, isTokenShaped } from './token';

const NOT_ALLOWED = { code: 'not-allowed', path: '' } as const;

/** How long the last use of a key may lag behind, in milliseconds: one write a minute and key, however busy it is. */
const USE_NOTED_EVERY_MS = 60_000;

/**
 * Finds out who is calling, and notes that the key is in use.
 *
 * @throws Problem `unauthenticated` without a token, and in the same words with one that is not ours, has expired or has
 * been revoked
 */
export async function authenticate(deps: FlowDeps, token: string | undefined): Promise<Actor> {
  const { keys } = deps.database.stores;
  const key = token !== undefined && isTokenShaped(token) ? await keys.findByToken(hashOfToken(token)) : undefined;
  const now = deps.now();
  if (!key || !isKeyGood(key, now.toISOString())) {
    if (token === undefined) throw new Problem('unauthenticated', [NOT_ALLOWED]);
    throw new Denial('unauthenticated', NOT_ALLOWED, key ? { actor: actorOf(key) } : {});
  }
  const notedBefore = new Date(now.getTime() - USE_NOTED_EVERY_MS);
  if (key.lastUsedAt === undefined || new Date(key.lastUsedAt) <= notedBefore) {
    await keys.noteUse(key.id, now, notedBefore);
  }
  return actorOf(key);
}

function actorOf({ id, holder }: ApiKey): Actor {
  return { ...holder, keyId: id };
}
