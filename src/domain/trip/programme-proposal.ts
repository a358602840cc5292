import type { SupplierId, TripBuyerId } from '../ids';
import type { Programme } from './meeting';
import type { ProgrammeChanges } from './programme-changes';
import type { Proof } from './team-choice';

/** One wish of the trip that a programme must fulfil. */
export type HardWish =
  | { readonly kind: 'must-meet'; readonly supplierId: SupplierId; readonly buyer: TripBuyerId }
  | { readonly kind: 'pinned'; readonly supplierId: SupplierId; readonly buyer: TripBuyerId }
  | { readonly kind: 'fewest-of-member'; readonly supplierId: SupplierId; readonly fewest: number }
  | { readonly kind: 'fewest-of-buyer'; readonly buyer: TripBuyerId; readonly fewest: number };

/** A programme that keeps every rule. */
export interface ProposedProgramme {
  readonly outcome: 'found';
  readonly programme: Programme;
  /** Sum of `worthOfMeeting` over the meetings. */
  readonly worth: number;
  readonly proof: Proof;
  /** Against the programme that stood; absent where none did. */
  readonly changes?: ProgrammeChanges;
}

/** No programme keeps every rule. */
export interface ImpossibleProgramme {
  readonly outcome: 'impossible';
  /** Wishes that cannot all be had, while without any one of them the others of them could. */
  readonly clash: readonly HardWish[];
  /** False where the time was up before it was known that none of them can be left out. */
  readonly isSmallest: boolean;
}

/** No programme was found in time, and none was ruled out. */
export interface UnfinishedProgramme {
  readonly outcome: 'unfinished';
}

/** What came of making a programme. */
export type ProgrammeProposal = ProposedProgramme | ImpossibleProgramme | UnfinishedProgramme;
