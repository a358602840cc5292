import type { TalkedNeed } from '../../domain/trip/match-worth';
import type { Pair } from '../../domain/trip/meeting';

/** A pair with what a meeting of the two is worth; how it comes to that is not told. */
export interface TalkedPair extends Pair {
  readonly worth: number;
  readonly needs: readonly Omit<TalkedNeed, 'processShare'>[];
}
