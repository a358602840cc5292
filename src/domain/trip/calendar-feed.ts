import type { BuyerId, SupplierId, TripId } from '../ids';
import type { Language } from '../language';

/** Whose meetings a calendar shows. */
export type CalendarOwner = 'everybody' | { readonly supplierId: SupplierId } | { readonly buyerId: BuyerId };

/** A calendar that somebody's own calendar follows, by an address that nobody can guess. */
export interface CalendarFeed {
  readonly id: string;
  readonly tripId: TripId;
  readonly of: CalendarOwner;
  readonly language: Language;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly createdBy: string;
}

/** How many calendars of one trip can be followed. */
export const CALENDAR_FEEDS_AT_MOST = 200;
