import type { Stores } from '../../db/stores/stores';
import type { SessionId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { Session } from '../../domain/session';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { fullSessionOf, sessionOf } from './session-of';

/** Signs the caller out of this browser. */
export async function signOut(deps: FlowDeps, actor: Actor): Promise<void> {
  requireMay(actor, 'change-session');
  const session = await sessionOf(deps, actor);
  await end(deps, actor, session, ({ sessions }) => sessions.end(session.id, session.account.id));
}

/**
 * Signs the caller out of another browser.
 *
 * @throws Problem `absent` when he is not signed in there
 */
export async function endSession(deps: FlowDeps, actor: Actor, id: SessionId): Promise<void> {
  requireMay(actor, 'change-session');
  const session = await fullSessionOf(deps, actor);
  await end(deps, actor, session, async ({ sessions }) => {
    const hasEnded = await sessions.end(id, session.account.id);
    if (!hasEnded) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  });
}

/** Signs the caller out everywhere but here. */
export async function endOtherSessions(deps: FlowDeps, actor: Actor): Promise<void> {
  requireMay(actor, 'change-session');
  const session = await fullSessionOf(deps, actor);
  await end(deps, actor, session, ({ sessions }) => sessions.endAllOf(session.account.id, session.id));
}

async function end(
  deps: FlowDeps,
  actor: Actor,
  { account }: Session,
  work: (stores: Stores) => Promise<unknown>,
): Promise<void> {
  await deps.database.inTransaction(async (stores) => {
    await work(stores);
    await noteChange(stores, deps, actor, { operation: 'change-session', subject: { other: account.id } });
  });
}
