import { normalEmail } from '../../domain/account';
import { Denial } from '../../domain/permission';
import { limitTries, type Try, tryFrom } from '../access/limit-tries';
import { hashOfToken } from '../access/token';
import type { FlowDeps } from '../flow-deps';
import { type OpenedSession, openSession, type Visit } from '../session/open-session';
import { workOnPassword } from './work-on-password';

/** What somebody types. */
export interface PasswordSignIn {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs in by address and password. An address that nobody has, an account without a password, one that is disabled and a
 * password that is wrong are answered alike, after the same work.
 *
 * @throws TooSoon beyond the limits of `TRY_LIMITS`, before any work; Denial `unauthenticated`
 */
export async function signInWithPassword(
  deps: FlowDeps,
  { email: typed, password }: PasswordSignIn,
  visit: Visit,
): Promise<OpenedSession> {
  const email = normalEmail(typed);
  const tries = await triesOf(deps, email, visit);
  await limitTries(deps, tries);
  const { accounts } = deps.database.stores;
  const stored = await accounts.findPasswordHash(email);
  const isRight = await workOnPassword(deps.passwords.verify(stored, password));
  if (!isRight || stored === undefined) throw wrongPassword();
  const rehashed = deps.passwords.isOutdated(stored) ? await workOnPassword(deps.passwords.hash(password)) : undefined;
  const opened = await deps.database.inTransaction(async (stores) => {
    const person = await stores.accounts.findByEmail(email);
    const as = person?.memberships[0];
    if (person === undefined || person.disabledAt !== undefined || as === undefined) throw wrongPassword();
    if (rehashed !== undefined) await stores.accounts.putPasswordHash(person.id, rehashed);
    return openSession(stores, { person, as }, visit, deps.now());
  });
  // What a network has tried stays counted: one account of one's own must not buy guesses at others.
  const own = tries.filter(({ rule }) => rule !== 'password-network');
  await Promise.all(own.map(({ rule, key }) => deps.database.tries.forgive(rule, key)));
  return opened;
}

/** A browser in which this account has signed in before has tries of its own, which nobody else can use up. */
async function triesOf(deps: FlowDeps, email: string, { device, address }: Visit): Promise<readonly Try[]> {
  const deviceHash = hashOfToken(device ?? '');
  if (await deps.database.stores.devices.isKnown(deviceHash, email)) {
    return [{ rule: 'password-device', key: deviceHash }];
  }
  return [{ rule: 'password-account', key: email }, tryFrom('password-network', address)];
}

/** The one answer to everybody who is not let in. */
function wrongPassword(): Denial {
  return new Denial('unauthenticated', { code: 'wrong-password', path: '' }, {});
}
