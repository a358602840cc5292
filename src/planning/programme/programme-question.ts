import type { SupplierId } from '../../domain/ids';
import type { Hours } from '../../domain/trip/clock-time';
import type { PairWorth } from '../../domain/trip/match-worth';
import type { Programme } from '../../domain/trip/meeting';
import type { TripDraft, Wish } from '../../domain/trip/trip';

/** All that a programme is made from. */
export interface ProgrammeQuestion {
  /** With its team; while none was chosen everybody who may join is planned for. */
  readonly trip: TripDraft;
  readonly wishes: readonly Wish[];
  /** Pairs that have something to talk about. A pair that is not among them meets only where somebody wishes it or where it stands. */
  readonly worths: readonly PairWorth[];
  /** When members are elsewhere, such as on another trip, in the time zone of this one. */
  readonly busy?: ReadonlyMap<SupplierId, readonly Hours[]>;
  /** The programme that stands: its pinned meetings stay, and of the others as many as can be. */
  readonly standing?: Programme;
}
