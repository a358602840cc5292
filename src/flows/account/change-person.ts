import type { Stores } from '../../db/stores/stores';
import type { Person } from '../../domain/account';
import type { AccountId } from '../../domain/ids';
import { type Actor, operationToManage, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';

/** Which operation it is to change the account as a whole: that of its widest role. */
function operationOf({ memberships }: Person): ReturnType<typeof operationToManage> {
  const operations = memberships.map(({ role }) => operationToManage(role));
  return operations.includes('manage-leader-accounts') ? 'manage-leader-accounts' : 'manage-organisation-accounts';
}

/**
 * Changes somebody else's account and puts that on record, in one transaction. Nobody changes his own here: so the
 * administrator who acts is always left, and nobody locks himself out by a slip.
 *
 * @throws Problem `absent` when there is no such account, `forbidden` when the actor may not manage all that it may act as,
 * `conflict` when it is his own
 */
export async function changePerson(
  deps: FlowDeps,
  actor: Actor,
  id: AccountId,
  work: (stores: Stores, person: Person) => Promise<void>,
): Promise<Person> {
  requireMay(actor, 'manage-organisation-accounts');
  return deps.database.inTransaction(async (stores) => {
    const before = await stores.accounts.findForChange(id);
    if (before === undefined) throw new Problem('absent', [{ code: 'absent', path: '' }]);
    const operation = operationOf(before);
    requireMay(actor, operation);
    if (actor.accountId === id) throw new Problem('conflict', [{ code: 'not-allowed', path: '', value: before.email }]);
    await work(stores, before);
    const after = await stores.accounts.find(id);
    if (after === undefined) throw new Error('An account that has been changed is not there.');
    await noteChange(stores, deps, actor, {
      operation,
      subject: { other: id },
      before: told(before),
      after: told(after),
    });
    return after;
  });
}

/** What the log keeps of an account. */
function told({ email, name, disabledAt, memberships }: Person): object {
  return { email, name, isDisabled: disabledAt !== undefined, memberships };
}
