import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Stores } from '../../db/stores/stores';
import { type Membership, normalEmail, type Person } from '../../domain/account';
import type { AccountId, MembershipId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { Position } from '../../domain/permission';

/** A person who is to have a position. */
export interface PersonOrder {
  readonly email: string;
  readonly name: string;
  readonly language?: Language | undefined;
  readonly position: Position;
  /** Who says so. */
  readonly createdBy: string;
}

/** A person with the position that was asked for. */
export interface EnteredPerson {
  readonly person: Person;
  /** The one that was asked for. */
  readonly membership: Membership;
  /** False when the person had the very same position before. */
  readonly isNew: boolean;
}

/**
 * Gives a position to a person, within the caller's transaction. Whoever has an account keeps it as it is, name included,
 * and gets the position beside those he has.
 */
export async function enterPerson(stores: Stores, order: PersonOrder, now: Date): Promise<EnteredPerson> {
  const email = normalEmail(order.email);
  const { name, language, position, createdBy } = order;
  await stores.accounts.add({
    id: randomUUID() as AccountId,
    email,
    name,
    ...(language !== undefined && { language }),
    createdAt: now.toISOString(),
    createdBy,
  });
  const known = await stores.accounts.findByEmail(email);
  const person = known && (await stores.accounts.findForChange(known.id));
  if (person === undefined) throw new Error('An account that has just been entered is not there.');
  const held = membershipAs(person, position);
  if (held !== undefined) return { person, membership: held, isNew: false };
  const id = randomUUID() as MembershipId;
  await stores.accounts.addMembership({ id, accountId: person.id, position, createdAt: now, createdBy });
  const entered = await stores.accounts.find(person.id);
  const membership = entered?.memberships.find((candidate) => candidate.id === id);
  if (entered === undefined || membership === undefined) throw new Error('A membership just added is not there.');
  return { person: entered, membership, isNew: true };
}

function membershipAs({ memberships }: Person, position: Position): Membership | undefined {
  return memberships.find(({ id: _id, organisation: _organisation, ...held }) => isDeepStrictEqual(held, position));
}
