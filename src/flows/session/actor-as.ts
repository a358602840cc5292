import type { Account, Membership } from '../../domain/account';
import type { SessionId } from '../../domain/ids';
import { type Actor, SCOPES } from '../../domain/permission';

/** The person who acts in a session as one of his memberships. */
export function actorAs(
  membership: Membership,
  { account, sessionId }: { readonly account: Account; readonly sessionId: SessionId },
): Actor {
  const { id: _id, organisation: _organisation, ...position } = membership;
  return { ...position, name: account.name, scopes: SCOPES, accountId: account.id, sessionId };
}
