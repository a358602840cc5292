import type { Stores } from '../../db/stores/stores';
import { Problem } from '../../domain/problem';
import { hashOfToken, isTokenShaped } from '../access/token';
import type { FlowDeps } from '../flow-deps';
import { type OpenedSession, openSession, type Visit } from './open-session';

/**
 * Signs in by a one-time link. Of many who come with the same link at once, one is let in.
 *
 * @throws Problem `gone`, in the same words, for a link that is unknown, used or over, that only sets the product up, or
 * whose account may not sign in
 */
export async function claimLink(deps: FlowDeps, token: string, visit: Visit): Promise<OpenedSession> {
  return deps.database.inTransaction(async (stores) => {
    const opened = await claim(stores, token, visit, deps.now());
    if (opened === undefined) throw linkIsGone();
    return opened;
  });
}

async function claim(stores: Stores, token: string, visit: Visit, now: Date): Promise<OpenedSession | undefined> {
  const link = isTokenShaped('link', token) ? await stores.links.claim(hashOfToken(token), now) : undefined;
  if (link?.accountId === undefined) return undefined;
  const person = await stores.accounts.find(link.accountId);
  if (person === undefined || person.disabledAt !== undefined) return undefined;
  const { memberships } = person;
  const as = link.membershipId === undefined ? memberships[0] : memberships.find(({ id }) => id === link.membershipId);
  if (as === undefined) return undefined;
  return openSession(stores, { person, as, isLimited: link.purpose === 'profile-update' }, visit, now);
}

/** The one answer to every link that opens nothing. */
export function linkIsGone(): Problem {
  return new Problem('gone', [{ code: 'outdated', path: '/token' }]);
}
