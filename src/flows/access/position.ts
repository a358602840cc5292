import type { BuyerId, SupplierId } from '../../domain/ids';
import { type Position, positionOf } from '../../domain/permission';
import { type Fault, refuseFaults } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/** What somebody or something is to act as, as it is asked for. */
export interface PositionOrder {
  readonly role: Position['role'];
  /** For a supplier editor, and for no other. */
  readonly supplierId?: SupplierId | undefined;
  /** For a purchaser, and for no other. */
  readonly buyerId?: BuyerId | undefined;
}

/**
 * The position that is asked for.
 *
 * @throws Problem `invalid` when the organisation does not fit the role
 */
export function positionIn({ role, supplierId, buyerId }: PositionOrder): Position {
  refuseFaults([
    ...checkFit('/supplierId', supplierId, role === 'supplier-editor'),
    ...checkFit('/buyerId', buyerId, role === 'purchaser'),
  ]);
  const position = positionOf(role, { supplierId, buyerId });
  if (position === undefined) throw new Error(`There is no role (${role}).`);
  return position;
}

function checkFit(path: string, value: string | undefined, isNeeded: boolean): readonly Fault[] {
  if (isNeeded === (value !== undefined)) return [];
  return [isNeeded ? { code: 'missing', path } : { code: 'not-allowed', path, value: value ?? '' }];
}

/** The organisation of a position must exist. */
export async function checkOrganisation(deps: FlowDeps, position: Position): Promise<readonly Fault[]> {
  const { suppliers, buyers } = deps.database.stores;
  if (position.role === 'supplier-editor' && !(await suppliers.find(position.supplierId))) {
    return [{ code: 'unknown-reference', path: '/supplierId', value: position.supplierId }];
  }
  if (position.role === 'purchaser' && !(await buyers.find(position.buyerId))) {
    return [{ code: 'unknown-reference', path: '/buyerId', value: position.buyerId }];
  }
  return [];
}
