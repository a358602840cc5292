import type { CalendarDate } from '../../../domain/calendar-date';
import type { RequirementId, SupplierId } from '../../../domain/ids';
import type { Texts } from '../../../domain/language';
import type { MatchNames } from '../../../domain/match/match-names';
import type { Meeting } from '../../../domain/trip/meeting';
import type { Trip } from '../../../domain/trip/trip';
import type { TripGap } from '../../../domain/trip/trip-gaps';
import type { TripNames } from '../trip-names';

/** A whole trip as whoever leads it works with it. */
export interface TripWorkbook {
  readonly trip: Trip;
  /** Cancelled ones too. */
  readonly meetings: readonly Meeting[];
  readonly names: TripNames;
  /** What the needs are called. */
  readonly needs: ReadonlyMap<RequirementId, Texts>;
  /** The gaps of each member on this trip, most effect first. */
  readonly gaps: readonly { readonly supplierId: SupplierId; readonly gaps: readonly TripGap[] }[];
  readonly matchNames: MatchNames;
  /** The day on which a member has confirmed that it joins; absent for those that have not. */
  readonly confirmedOn: ReadonlyMap<SupplierId, CalendarDate>;
}
