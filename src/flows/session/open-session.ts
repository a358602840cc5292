import { randomUUID } from 'node:crypto';
import type { Stores } from '../../db/stores/stores';
import type { Membership, Person } from '../../domain/account';
import type { SessionId } from '../../domain/ids';
import { hashOfToken, makeToken } from '../access/token';

/** From where somebody signs in. */
export interface Visit {
  /** What the browser calls itself. */
  readonly userAgent: string;
  readonly address: string;
  /** The token of the session that this browser has had until now: it ends, so that no token outlives a sign-in. */
  readonly formerToken?: string | undefined;
}

/** A session that has just been made. */
export interface OpenedSession {
  readonly id: SessionId;
  /** For the cookie; stored nowhere. */
  readonly token: string;
}

const MAX_USER_AGENT = 300;

/**
 * Signs a person in. The way by which he proved who he is stands with the caller, as does the transaction.
 *
 * @param as one of his memberships
 */
export async function openSession(
  stores: Stores,
  { person, as, isLimited = false }: { readonly person: Person; readonly as: Membership; readonly isLimited?: boolean },
  visit: Visit,
  now: Date,
): Promise<OpenedSession> {
  if (visit.formerToken !== undefined) await stores.sessions.endByToken(hashOfToken(visit.formerToken));
  const token = makeToken('session');
  const id = randomUUID() as SessionId;
  const session = {
    id,
    accountId: person.id,
    membershipId: as.id,
    isLimited,
    userAgent: visit.userAgent.slice(0, MAX_USER_AGENT),
    address: visit.address,
  };
  await stores.sessions.add(hashOfToken(token), session, now);
  await stores.accounts.noteSeen(person.id, now);
  return { id, token };
}
