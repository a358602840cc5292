import { type Mail, withoutLinkSecrets } from '../../domain/mail';
import { type Mailer, MailRefusedError } from '../../platform/mailer';
import type { FlowDeps } from '../flow-deps';

const MINUTE_MS = 60_000;

/** Longer than any server may be silent: only the mail of a worker that has died is taken by another. */
const CLAIMED_FOR_MS = 5 * MINUTE_MS;

/** Waits of 1, 2, 4 … minutes and then an hour each add up to some fifteen hours: a night, and the morning to notice. */
const TRIES_AT_MOST = 20;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;

/** Long enough to answer "did you never get it?"; after that the outbox is only a list of who was written to. */
const KEPT_FOR_MS = 90 * 24 * 60 * MINUTE_MS;

/**
 * Sends what is due, oldest first, and stops at a server that is away: the clock asks again within a minute. A row is sent by
 * one worker alone; should that one die between the server's yes and its own note of it, the mail goes out once more under
 * the same message id. Mails of last season are forgotten.
 *
 * @returns how many the server has taken
 */
export async function sendMails(deps: FlowDeps): Promise<number> {
  const { mailer } = deps;
  await deps.database.stores.mails.forgetBefore(new Date(deps.now().getTime() - KEPT_FOR_MS));
  if (mailer === undefined) return 0;
  for (let sent = 0; ; ) {
    const now = deps.now();
    const mail = await deps.database.stores.mails.claimDue(now, new Date(now.getTime() + CLAIMED_FOR_MS));
    if (mail === undefined) return sent;
    const outcome = await send(deps, mailer, mail);
    if (outcome === 'server-away') return sent;
    if (outcome === 'sent') sent += 1;
  }
}

async function send(deps: FlowDeps, mailer: Mailer, mail: Mail): Promise<'sent' | 'refused' | 'server-away'> {
  const { mails } = deps.database.stores;
  const { id, attempts, text, html } = mail;
  try {
    await mailer.send(mail);
  } catch (error) {
    const isRefused = error instanceof MailRefusedError;
    const isForGood = isRefused && error.isForGood;
    const { message } = error as Error;
    deps.log.warn({ mailId: id, attempts, reason: message }, 'the mail server did not take a mail');
    await mails.markFailed(id, message, isForGood ? undefined : nextTry(deps.now(), attempts));
    return isRefused ? 'refused' : 'server-away';
  }
  await mails.markSent(id, deps.now(), { text: withoutLinkSecrets(text), html: withoutLinkSecrets(html) });
  return 'sent';
}

function nextTry(now: Date, attempts: number): Date | undefined {
  if (attempts >= TRIES_AT_MOST) return undefined;
  const wait = Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return new Date(now.getTime() + wait);
}
