import type { MembershipId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { actorAs } from './actor-as';
import { type ReadSession, readSession } from './read-session';
import { fullSessionOf, sessionOf } from './session-of';

/**
 * Lets the session act as another of the account's memberships.
 *
 * @throws Problem `absent` when the account has no such membership
 */
export async function switchMembership(deps: FlowDeps, actor: Actor, membershipId: MembershipId): Promise<ReadSession> {
  requireMay(actor, 'change-session');
  const { id, account, membership: before } = await fullSessionOf(deps, actor);
  const person = await deps.database.stores.accounts.find(account.id);
  const after = person?.memberships.find((candidate) => candidate.id === membershipId);
  if (after === undefined) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  await deps.database.inTransaction(async (stores) => {
    await stores.sessions.switchMembership(id, membershipId);
    const subject = { other: account.id };
    await noteChange(stores, deps, actor, { operation: 'change-session', subject, before, after });
  });
  return readSession(deps, actorAs(after, { account, sessionId: id }));
}

/** Settles the language in which pages and mails speak to the caller. */
export async function chooseLanguage(deps: FlowDeps, actor: Actor, language: Language): Promise<void> {
  requireMay(actor, 'change-session');
  const { account } = await sessionOf(deps, actor);
  await deps.database.inTransaction(async (stores) => {
    await stores.accounts.change(account.id, { language });
    const change = { before: { language: account.language }, after: { language } };
    await noteChange(stores, deps, actor, { operation: 'change-session', subject: { other: account.id }, ...change });
  });
}
