import type { Buyer } from '../../domain/demand/buyer';
import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';

/** Buyers are the car makers and their large suppliers: some dozens. */
const MAX_BUYERS = 1_000;

/** Lists all buyers in Swedish order of name. */
export async function listBuyers(deps: FlowDeps, actor: Actor): Promise<readonly Buyer[]> {
  requireMay(actor, 'list-buyers');
  return deps.database.stores.buyers.list(MAX_BUYERS);
}
