import { EntitySchema } from 'typeorm';
import type { RequirementId, SiteId, SupplierId } from '../../domain/ids';
import { type Finding, VERDICTS, type Verdict } from '../../domain/match/assessment';
import type { MadeFrom, ShortlistEntry, VerdictCounts } from '../../domain/match/shortlist';
import { DOCUMENT, MOMENT, OPTIONAL_TEXT, oneOf, TEXT, WHOLE } from './columns';

/**
 * A row of `shortlists`: written once and never changed, but for the counts while it is the newest. `fingerprint` is of who
 * stands where with which findings, so that a version is stored only when it differs.
 */
export interface ShortlistRow {
  requirementId: RequirementId;
  version: number;
  madeFrom: MadeFrom;
  counts: VerdictCounts;
  fingerprint: string;
  madeAt: Date;
}

/** Every version of every shortlist. */
export const SHORTLISTS = new EntitySchema<ShortlistRow>({
  name: 'shortlists',
  columns: {
    requirementId: { ...TEXT, name: 'requirement_id', primary: true, primaryKeyConstraintName: 'shortlists_pk' },
    version: { ...WHOLE, primary: true, primaryKeyConstraintName: 'shortlists_pk' },
    madeFrom: { ...DOCUMENT, name: 'made_from' },
    counts: DOCUMENT,
    fingerprint: TEXT,
    madeAt: { ...MOMENT, name: 'made_at' },
  },
  foreignKeys: [
    {
      name: 'shortlists_requirement_fk',
      target: 'requirements',
      columnNames: ['requirementId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [{ name: 'shortlists_version_check', expression: 'version >= 1' }],
});

/** A row of `shortlist_entries`: one supplier on one version. */
export interface ShortlistEntryRow {
  requirementId: RequirementId;
  version: number;
  rank: number;
  supplierId: SupplierId;
  profileRevision: number;
  leadSite: SiteId | null;
  verdict: Verdict;
  points: number;
  findings: readonly Finding[];
}

const entryKey = { primary: true, primaryKeyConstraintName: 'shortlist_entries_pk' };

/** The rows of the shortlists. */
export const SHORTLIST_ENTRIES = new EntitySchema<ShortlistEntryRow>({
  name: 'shortlist_entries',
  columns: {
    requirementId: { ...TEXT, ...entryKey, name: 'requirement_id' },
    version: { ...WHOLE, ...entryKey },
    rank: { ...WHOLE, ...entryKey },
    supplierId: { ...TEXT, name: 'supplier_id' },
    profileRevision: { ...WHOLE, name: 'profile_revision' },
    leadSite: { ...OPTIONAL_TEXT, name: 'lead_site' },
    verdict: TEXT,
    points: WHOLE,
    findings: DOCUMENT,
  },
  foreignKeys: [
    {
      name: 'shortlist_entries_shortlist_fk',
      target: 'shortlists',
      columnNames: ['requirementId', 'version'],
      referencedColumnNames: ['requirementId', 'version'],
    },
    {
      name: 'shortlist_entries_profile_fk',
      target: 'profile_revisions',
      columnNames: ['supplierId', 'profileRevision'],
      referencedColumnNames: ['supplierId', 'revision'],
    },
  ],
  uniques: [{ name: 'shortlist_entries_supplier_unique', columns: ['requirementId', 'version', 'supplierId'] }],
  indices: [{ name: 'shortlist_entries_supplier', columns: ['supplierId', 'profileRevision'] }],
  checks: [
    { name: 'shortlist_entries_rank_check', expression: 'rank >= 1' },
    { name: 'shortlist_entries_points_check', expression: 'points between 0 and 1000' },
    { name: 'shortlist_entries_verdict_check', expression: oneOf('verdict', VERDICTS) },
  ],
});

/** The entry in a row. */
export function entryOf(row: ShortlistEntryRow): ShortlistEntry {
  const { rank, supplierId, profileRevision, leadSite, verdict, points, findings } = row;
  return { rank, supplierId, profileRevision, ...(leadSite !== null && { leadSite }), verdict, points, findings };
}
