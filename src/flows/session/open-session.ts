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
  /** By what the browser was known before: see `OpenedSession`. */
  readonly device?: string | undefined;
}

/** A session that has just been made. */
export interface OpenedSession {
  readonly id: SessionId;
  /** For the cookie; stored nowhere. */
  readonly token: string;
  /**
   * By what this browser will be known when it comes again: it opens nothing, but its tries are its own. Absent for a session
   * that a link has opened for one organisation alone, since such a link may have been passed on.
   */
  readonly device?: string;
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
  if (isLimited) return { id, token };
  return { id, token, device: await rememberDevice(stores, person, visit, now) };
}

/** A browser that several people use keeps one name, under which it is known to each of them. */
async function rememberDevice({ devices }: Stores, { id }: Person, visit: Visit, now: Date): Promise<string> {
  const isKnown = visit.device !== undefined && (await devices.isKnownToAnybody(hashOfToken(visit.device)));
  const device = visit.device !== undefined && isKnown ? visit.device : makeToken('device');
  await devices.remember(id, hashOfToken(device), now);
  return device;
}
