import { EntitySchema } from 'typeorm';
import type { SupplierId } from '../../domain/ids';
import type { Evidence } from '../../domain/supplier/evidence';
import type { Profile, ProfileDraft } from '../../domain/supplier/profile';
import type { Standing, Supplier } from '../../domain/supplier/supplier';
import type { Understanding } from '../../domain/supplier/understanding';
import { CHANGE_NUMBER, DOCUMENT, MOMENT, OPTIONAL_TEXT, SORTED_NAME, TEXT, WHOLE } from './columns';

/**
 * A row of `suppliers`. `recordRevision` counts the saves of the supplier's own facts, `revision` those of its profile;
 * `scoredRevision` below `revision` means that some shortlist may not know the newest profile yet,
 * and 0 that it may not know the supplier as it is now.
 */
export interface SupplierRow {
  id: SupplierId;
  name: string;
  organisationNumber: string | null;
  standing: Standing;
  evidence: Evidence;
  recordRevision: number;
  revision: number;
  changeNumber: number;
  scoredRevision: number;
}

/** The table of suppliers. */
export const SUPPLIERS = new EntitySchema<SupplierRow>({
  name: 'suppliers',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'suppliers_pk' },
    name: SORTED_NAME,
    organisationNumber: { ...OPTIONAL_TEXT, name: 'organisation_number' },
    standing: DOCUMENT,
    evidence: DOCUMENT,
    recordRevision: { ...WHOLE, name: 'record_revision', default: 1 },
    revision: WHOLE,
    changeNumber: { ...CHANGE_NUMBER, name: 'change_number' },
    scoredRevision: { ...WHOLE, name: 'scored_revision', default: 0 },
  },
  uniques: [
    { name: 'suppliers_organisation_number_unique', columns: ['organisationNumber'] },
    { name: 'suppliers_change_number_unique', columns: ['changeNumber'] },
  ],
  indices: [
    { name: 'suppliers_name', columns: ['name', 'id'] },
    { name: 'suppliers_unscored', columns: ['changeNumber'], where: 'scored_revision < revision' },
  ],
  checks: [
    { name: 'suppliers_record_revision_check', expression: 'record_revision >= 1' },
    { name: 'suppliers_revision_check', expression: 'revision >= 1' },
    { name: 'suppliers_scored_check', expression: 'scored_revision between 0 and revision' },
  ],
});

/** The supplier in a row. */
export function supplierOf({
  id,
  name,
  organisationNumber,
  standing,
  evidence,
}: Pick<SupplierRow, 'id' | 'name' | 'organisationNumber' | 'standing' | 'evidence'>): Supplier {
  return { id, name, ...(organisationNumber !== null && { organisationNumber }), standing, evidence };
}

/** A row of `profile_revisions`: written once, never changed. */
export interface ProfileRow {
  supplierId: SupplierId;
  revision: number;
  draft: ProfileDraft;
  understood: Understanding;
  savedAt: Date;
  savedBy: string;
}

/** Every revision of every profile. */
export const PROFILE_REVISIONS = new EntitySchema<ProfileRow>({
  name: 'profile_revisions',
  columns: {
    supplierId: {
      ...TEXT,
      name: 'supplier_id',
      primary: true,
      primaryKeyConstraintName: 'profile_revisions_pk',
    },
    revision: { ...WHOLE, primary: true, primaryKeyConstraintName: 'profile_revisions_pk' },
    draft: DOCUMENT,
    understood: DOCUMENT,
    savedAt: { ...MOMENT, name: 'saved_at' },
    savedBy: { ...TEXT, name: 'saved_by' },
  },
  foreignKeys: [
    {
      name: 'profile_revisions_supplier_fk',
      target: 'suppliers',
      columnNames: ['supplierId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [{ name: 'profile_revisions_revision_check', expression: 'revision >= 1' }],
});

/** The profile in a row. */
export function profileOf({
  supplierId,
  revision,
  draft,
  understood,
}: Omit<ProfileRow, 'savedAt' | 'savedBy'>): Profile {
  return { ...draft, supplierId, revision, understood };
}
