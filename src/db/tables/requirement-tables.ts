import { EntitySchema } from 'typeorm';
import type { Requirement, RequirementDraft, RequirementState } from '../../domain/demand/requirement';
import type { BuyerId, RequirementId } from '../../domain/ids';
import type { Understanding } from '../../domain/supplier/understanding';
import { CHANGE_NUMBER, DOCUMENT, MOMENT, OPTIONAL_TEXT, oneOf, TEXT, WHOLE } from './columns';

/**
 * A row of `requirements`. What its shortlist was last made from: `scoredRevision` of the requirement (0 for never), under
 * the policy `scoredPolicy`, knowing all changes up to `scoredAsOf`. `scoredOutline` is a
 * hash of what it said without its findings; absent while nobody has noted it.
 */
export interface RequirementRow {
  id: RequirementId;
  buyerId: BuyerId;
  state: RequirementState;
  revision: number;
  changeNumber: number;
  scoredRevision: number;
  scoredPolicy: string | null;
  scoredAsOf: number;
  scoredOutline: string | null;
}

/** The table of requirements. */
export const REQUIREMENTS = new EntitySchema<RequirementRow>({
  name: 'requirements',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'requirements_pk' },
    buyerId: { ...TEXT, name: 'buyer_id' },
    state: TEXT,
    revision: WHOLE,
    changeNumber: { ...CHANGE_NUMBER, name: 'change_number' },
    scoredRevision: { ...WHOLE, name: 'scored_revision', default: 0 },
    scoredPolicy: { ...OPTIONAL_TEXT, name: 'scored_policy' },
    scoredAsOf: { ...CHANGE_NUMBER, name: 'scored_as_of', default: 0 },
    scoredOutline: { ...OPTIONAL_TEXT, name: 'scored_outline' },
  },
  foreignKeys: [
    { name: 'requirements_buyer_fk', target: 'buyers', columnNames: ['buyerId'], referencedColumnNames: ['id'] },
  ],
  uniques: [{ name: 'requirements_change_number_unique', columns: ['changeNumber'] }],
  indices: [{ name: 'requirements_buyer', columns: ['buyerId', 'id'] }],
  checks: [
    { name: 'requirements_state_check', expression: oneOf('state', ['draft', 'open', 'closed']) },
    { name: 'requirements_revision_check', expression: 'revision >= 1' },
    { name: 'requirements_scored_check', expression: 'scored_revision between 0 and revision' },
  ],
});

/** A row of `requirement_revisions`: written once, never changed. */
export interface RequirementRevisionRow {
  requirementId: RequirementId;
  revision: number;
  draft: RequirementDraft;
  understood: Understanding;
  savedAt: Date;
  savedBy: string;
}

/** Every revision of every requirement. */
export const REQUIREMENT_REVISIONS = new EntitySchema<RequirementRevisionRow>({
  name: 'requirement_revisions',
  columns: {
    requirementId: {
      ...TEXT,
      name: 'requirement_id',
      primary: true,
      primaryKeyConstraintName: 'requirement_revisions_pk',
    },
    revision: { ...WHOLE, primary: true, primaryKeyConstraintName: 'requirement_revisions_pk' },
    draft: DOCUMENT,
    understood: DOCUMENT,
    savedAt: { ...MOMENT, name: 'saved_at' },
    savedBy: { ...TEXT, name: 'saved_by' },
  },
  foreignKeys: [
    {
      name: 'requirement_revisions_requirement_fk',
      target: 'requirements',
      columnNames: ['requirementId'],
      referencedColumnNames: ['id'],
    },
  ],
  checks: [{ name: 'requirement_revisions_revision_check', expression: 'revision >= 1' }],
});

/** The requirement in a row. */
export function requirementOf({
  requirementId,
  revision,
  draft,
  understood,
}: Omit<RequirementRevisionRow, 'savedAt' | 'savedBy'>): Requirement {
  return { ...draft, id: requirementId, revision, understood };
}
