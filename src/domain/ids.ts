declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** A supplier of the cluster: a stable kebab-case word chosen when the supplier is entered, such as `ebp`. */
export type SupplierId = Id<'supplier'>;
/** One site of a supplier; unique within its supplier. */
export type SiteId = Id<'site'>;
/** One capability of a site; unique within its supplier. */
export type CapabilityId = Id<'capability'>;
/** One certificate of a site; unique within its supplier. */
export type CertificateId = Id<'certificate'>;
/** A buyer, such as `jaguar`. */
export type BuyerId = Id<'buyer'>;
/** A site of a buyer; unique within its buyer. */
export type BuyerSiteId = Id<'buyer-site'>;
/** A buyer's requirement (a need). */
export type RequirementId = Id<'requirement'>;
/** A concept of the taxonomy, such as `spot-welding`. */
export type ConceptId = Id<'concept'>;
/** A certification or qualification scheme, such as `iatf-16949`. */
export type SchemeId = Id<'scheme'>;
/** A trip, such as `jaguar-stands-2016`. */
export type TripId = Id<'trip'>;
/** A place of a trip; unique within its trip. */
export type TripPlaceId = Id<'trip-place'>;
/** People of a buyer on a trip; unique within the trip. */
export type TripBuyerId = Id<'trip-buyer'>;
/** A meeting; made by the server. */
export type MeetingId = Id<'meeting'>;
/** What came of a match for the company: an order, jobs; made by the server. */
export type OutcomeId = Id<'outcome'>;
/** An agreement between two regions, such as `olofstrom-coventry-2016`. */
export type MemorandumId = Id<'memorandum'>;
/** An API key: made by the server. It names the key and opens nothing. */
export type KeyId = Id<'key'>;
/** A mail in the outbox: made by the server. */
export type MailId = Id<'mail'>;
/** A person's account; made by the server. */
export type AccountId = Id<'account'>;
/** One position of an account; made by the server. */
export type MembershipId = Id<'membership'>;
/** A signed-in browser; made by the server. It names the session and opens nothing. */
export type SessionId = Id<'session'>;

/** The shape of every id that people choose: lower-case words and numbers joined by single hyphens, at most 80 characters. */
export const ID_PATTERN = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
