import type { RequirementId, SupplierId, TripBuyerId, TripPlaceId } from '../../../domain/ids';
import type { Bilingual } from '../bilingual';

/** What people call those who are on a trip. A name that is not there any more is replaced by its id, never by nothing. */
export interface TripNames {
  readonly member: (id: SupplierId) => string;
  /** The people of a buyer with the buyer, such as `Jaguar, Body Purchasing`. */
  readonly people: (id: TripBuyerId) => string;
  readonly place: (id: TripPlaceId) => string;
  readonly need: (id: RequirementId) => Bilingual;
}
