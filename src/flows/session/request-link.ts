import { setTimeout as sleep } from 'node:timers/promises';
import { signInLetter } from '../../documents/mail/access-letters';
import { normalEmail, type Person } from '../../domain/account';
import type { MembershipId } from '../../domain/ids';
import { LINK_LASTS_MS } from '../../domain/session';
import { hashOfToken, isTokenShaped } from '../access/token';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { postMail } from '../mail/post-mail';
import { linkAddress, makeLink } from './make-link';
import { readPublicAddress } from './public-address';

/** Every answer takes this long at least, in milliseconds, so that its time does not tell which addresses have an account. */
const ANSWER_AFTER_MS = 250;

/** Links that one account is sent within the life of one of them: a mailbox cannot be flooded from here. */
const LINKS_AT_MOST = 5;

/** Sends a link for signing in to an address, if it has an account. Whoever asked learns nothing of that. */
export async function requestLink(deps: FlowDeps, email: string): Promise<void> {
  await unhurried(async () => {
    await sendLink(deps, await deps.database.stores.accounts.findByEmail(normalEmail(email)));
  });
}

/**
 * Sends a new link in place of one that opens nothing any more: to the mailbox of the account that it was for, wherever the
 * old one has come to.
 */
export async function renewLink(deps: FlowDeps, token: string): Promise<void> {
  await unhurried(async () => {
    const { links, accounts } = deps.database.stores;
    const link = isTokenShaped('link', token) ? await links.find(hashOfToken(token)) : undefined;
    if (link?.accountId === undefined) return;
    await sendLink(deps, await accounts.find(link.accountId), link.membershipId);
  });
}

async function unhurried(work: () => Promise<void>): Promise<void> {
  await Promise.all([work(), sleep(ANSWER_AFTER_MS)]);
}

async function sendLink(deps: FlowDeps, person: Person | undefined, membershipId?: MembershipId): Promise<void> {
  if (person === undefined || person.disabledAt !== undefined || person.memberships.length === 0) return;
  const base = await readPublicAddress(deps);
  if (base === undefined) {
    deps.log.warn('a link cannot be sent while MATCHVERK_PUBLIC_URL is not set');
    return;
  }
  const now = deps.now();
  const { id: accountId, name, email: to, language = 'sv' } = person;
  const lastsMs = LINK_LASTS_MS['sign-in'];
  const isSent = await deps.database.inTransaction(async (stores) => {
    await stores.accounts.findForChange(accountId);
    const sent = await stores.links.countSignInLinks(accountId, new Date(now.getTime() - lastsMs));
    if (sent >= LINKS_AT_MOST) return false;
    const asked = { purpose: 'sign-in', accountId, createdBy: name } as const;
    const token = await makeLink(stores, membershipId === undefined ? asked : { ...asked, membershipId }, now);
    const letter = signInLetter({ name, link: linkAddress(base, token), minutes: lastsMs / 60_000 }, language);
    const lapsesAt = new Date(now.getTime() + lastsMs).toISOString();
    await postMail(stores, { ...letter, to, language, kind: 'sign-in', lapsesAt }, now);
    return true;
  });
  if (isSent) await announce(deps, { name: 'send-mails' });
}
