import type { BuyerId } from './ids';

/**
 * What kind of thing has changed. `supplier` is a company's own facts, `profile` what it says it can do; `decision` is
 * anything that people have noted on a match; `trip` anything about a trip; `outcome` an order that a supplier got.
 */
export type EventKind =
  | 'profile'
  | 'supplier'
  | 'requirement'
  | 'shortlist'
  | 'decision'
  | 'job'
  | 'import'
  | 'trip'
  | 'outcome';

/** Every kind of event. */
export const EVENT_KINDS: readonly EventKind[] = [
  'profile',
  'supplier',
  'requirement',
  'shortlist',
  'decision',
  'job',
  'import',
  'trip',
  'outcome',
];

/** Something has changed. It says of what, and never what: whoever may read that reads it. */
export interface ChangeEvent {
  /** Rises from event to event; one that has been seen has been seen after every smaller one. */
  readonly number: number;
  readonly kind: EventKind;
  /** The supplier (also of an outcome), the need (also of a shortlist or a decision), the job, the import or the trip. */
  readonly subjectId: string;
  /** Whose need it is; absent where it is about no need. */
  readonly buyerId?: BuyerId;
  /** True of a need that was a draft before and after. */
  readonly isDraft: boolean;
}
