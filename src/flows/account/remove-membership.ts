import type { Person } from '../../domain/account';
import type { AccountId, MembershipId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';
import { changePerson } from './change-person';

/**
 * Takes a position away from somebody, and ends the sessions that act as it.
 *
 * @throws Problem as `changePerson` does, and `absent` when the account has no such membership
 */
export async function removeMembership(
  deps: FlowDeps,
  actor: Actor,
  id: AccountId,
  membershipId: MembershipId,
): Promise<Person> {
  return changePerson(deps, actor, id, async ({ accounts }, { memberships }) => {
    if (!memberships.some((membership) => membership.id === membershipId)) {
      throw new Problem('absent', [{ code: 'absent', path: '' }]);
    }
    await accounts.removeMembership(membershipId);
  });
}
