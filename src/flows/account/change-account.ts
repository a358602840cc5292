import type { Person } from '../../domain/account';
import type { AccountId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import { checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { changePerson } from './change-person';

/** What is to be changed of an account; what is absent stays. */
export interface AccountOrder {
  readonly name?: string;
  readonly isDisabled?: boolean;
}

/**
 * Changes an account. One that is disabled is out at once, wherever it is signed in, and no link that was sent to it opens
 * anything any more.
 *
 * @throws Problem as `changePerson` does, and `invalid` for a name that is none
 */
export async function changeAccount(
  deps: FlowDeps,
  actor: Actor,
  id: AccountId,
  { name, isDisabled }: AccountOrder,
): Promise<Person> {
  const now = deps.now();
  return changePerson(deps, actor, id, async (stores, { disabledAt }) => {
    refuseFaults(name === undefined ? [] : checkName(name, '/name'));
    if (name !== undefined) await stores.accounts.change(id, { name });
    if (isDisabled === undefined || isDisabled === (disabledAt !== undefined)) return;
    await stores.accounts.change(id, { disabledAt: isDisabled ? now : null });
    if (!isDisabled) return;
    await stores.sessions.endAllOf(id);
    await stores.links.voidUnused({ accountId: id }, now);
  });
}

/** Signs somebody out everywhere. */
export async function endSessionsOf(deps: FlowDeps, actor: Actor, id: AccountId): Promise<Person> {
  return changePerson(deps, actor, id, ({ sessions }) => sessions.endAllOf(id));
}
