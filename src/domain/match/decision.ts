import type { RequirementId, SupplierId } from '../ids';

/** What a purchaser does with a match. */
export type DecisionKind = 'keep' | 'reject' | 'invite';

/** A purchaser's decision on one match, with the reason given. The newest one holds; the earlier ones stay on record. */
export interface Decision {
  readonly requirementId: RequirementId;
  readonly supplierId: SupplierId;
  readonly kind: DecisionKind;
  readonly reason: string;
  /** The shortlist version that was on the screen. */
  readonly shortlistVersion: number;
  readonly decidedBy: string;
  /** ISO 8601 with zone. */
  readonly decidedAt: string;
}

/** How far a match has come after the shortlist. */
export type Stage =
  | 'proposed'
  | 'met'
  | 'visited'
  | 'evaluated'
  | 'approved'
  | 'quoted'
  | 'nominated'
  | 'delivering'
  | 'lost';

/** Every stage in the order in which a match passes them; `lost` may follow any. */
export const STAGES: readonly Stage[] = [
  'proposed',
  'met',
  'visited',
  'evaluated',
  'approved',
  'quoted',
  'nominated',
  'delivering',
  'lost',
];

/** One step of a match on its way from the shortlist to the order. */
export interface StageEvent {
  readonly requirementId: RequirementId;
  readonly supplierId: SupplierId;
  readonly stage: Stage;
  /** Required for `lost`, optional otherwise. */
  readonly reason?: string;
  /** The day on which it happened. */
  readonly on: string;
  readonly recordedBy: string;
  /** ISO 8601 with zone. */
  readonly recordedAt: string;
}
