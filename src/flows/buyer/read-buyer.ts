import type { Buyer } from '../../domain/demand/buyer';
import type { BuyerId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import type { FlowDeps } from '../flow-deps';

/** Reads one buyer with its sites. */
export async function readBuyer(deps: FlowDeps, actor: Actor, buyerId: BuyerId): Promise<Buyer> {
  requireMay(actor, 'list-buyers');
  const buyer = await deps.database.stores.buyers.find(buyerId);
  if (!buyer) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return buyer;
}
