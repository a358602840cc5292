import type { SupplierId, TripId } from '../ids';

/** Whether a member comes along: it was asked, and has answered yes or no. */
export type ParticipationState = 'asked' | 'confirmed' | 'declined';

/** Every state of a participation. */
export const PARTICIPATION_STATES: readonly ParticipationState[] = ['asked', 'confirmed', 'declined'];

/** A member's answer to a trip. Moments are ISO 8601 with zone. */
export interface Participation {
  readonly tripId: TripId;
  readonly supplierId: SupplierId;
  readonly state: ParticipationState;
  /** Absent for one who has answered without being asked. */
  readonly askedAt?: string;
  readonly answeredAt?: string;
  readonly answeredBy?: string;
  /** What the member has added, in its own words. */
  readonly note: string;
}
