import type { CalendarDate } from '../calendar-date';
import type { MeetingId, OutcomeId, RequirementId, SupplierId, TripId } from '../ids';
import type { Evidence } from '../supplier/evidence';
import type { Money } from './money';

/** What would have happened without the help of the cluster, as the company sees it. `the-same`: the order would have come anyway. */
export type WithoutHelp = 'nothing' | 'later' | 'smaller' | 'the-same' | 'unknown';

/** Every answer, from what owes most to the help. */
export const WITHOUT_HELP: readonly WithoutHelp[] = ['nothing', 'later', 'smaller', 'the-same', 'unknown'];

/** What came of a match: an order, as one side states it. What nobody has stated is absent, and counts as unknown and never as nothing. */
export interface Order {
  /** What was ordered, in words. */
  readonly what: string;
  readonly orderedOn: CalendarDate;
  readonly valuePerYear?: Money;
  /** For how many years it runs. */
  readonly years?: number;
  /** The day of the first delivery. */
  readonly startsOn?: CalendarDate;
  /** Full-time equivalents that it adds or keeps, with at most one decimal. */
  readonly jobs?: number;
  readonly withoutHelp: WithoutHelp;
}

/** Bounds of an order. */
export const ORDER_BOUNDS = { years: 50, jobs: 100_000 } as const;

/**
 * Where an outcome stands. `noted` by the leader and not confirmed by anybody; `asked`: the company has been asked to confirm
 * it; `confirmed` by the company itself; `withdrawn`: it was a mistake, and counts nowhere.
 */
export type OutcomeState = 'noted' | 'asked' | 'confirmed' | 'withdrawn';

/** Every state of an outcome. */
export const OUTCOME_STATES: readonly OutcomeState[] = ['noted', 'asked', 'confirmed', 'withdrawn'];

/** The match that an outcome is of, and the trip and the meeting it came from, where that is known. */
export interface OutcomeMatch {
  readonly requirementId: RequirementId;
  readonly supplierId: SupplierId;
  readonly tripId?: TripId;
  readonly meetingId?: MeetingId;
}

/** What an outcome says, and where that is known from. */
export interface OutcomeStatement {
  readonly order: Order;
  readonly evidence: Evidence;
}

/** Whose word a revision is. */
export type OutcomeSide = 'leader' | 'company';

/** How a company answered: through a one-time link, or signed in. */
export type ConfirmedThrough = 'link' | 'session';

/** One step of an outcome. Written once: what one side stated stays on record when the other states something else. */
export interface OutcomeRevision extends OutcomeStatement {
  /** 1 for the first; each step adds one. */
  readonly revision: number;
  readonly state: OutcomeState;
  readonly side: OutcomeSide;
  /** Only of a confirmation. */
  readonly through?: ConfirmedThrough;
  /** Why it was withdrawn. */
  readonly reason?: string;
  readonly savedBy: string;
  /** ISO 8601 with zone. */
  readonly savedAt: string;
}

/** What came of a match, in its newest revision. */
export interface Outcome extends OutcomeMatch, OutcomeRevision {
  readonly id: OutcomeId;
}

/** Does it count as the company's own word? */
export function isConfirmed({ state }: Pick<Outcome, 'state'>): boolean {
  return state === 'confirmed';
}

/** Jobs in whole tenths, in which they add up exactly. */
export function tenthsOfJobs(jobs: number): number {
  return Math.round(jobs * 10);
}
