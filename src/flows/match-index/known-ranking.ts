import { createHash } from 'node:crypto';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { MadeFrom, ShortlistEntry, VerdictCounts } from '../../domain/match/shortlist';

/** What is known of a ranking without its rows, and everything that it was made from. */
export interface KnownRanking extends KnownList {
  readonly requirementId: RequirementId;
  readonly counts: VerdictCounts;
  readonly madeFrom: MadeFrom;
  readonly policyVersion: string;
  /** Every change up to this number is in it. */
  readonly asOf: number;
}

/** Who stands on a ranking, as far as is needed to know it again. */
export interface KnownList {
  /** See `fingerprintOfOutline`. */
  readonly outline: string;
  /** Best first. */
  readonly listed: readonly SupplierId[];
}

/** A ranking with its rows. */
export interface MadeRanking extends KnownRanking {
  /** The rows with every finding: some megabyte, made anew each time, which costs as much again as ranking. */
  readonly describe: () => readonly ShortlistEntry[];
}

/** A row of a ranking without its findings. */
type OutlineEntry = Omit<ShortlistEntry, 'rank' | 'findings'>;

/**
 * A ranking without its findings and counts, as a SHA-256: what it was made from, and who stands where with which revision.
 * Where suppliers' own facts and the buyer's site are the same, equal outlines have equal findings.
 */
export function fingerprintOfOutline(
  { requirementRevision }: MadeFrom,
  policyVersion: string,
  outline: readonly OutlineEntry[],
): string {
  const rows = outline.map(({ supplierId, profileRevision, leadSite, verdict, points }) =>
    [supplierId, profileRevision, leadSite, verdict, points].join(' '),
  );
  return createHash('sha256')
    .update([policyVersion, requirementRevision, ...rows].join('\n'))
    .digest('hex');
}
