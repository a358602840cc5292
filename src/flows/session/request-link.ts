import { setTimeout as sleep } from 'node:timers/promises';
import { signInLetter } from '../../documents/mail/access-letters';
import { profileUpdateLetter } from '../../documents/mail/profile-letters';
import { type Membership, normalEmail, type Person } from '../../domain/account';
import { mailLanguageOf } from '../../domain/mail';
import { LINK_LASTS_MS } from '../../domain/session';
import { limitTries, tryFrom } from '../access/limit-tries';
import { hashOfToken, isTokenShaped } from '../access/token';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { postMail } from '../mail/post-mail';
import { linkAddress, makeLink, PROFILE_PAGE } from './make-link';
import type { Visit } from './open-session';
import { readPublicAddress } from './public-address';

/** Every answer takes this long at least, in milliseconds, so that its time does not tell which addresses have an account. */
const ANSWER_AFTER_MS = 250;

/** Links that one account is sent within the life of one of them: a mailbox cannot be flooded from here. */
const LINKS_AT_MOST = 5;

/**
 * Sends a link for signing in to an address, if it has an account. Whoever asked learns nothing of that.
 *
 * @throws TooSoon when the network that he comes from has asked too often
 */
export async function requestLink(deps: FlowDeps, email: string, { address }: Visit): Promise<void> {
  await limitTries(deps, [tryFrom('link-network', address)]);
  await unhurried(async () => {
    await sendLink(deps, await deps.database.stores.accounts.findByEmail(normalEmail(email)), 'sign-in');
  });
}

/**
 * Sends a new link in place of one that opens nothing any more: to the mailbox of the account that it was for, wherever the
 * old one has come to. One that opened a profile alone is followed by another of that kind.
 *
 * @throws TooSoon when the network that he comes from has asked too often
 */
export async function renewLink(deps: FlowDeps, token: string, { address }: Visit): Promise<void> {
  await limitTries(deps, [tryFrom('link-network', address)]);
  await unhurried(async () => {
    const { links, accounts } = deps.database.stores;
    const link = isTokenShaped('link', token) ? await links.find(hashOfToken(token)) : undefined;
    if (link?.accountId === undefined) return;
    const person = await accounts.find(link.accountId);
    const membership = person?.memberships.find(({ id }) => id === link.membershipId);
    await sendLink(deps, person, link.purpose === 'profile-update' ? 'profile-update' : 'sign-in', membership);
  });
}

async function unhurried(work: () => Promise<void>): Promise<void> {
  await Promise.all([work(), sleep(ANSWER_AFTER_MS)]);
}

async function sendLink(
  deps: FlowDeps,
  person: Person | undefined,
  purpose: 'sign-in' | 'profile-update',
  membership?: Membership,
): Promise<void> {
  if (person === undefined || person.disabledAt !== undefined || person.memberships.length === 0) return;
  const base = await readPublicAddress(deps);
  if (base === undefined) {
    deps.log.warn('a link cannot be sent while MATCHVERK_PUBLIC_URL is not set');
    return;
  }
  const now = deps.now();
  const { id: accountId, name, email: to } = person;
  const language = mailLanguageOf(person);
  const lastsMs = LINK_LASTS_MS[purpose];
  const isSent = await deps.database.inTransaction(async (stores) => {
    await stores.accounts.findForChange(accountId);
    const sent = await stores.links.countSent(accountId, new Date(now.getTime() - LINK_LASTS_MS['sign-in']));
    if (sent >= LINKS_AT_MOST) return false;
    const asked = { purpose, accountId, createdBy: name, ...(membership && { membershipId: membership.id }) };
    const link = linkAddress(
      base,
      await makeLink(stores, asked, now),
      purpose === 'sign-in' ? undefined : PROFILE_PAGE,
    );
    const values = { name, link, minutes: lastsMs / 60_000 };
    const letter =
      purpose === 'sign-in'
        ? signInLetter(values, language)
        : profileUpdateLetter({ ...values, supplier: membership?.organisation ?? '' }, language);
    const lapsesAt = new Date(now.getTime() + lastsMs).toISOString();
    await postMail(stores, { ...letter, to, language, kind: purpose, lapsesAt }, now);
    return true;
  });
  if (isSent) await announce(deps, { name: 'send-mails' });
}
