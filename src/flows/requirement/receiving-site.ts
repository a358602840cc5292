import type { Buyer, BuyerSite } from '../../domain/demand/buyer';
import type { Requirement } from '../../domain/demand/requirement';

/** The site that takes the deliveries of a need. One that is stored, or has been checked, always has one. */
export function receivingSiteOf({ id, buyerId, receivingSiteId }: Requirement, buyers: readonly Buyer[]): BuyerSite {
  const site = buyers.find((buyer) => buyer.id === buyerId)?.sites.find((each) => each.id === receivingSiteId);
  if (!site) throw new Error(`Need (${id}) has no receiving site (${receivingSiteId}).`);
  return site;
}
