import type { RequirementId, SiteId, SupplierId } from '../ids';
import type { Finding, Verdict } from './assessment';

/** How many suppliers a shortlist names at most; the others are counted. A purchaser reads a page, not a register. */
export const SHORTLIST_LENGTH = 100;

/** One row of a shortlist. */
export interface ShortlistEntry {
  /** 1 for the first. */
  readonly rank: number;
  readonly supplierId: SupplierId;
  readonly profileRevision: number;
  readonly leadSite?: SiteId;
  readonly verdict: Verdict;
  readonly points: number;
  readonly findings: readonly Finding[];
}

/** How many suppliers got each verdict, those beyond the list included. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** What a shortlist was made from. With the stored revisions it can be made again, and compared, for ever. */
export interface MadeFrom {
  readonly requirementRevision: number;
  readonly rulesVersion: string;
  readonly taxonomyVersion: number;
  readonly schemesVersion: number;
}

/** The order of a requirement's matches before it has a version. */
export interface Ranking {
  readonly counts: VerdictCounts;
  readonly entries: readonly ShortlistEntry[];
}

/**
 * One stored version of the order of a requirement's matches. Its counts are those of when it was last looked at as the newest.
 */
export interface Shortlist extends Ranking {
  readonly requirementId: RequirementId;
  /** 1 for the first; a new one is stored only when somebody stands elsewhere or has other findings. */
  readonly version: number;
  readonly madeFrom: MadeFrom;
  /** When it was made, ISO 8601 with zone. */
  readonly madeAt: string;
}
