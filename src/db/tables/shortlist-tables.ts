import { EntitySchema } from 'typeorm';
import type { RequirementId, SiteId, SupplierId } from '../../domain/ids';
import { VERDICTS, type Verdict } from '../../domain/match/assessment';
import type { MadeFrom, VerdictCounts } from '../../domain/match/shortlist';
import { allOneOf, BYTES, DOCUMENT, MOMENT, TEXT, WHOLE } from './columns';

/**
 * A row of `shortlists`: written once and never changed, but for the counts while it is the newest. `fingerprint` is of who
 * stands where with which findings, so that a version is stored only when it differs.
 *
 * The lists are as long as each other, of the entries in order of rank. Findings are packed, see `packed-findings.ts`.
 */
export interface ShortlistRow {
  requirementId: RequirementId;
  version: number;
  madeFrom: MadeFrom;
  counts: VerdictCounts;
  fingerprint: string;
  madeAt: Date;
  supplierIds: readonly SupplierId[];
  profileRevisions: readonly number[];
  leadSites: readonly (SiteId | null)[];
  verdicts: readonly Verdict[];
  points: readonly number[];
  findings: Buffer;
}

const key = { primary: true, primaryKeyConstraintName: 'shortlists_pk' };
const listOf = { array: true } as const;

/** Every version of every shortlist. */
export const SHORTLISTS = new EntitySchema<ShortlistRow>({
  name: 'shortlists',
  columns: {
    requirementId: { ...TEXT, ...key, name: 'requirement_id' },
    version: { ...WHOLE, ...key },
    madeFrom: { ...DOCUMENT, name: 'made_from' },
    counts: DOCUMENT,
    fingerprint: TEXT,
    madeAt: { ...MOMENT, name: 'made_at' },
    supplierIds: { ...TEXT, ...listOf, name: 'supplier_ids' },
    profileRevisions: { ...WHOLE, ...listOf, name: 'profile_revisions' },
    leadSites: { ...TEXT, ...listOf, name: 'lead_sites' },
    verdicts: { ...TEXT, ...listOf },
    points: { ...WHOLE, ...listOf },
    findings: BYTES,
  },
  foreignKeys: [
    {
      name: 'shortlists_requirement_fk',
      target: 'requirements',
      columnNames: ['requirementId'],
      referencedColumnNames: ['id'],
    },
  ],
  // Of a kind that TypeORM does not make: gin.
  indices: [{ name: 'shortlists_suppliers', columns: ['supplierIds'], synchronize: false }],
  checks: [
    { name: 'shortlists_version_check', expression: 'version >= 1' },
    {
      name: 'shortlists_length_check',
      expression:
        'cardinality(supplier_ids) = all (array[cardinality(profile_revisions), cardinality(lead_sites), cardinality(verdicts), cardinality(points)])',
    },
    { name: 'shortlists_verdicts_check', expression: allOneOf('verdicts', VERDICTS) },
    { name: 'shortlists_points_check', expression: '0 <= all (points) and 1000 >= all (points)' },
  ],
});
