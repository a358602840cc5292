import type { z } from 'zod';
import type { SessionsView, SessionView } from '../../contract/access/session';
import type { Actor } from '../../domain/permission';
import type { Session } from '../../domain/session';
import type { ReadSession } from '../../flows/session/read-session';
import type { Sent } from '../route';

/** Who the caller is. */
export function presentSession(read: ReadSession): Sent<z.input<typeof SessionView>> {
  const { actor, organisation, account, membership, memberships, isLimited } = read;
  if (actor.role === 'house') throw new Error('Nobody calls as the house.');
  return {
    name: actor.name,
    role: actor.role,
    ...(actor.role === 'supplier-editor' && { supplierId: actor.supplierId }),
    ...(actor.role === 'purchaser' && { buyerId: actor.buyerId }),
    ...(organisation !== undefined && { organisation }),
    ...(account?.language !== undefined && { language: account.language }),
    ...(account !== undefined && { account: { id: account.id, email: account.email } }),
    ...(membership !== undefined && { membershipId: membership.id }),
    memberships,
    isLimited,
  };
}

/** Where the caller is signed in. */
export function presentSessions(
  sessions: readonly Session[],
  { sessionId }: Actor,
): Sent<z.input<typeof SessionsView>> {
  const items = sessions.map(({ id, createdAt, lastSeenAt, userAgent, address }) => ({
    id,
    isThisOne: id === sessionId,
    createdAt,
    lastSeenAt,
    userAgent,
    address,
  }));
  return { items };
}
