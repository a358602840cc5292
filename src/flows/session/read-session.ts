import type { Account, Membership } from '../../domain/account';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { sessionOf } from './session-of';

/** Who somebody is to the product, and what else he may act as. */
export interface ReadSession {
  readonly actor: Actor;
  /** The name of his supplier or buyer. */
  readonly organisation?: string;
  /** The person, where it is one. */
  readonly account?: Account;
  readonly membership?: Membership;
  /** Those that the session can change to, the present one included. */
  readonly memberships: readonly Membership[];
  /** See `Session`. */
  readonly isLimited: boolean;
}

/** Tells the caller who he is. */
export async function readSession(deps: FlowDeps, actor: Actor): Promise<ReadSession> {
  requireMay(actor, 'read-session');
  if (actor.sessionId === undefined) {
    const organisation = await nameOfOrganisation(deps, actor);
    return { actor, memberships: [], isLimited: false, ...(organisation !== undefined && { organisation }) };
  }
  const { account, membership, isLimited } = await sessionOf(deps, actor);
  const person = await deps.database.stores.accounts.find(account.id);
  const { organisation } = membership;
  return {
    actor,
    account,
    membership,
    isLimited,
    memberships: isLimited ? [membership] : (person?.memberships ?? []),
    ...(organisation !== undefined && { organisation }),
  };
}

async function nameOfOrganisation({ database }: FlowDeps, actor: Actor): Promise<string | undefined> {
  const { suppliers, buyers } = database.stores;
  if (actor.role === 'supplier-editor') return (await suppliers.find(actor.supplierId))?.name;
  return actor.role === 'purchaser' ? (await buyers.find(actor.buyerId))?.name : undefined;
}
