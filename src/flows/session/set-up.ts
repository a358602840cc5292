import type { Language } from '../../domain/language';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, refuseFaults, shown } from '../../domain/problem';
import { hashOfToken, isTokenShaped } from '../access/token';
import { enterPerson } from '../account/enter-person';
import { checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { linkIsGone } from './claim-link';
import { makeLink } from './make-link';
import { type OpenedSession, openSession, type Visit } from './open-session';
import { confirmPublicAddress } from './public-address';

/** Who sets the product up. */
export interface SetUpOrder {
  /** Of the link that the program printed when it started. */
  readonly token: string;
  readonly email: string;
  readonly name: string;
  readonly language?: Language | undefined;
  /** Where the page stands on which this is asked, without a slash at the end. */
  readonly address: string;
}

/**
 * Makes a link that lets whoever comes first become the first administrator.
 *
 * @returns its token; undefined when somebody has an account already
 */
export async function makeSetUpLink(deps: FlowDeps, actor: Actor): Promise<string | undefined> {
  requireMay(actor, 'make-sign-in-link');
  return deps.database.inTransaction(async (stores) => {
    if (!(await stores.accounts.isEmptyForSetUp())) return undefined;
    const token = await makeLink(stores, { purpose: 'set-up', createdBy: actor.name }, deps.now());
    await noteChange(stores, deps, actor, { operation: 'make-sign-in-link', subject: { other: 'set-up' } });
    return token;
  });
}

/**
 * Makes the first administrator, confirms the address under which the product runs, and signs in. Of many who try at once,
 * with one link or with several, exactly one succeeds.
 *
 * @throws Problem `gone` when the link has been used, is over, or somebody has an account already; `invalid` for a name or
 * address that is none
 */
export async function setUp(deps: FlowDeps, order: SetUpOrder, visit: Visit): Promise<OpenedSession> {
  refuseFaults([...checkName(order.name, '/name'), ...checkAddress(order.address)]);
  const now = deps.now();
  const { email, name, language } = order;
  return deps.database.inTransaction(async (stores) => {
    if (!(await stores.accounts.isEmptyForSetUp())) throw linkIsGone();
    const link = isTokenShaped('link', order.token)
      ? await stores.links.claim(hashOfToken(order.token), now)
      : undefined;
    if (link?.purpose !== 'set-up') throw linkIsGone();
    const position = { role: 'administrator' } as const;
    const asked = { email, name, language, position, createdBy: link.createdBy };
    const { person, membership } = await enterPerson(stores, asked, now);
    await confirmPublicAddress(deps, stores, order.address);
    const first: Actor = { ...position, name, scopes: [], accountId: person.id };
    const after = { email: person.email, ...position };
    await noteChange(stores, deps, first, {
      operation: 'manage-leader-accounts',
      subject: { other: person.id },
      after,
    });
    return openSession(stores, { person, as: membership }, visit, now);
  });
}

function checkAddress(address: string): readonly Fault[] {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && !/[?#@]/.test(address);
  return isPlain ? [] : [{ code: 'malformed', path: '/address', value: shown(address) }];
}
