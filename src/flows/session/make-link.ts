import { randomUUID } from 'node:crypto';
import type { Stores } from '../../db/stores/stores';
import type { AccountId, MembershipId } from '../../domain/ids';
import { LINK_LASTS_MS, type LinkPurpose } from '../../domain/session';
import { hashOfToken, makeToken } from '../access/token';

/** A one-time link that is wished for. */
export interface LinkOrder {
  readonly purpose: LinkPurpose;
  /** Whom it signs in; nobody only when the product is set up. */
  readonly accountId?: AccountId;
  /** What the session is to act as; what the account has first when absent. A `profile-update` opens this one alone. */
  readonly membershipId?: MembershipId;
  /** Who asked for it. */
  readonly createdBy: string;
}

/** Where a supplier looks after its own profile: the page that a link for it leads to. */
export const PROFILE_PAGE = '/profile';

/** How long a link is kept after its time, so that whoever comes too late can ask for a new one, in milliseconds. */
const KEPT_AFTER_MS = 90 * 24 * 60 * 60_000;

/**
 * Makes a one-time link, within the caller's transaction.
 *
 * @returns its token, which is stored nowhere: `linkAddress` makes an address of it
 */
export async function makeLink(stores: Stores, order: LinkOrder, now: Date): Promise<string> {
  const token = makeToken('link');
  await stores.links.forget(new Date(now.getTime() - KEPT_AFTER_MS));
  await stores.links.add(hashOfToken(token), {
    id: randomUUID(),
    ...order,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LINK_LASTS_MS[order.purpose]),
  });
  return token;
}

/**
 * The address that a person opens. What it carries stands behind the `#`: a browser sends that to nobody, so it reaches
 * neither a log nor a Referer, and whatever fetches the address ahead of the person uses nothing up.
 *
 * @param base as `readPublicAddress` tells it
 * @param next where the page is to go when the person is in: a path of the web app that begins with a slash
 */
export function linkAddress(base: string, token: string, next?: string): string {
  const fragment = new URLSearchParams({ token, ...(next !== undefined && { next }) });
  return `${base}/sign-in#${fragment}`;
}

/** The address at which the product is set up for the first time. */
export function setUpAddress(base: string, token: string): string {
  return `${base}/set-up#${new URLSearchParams({ token })}`;
}
