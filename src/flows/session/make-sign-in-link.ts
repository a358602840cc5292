import { normalEmail } from '../../domain/account';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { makeLink } from './make-link';

/**
 * Makes a link that signs in as somebody: the way in for whoever has the machine, when no mail arrives.
 *
 * @returns its token
 * @throws Problem `absent` when the address has no account, or one that is disabled or may act as nothing
 */
export async function makeSignInLink(deps: FlowDeps, actor: Actor, email: string): Promise<string> {
  requireMay(actor, 'make-sign-in-link');
  return deps.database.inTransaction(async (stores) => {
    const person = await stores.accounts.findByEmail(normalEmail(email));
    if (person === undefined || person.disabledAt !== undefined || person.memberships.length === 0) {
      throw new Problem('absent', [{ code: 'absent', path: '' }]);
    }
    const order = { purpose: 'sign-in', accountId: person.id, createdBy: actor.name } as const;
    const token = await makeLink(stores, order, deps.now());
    await noteChange(stores, deps, actor, { operation: 'make-sign-in-link', subject: { other: person.id } });
    return token;
  });
}
