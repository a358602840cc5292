import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Session } from '../../domain/session';
import type { FlowDeps } from '../flow-deps';

/**
 * The session in which the actor acts.
 *
 * @throws Problem `forbidden` for a key, which has none; `unauthenticated` when it has ended meanwhile
 */
export async function sessionOf({ database, now }: FlowDeps, { sessionId }: Actor): Promise<Session> {
  if (sessionId === undefined) throw new Problem('forbidden', [{ code: 'not-allowed', path: '' }]);
  const session = await database.stores.sessions.find(sessionId, now());
  if (session === undefined) throw new Problem('unauthenticated', [{ code: 'not-allowed', path: '' }]);
  return session;
}

/**
 * The same, where it may do what concerns the whole account.
 *
 * @throws Problem `forbidden` also for a session that a link has opened for one organisation alone
 */
export async function fullSessionOf(deps: FlowDeps, actor: Actor): Promise<Session> {
  const session = await sessionOf(deps, actor);
  if (session.isLimited) throw new Problem('forbidden', [{ code: 'not-allowed', path: '' }]);
  return session;
}
