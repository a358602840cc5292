import type { BuyerSite } from '../demand/buyer';
import type { SupplierId } from '../ids';
import type { Taxonomy } from '../reference/concept';
import type { SchemeBook } from '../reference/scheme';
import type { Site } from '../supplier/site';
import type { Supplier } from '../supplier/supplier';

/** What people call the things that the findings of a shortlist name by id. */
export interface MatchNames {
  readonly suppliers: ReadonlyMap<SupplierId, Supplier>;
  readonly sites: ReadonlyMap<SupplierId, readonly Pick<Site, 'id' | 'name'>[]>;
  readonly buyerSites: readonly BuyerSite[];
  readonly taxonomy: Taxonomy;
  readonly schemes: SchemeBook;
}
