import { type Actor, type Position, requireMay } from '../../domain/permission';
import { enterPerson } from '../account/enter-person';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { makeLink } from './make-link';

/** Somebody whom the demonstration is shown as. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly position: Position;
}

/**
 * Makes one link for each person of the demonstration, and an account where there is none. Links of an earlier start that
 * nobody has used are worth nothing from now on.
 *
 * @returns their tokens, in the order of the people
 */
export async function makeDemoLinks(
  deps: FlowDeps,
  actor: Actor,
  people: readonly DemoPerson[],
): Promise<readonly string[]> {
  requireMay(actor, 'make-sign-in-link');
  const now = deps.now();
  const createdBy = actor.name;
  return deps.database.inTransaction(async (stores) => {
    await stores.links.voidUnused({ purpose: 'demo' }, now);
    const tokens: string[] = [];
    for (const demo of people) {
      const { person, membership } = await enterPerson(stores, { ...demo, createdBy }, now);
      const order = { purpose: 'demo', accountId: person.id, membershipId: membership.id, createdBy } as const;
      tokens.push(await makeLink(stores, order, now));
    }
    const made = people.map(({ email }) => ({ operation: 'make-sign-in-link' as const, subject: { other: email } }));
    await noteChange(stores, deps, actor, made);
    return tokens;
  });
}
