import type { BuyerId, BuyerSiteId } from '../ids';
import type { Place } from '../place';
import type { Evidence } from '../supplier/evidence';

/** A place to which a buyer takes deliveries. */
export interface BuyerSite {
  readonly id: BuyerSiteId;
  readonly name: string;
  readonly place: Place;
  readonly evidence: Evidence;
}

/** A company that buys: a car maker or one of its large suppliers. */
export interface Buyer {
  readonly id: BuyerId;
  readonly name: string;
  readonly sites: readonly BuyerSite[];
  readonly evidence: Evidence;
}
