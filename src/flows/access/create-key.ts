import type { KeyHolder } from '../../db/key-store';
import type { BuyerId, SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, refuseFaults } from '../../domain/problem';
import { checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { hashOfToken, makeToken } from './token';

/** Whom a key is to stand for. */
export interface KeyOrder {
  readonly role: KeyHolder['role'];
  /** Shown wherever the key's holder decides or saves something. */
  readonly name: string;
  /** For a supplier's key, and for no other. */
  readonly supplierId?: SupplierId | undefined;
  /** For a purchaser's key, and for no other. */
  readonly buyerId?: BuyerId | undefined;
}

/**
 * Makes a key and returns its token, which is shown this once and stored nowhere.
 *
 * @throws Problem `invalid` when the name is missing, or the organisation does not fit the role or does not exist
 */
export async function createKey(deps: FlowDeps, actor: Actor, order: KeyOrder): Promise<string> {
  requireMay(actor, 'create-key');
  const holder = holderOf(order);
  refuseFaults([...checkName(order.name, '/name'), ...(await checkOrganisation(deps, order))]);
  const token = makeToken();
  await deps.database.stores.keys.add(hashOfToken(token), holder, deps.now());
  return token;
}

function holderOf({ role, name, supplierId, buyerId }: KeyOrder): KeyHolder {
  const needsSupplier = role === 'supplier-editor';
  const needsBuyer = role === 'purchaser';
  refuseFaults([...checkFit('/supplierId', supplierId, needsSupplier), ...checkFit('/buyerId', buyerId, needsBuyer)]);
  if (needsSupplier && supplierId !== undefined) return { role, name, supplierId };
  if (needsBuyer && buyerId !== undefined) return { role, name, buyerId };
  if (role === 'administrator' || role === 'cluster-leader') return { role, name };
  throw new Error(`There is no role (${role}).`);
}

function checkFit(path: string, value: string | undefined, isNeeded: boolean): readonly Fault[] {
  if (isNeeded === (value !== undefined)) return [];
  return [isNeeded ? { code: 'missing', path } : { code: 'not-allowed', path, value: value ?? '' }];
}

async function checkOrganisation(deps: FlowDeps, { supplierId, buyerId }: KeyOrder): Promise<readonly Fault[]> {
  const { suppliers, buyers } = deps.database.stores;
  if (supplierId !== undefined && !(await suppliers.find(supplierId))) {
    return [{ code: 'unknown-reference', path: '/supplierId', value: supplierId }];
  }
  if (buyerId !== undefined && !(await buyers.find(buyerId))) {
    return [{ code: 'unknown-reference', path: '/buyerId', value: buyerId }];
  }
  return [];
}
