import type { CalendarDate } from '../calendar-date';
import type { RequirementId, SupplierId } from '../ids';

/** What counts in the choice of a team, in the points of `match-worth`. Published: members may know why others were chosen. */
export const TEAM_WEIGHTS = {
  /** For each need for which somebody in the team is qualified: as much as a second middling qualified meeting. */
  coveredNeed: 1_500,
  /** For each whole month since the last seat, so that two years of waiting come to almost one qualified meeting. */
  monthOfWaiting: 50,
  /** Who never had a seat has waited for so long. */
  longestWaitMonths: 24,
  /** Taken off for each must that is open on the first day, once for each need. */
  openMust: 25,
} as const;

/** A member with a seat, and what it brings. */
export interface ChosenMember {
  readonly supplierId: SupplierId;
  /** What the meetings are worth that fall to it when those of the team are shared out best. */
  readonly worth: number;
  readonly qualifiedMeetings: number;
  /** Needs for which nobody else in the team is qualified. */
  readonly onlyOneFor: readonly RequirementId[];
  readonly openMusts: number;
  /** Absent for one who never had a seat. */
  readonly lastSeatOn?: CalendarDate;
  /** Whole months, at most `longestWaitMonths`. */
  readonly waitedMonths: number;
  /** True where the planner has said that it joins in any case. */
  readonly isGiven: boolean;
}

/** What it would cost to take another member in the place of one who was chosen. */
export interface Alternative {
  readonly instead: SupplierId;
  readonly take: SupplierId;
  /** How many fewer points the team has then; never below 0 where the choice is proven. */
  readonly loss: number;
  readonly qualifiedMeetingsFewer: number;
  /** Needs that nobody would be qualified for any more, and those that somebody would be for the first time. */
  readonly needsLost: readonly RequirementId[];
  readonly needsWon: readonly RequirementId[];
  readonly costSekMore: number;
}

/** How sure an answer of the solver is. `gap` is how much better another answer could be at most, as a share. */
export interface Proof {
  readonly status: 'optimal' | 'time-limit' | 'quick';
  /** 0 when proven; absent when nothing is known of it. */
  readonly gap?: number;
}

/** Who gets the seats, and why. */
export interface TeamChoice {
  readonly chosen: readonly ChosenMember[];
  /** For each chosen member whom the planner left free: the ones who could come instead, least loss first. */
  readonly alternatives: readonly Alternative[];
  readonly points: number;
  readonly costSek: number;
  readonly coveredNeeds: readonly RequirementId[];
  readonly uncoveredNeeds: readonly RequirementId[];
  readonly proof: Proof;
}
