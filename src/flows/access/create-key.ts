import { randomUUID } from 'node:crypto';
import type { ApiKey } from '../../domain/api-key';
import type { CalendarDate } from '../../domain/calendar-date';
import type { BuyerId, KeyId, SupplierId } from '../../domain/ids';
import { type Actor, type Position, requireMay, SCOPES, type Scope } from '../../domain/permission';
import { type Fault, refuseFaults, shown } from '../../domain/problem';
import { checkDate, checkDuplicates, checkLength, checkName } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { checkOrganisation, positionIn } from './position';
import { hashOfToken, makeToken } from './token';

/** Whom a key is to stand for. */
export interface KeyOrder {
  readonly role: Position['role'];
  /** Shown wherever the key's holder decides or saves something. */
  readonly name: string;
  /** At least one. */
  readonly scopes: readonly Scope[];
  /** The last day, in UTC, on which the key opens anything; it never ends when absent. */
  readonly expiresOn?: CalendarDate | undefined;
  /** For a supplier's key, and for no other. */
  readonly supplierId?: SupplierId | undefined;
  /** For a purchaser's key, and for no other. */
  readonly buyerId?: BuyerId | undefined;
}

/** A key that has just been made. */
export interface CreatedKey {
  readonly key: ApiKey;
  /** Shown this once and stored nowhere. */
  readonly token: string;
}

/**
 * Makes a key.
 *
 * @throws Problem `invalid` when the name is missing, the scopes are none or doubled, its last day has passed, or the
 * organisation does not fit the role or does not exist
 */
export async function createKey(deps: FlowDeps, actor: Actor, order: KeyOrder): Promise<CreatedKey> {
  requireMay(actor, 'create-key');
  const now = deps.now().toISOString();
  const { name, scopes } = order;
  const position = positionIn(order);
  refuseFaults([
    ...checkName(order.name, '/name'),
    ...checkScopes(order.scopes),
    ...checkLastDay(order.expiresOn, now.slice(0, 10)),
    ...(await checkOrganisation(deps, position)),
  ]);
  const token = makeToken('key');
  const key: ApiKey = {
    id: randomUUID() as KeyId,
    holder: { ...position, name, scopes },
    createdAt: now,
    createdBy: actor.name,
    ...(order.expiresOn !== undefined && { expiresOn: order.expiresOn }),
  };
  await deps.database.inTransaction(async (stores) => {
    await stores.keys.add(hashOfToken(token), key);
    const { expiresOn } = key;
    const done = { subject: { other: key.id }, after: { ...key.holder, expiresOn } };
    await noteChange(stores, deps, actor, { operation: 'create-key', ...done });
  });
  return { key, token };
}

function checkScopes(scopes: readonly Scope[]): readonly Fault[] {
  return [
    ...checkLength(scopes, '/scopes', SCOPES.length, 1),
    ...checkDuplicates(scopes, (index) => `/scopes/${index}`),
  ];
}

/** A key that ends before it begins is a slip of the pen. */
function checkLastDay(day: CalendarDate | undefined, today: CalendarDate): readonly Fault[] {
  const faults = checkDate(day, '/expiresOn');
  if (faults.length > 0 || day === undefined || day >= today) return faults;
  return [{ code: 'date-order', path: '/expiresOn', value: shown(`${today} > ${day}`) }];
}
