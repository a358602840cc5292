import type { CalendarDate } from '../calendar-date';

/**
 * How well a fact is proven, weakest first: the supplier says so; a document was seen; the cluster has checked on site;
 * a public register was asked (domain facts, part C.4: `declared` < `document seen` < `verified in a register on DATE`).
 */
export type EvidenceTier = 'declared' | 'documented' | 'verified-by-cluster' | 'verified-in-register';

/** The tiers from weakest to strongest; a tier's index is its strength. */
export const EVIDENCE_TIERS: readonly EvidenceTier[] = [
  'declared',
  'documented',
  'verified-by-cluster',
  'verified-in-register',
];

/** Where a fact comes from. Every stored fact carries one. */
export interface Evidence {
  readonly tier: EvidenceTier;
  /** The day on which the fact was stated or checked. */
  readonly on: CalendarDate;
  /** Who or what says so: a register, a document, a page, a person's role. */
  readonly source: string;
  /** True for facts that were invented for demonstration; they are marked as such wherever they are shown. */
  readonly illustrative: boolean;
}
