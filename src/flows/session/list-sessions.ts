import { type Actor, requireMay } from '../../domain/permission';
import type { Session } from '../../domain/session';
import type { FlowDeps } from '../flow-deps';
import { fullSessionOf } from './session-of';

/** Lists where the caller is signed in, the last used first. */
export async function listSessions(deps: FlowDeps, actor: Actor): Promise<readonly Session[]> {
  requireMay(actor, 'read-session');
  const { account } = await fullSessionOf(deps, actor);
  return deps.database.stores.sessions.listOf(account.id, deps.now());
}
