import type { LastSeats, PairWorth } from '../../domain/trip/match-worth';
import type { TripDraft, Wish } from '../../domain/trip/trip';

/** All that a team is chosen from. */
export interface TeamQuestion {
  /** Whose members `must` have a seat in any case, `may` have one, or do not; a team that was chosen before does not count. */
  readonly trip: TripDraft;
  /**
   * A veto takes a pair out. A meeting that must be counts like one that is wished: it binds the programme of whoever has a seat,
   * not the choice, in which the planner gives seats by `joins`.
   */
  readonly wishes: readonly Wish[];
  /** Of every pair with something to talk about, judged as it will stand on the first day. */
  readonly worths: readonly PairWorth[];
  readonly lastSeats: LastSeats;
}
