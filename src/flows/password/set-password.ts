import { passwordChangedLetter } from '../../documents/mail/access-letters';
import type { Account } from '../../domain/account';
import { mailLanguageOf } from '../../domain/mail';
import { checkPassword } from '../../domain/password';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import { limitTries } from '../access/limit-tries';
import { announce } from '../announce';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { postMail } from '../mail/post-mail';
import { fullSessionOf } from '../session/session-of';
import { workOnPassword } from './work-on-password';

/** A password that is to be set. */
export interface NewPassword {
  readonly password: string;
  /** The one until now; not asked of whoever has just signed in, so that a link by mail is the way back in. */
  readonly current?: string | undefined;
}

/** How long a sign-in shows who somebody is as well as the password would, in milliseconds. */
const FRESH_FOR_MS = 15 * 60_000;

/**
 * Sets the caller's password, signs him out of every other browser and tells him by mail.
 *
 * @throws Problem `invalid` for a password that is short or easy to guess, and where the present one is asked for and wrong;
 * `forbidden` for a key and for a session that a link has opened for one organisation alone. TooSoon
 */
export async function setPassword(deps: FlowDeps, actor: Actor, { password, current }: NewPassword): Promise<void> {
  requireMay(actor, 'set-password');
  const { id: sessionId, account, createdAt } = await fullSessionOf(deps, actor);
  refuseFaults(checkPassword(password, '/password', account));
  const now = deps.now();
  const isFresh = now.getTime() - Date.parse(createdAt) < FRESH_FOR_MS;
  if (!isFresh) await requireCurrent(deps, account, current);
  const passwordHash = await workOnPassword(deps.passwords.hash(password));
  await deps.database.inTransaction(async (stores) => {
    await stores.accounts.putPasswordHash(account.id, passwordHash);
    await stores.sessions.endAllOf(account.id, sessionId);
    const language = mailLanguageOf(account);
    const letter = passwordChangedLetter({ name: account.name, on: now.toISOString().slice(0, 10) }, language);
    await postMail(stores, { ...letter, to: account.email, language, kind: 'password-changed' }, now);
    await noteChange(stores, deps, actor, { operation: 'set-password', subject: { other: account.id } });
  });
  await announce(deps, { name: 'send-mails' });
}

/** Whoever finds a browser open does not find the account open with it. */
async function requireCurrent(deps: FlowDeps, { email }: Account, current: string | undefined): Promise<void> {
  const stored = await deps.database.stores.accounts.findPasswordHash(email);
  if (stored === undefined) return;
  if (current === undefined) throw new Problem('invalid', [{ code: 'missing', path: '/current' }]);
  await limitTries(deps, [{ rule: 'password-account', key: email }]);
  const isRight = await workOnPassword(deps.passwords.verify(stored, current));
  if (!isRight) throw new Problem('invalid', [{ code: 'wrong-password', path: '/current' }]);
  await deps.database.tries.forgive('password-account', email);
}
