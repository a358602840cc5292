import type { MeetingId, OutcomeId, SupplierId, TripId } from '../ids';

/** What somebody is asked by a link that needs no signing in, and that answers one question once. */
export type AnswerQuestion =
  | { readonly about: 'participation'; readonly tripId: TripId; readonly supplierId: SupplierId }
  | { readonly about: 'closing'; readonly meetingId: MeetingId }
  | { readonly about: 'outcome'; readonly outcomeId: OutcomeId };

/** How long such a link can be used, in milliseconds: a trip is prepared, and followed up, within weeks. */
export const ANSWER_LINK_LASTS_MS = 60 * 86_400_000;
