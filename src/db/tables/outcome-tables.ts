import { EntitySchema } from 'typeorm';
import type { MeetingId, MemorandumId, OutcomeId, RequirementId, SupplierId, TripId } from '../../domain/ids';
import type { MemorandumDraft } from '../../domain/outcome/memorandum';
import {
  type ConfirmedThrough,
  type Order,
  OUTCOME_STATES,
  type OutcomeSide,
  type OutcomeState,
} from '../../domain/outcome/outcome';
import type { Evidence } from '../../domain/supplier/evidence';
import { DOCUMENT, MOMENT, OPTIONAL_TEXT, oneOf, TEXT, WHOLE } from './columns';

/** A row of `memoranda`: the newest revision; what earlier ones said stands in the log. */
export interface MemorandumRow {
  id: MemorandumId;
  revision: number;
  draft: MemorandumDraft;
  savedAt: Date;
  savedBy: string;
}

/** Every memorandum. */
export const MEMORANDA = new EntitySchema<MemorandumRow>({
  name: 'memoranda',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'memoranda_pk' },
    revision: WHOLE,
    draft: DOCUMENT,
    savedAt: { ...MOMENT, name: 'saved_at' },
    savedBy: { ...TEXT, name: 'saved_by' },
  },
  checks: [{ name: 'memoranda_revision_check', expression: 'revision >= 1' }],
});

/** A row of `outcomes`: the match, and of the newest revision what lists are made by. */
export interface OutcomeRow {
  id: OutcomeId;
  requirementId: RequirementId;
  supplierId: SupplierId;
  tripId: TripId | null;
  meetingId: MeetingId | null;
  revision: number;
  state: OutcomeState;
  orderedOn: string;
}

const refersTo = (name: string, target: string, column: string) => ({
  name,
  target,
  columnNames: [column],
  referencedColumnNames: ['id'],
});

/** What came of the matches. */
export const OUTCOMES = new EntitySchema<OutcomeRow>({
  name: 'outcomes',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'outcomes_pk' },
    requirementId: { ...TEXT, name: 'requirement_id' },
    supplierId: { ...TEXT, name: 'supplier_id' },
    tripId: { ...OPTIONAL_TEXT, name: 'trip_id' },
    meetingId: { ...OPTIONAL_TEXT, name: 'meeting_id' },
    revision: WHOLE,
    state: TEXT,
    orderedOn: { type: 'date', name: 'ordered_on' },
  },
  foreignKeys: [
    refersTo('outcomes_requirement_fk', 'requirements', 'requirementId'),
    refersTo('outcomes_supplier_fk', 'suppliers', 'supplierId'),
    refersTo('outcomes_trip_fk', 'trips', 'tripId'),
    refersTo('outcomes_meeting_fk', 'meetings', 'meetingId'),
  ],
  indices: [
    { name: 'outcomes_day', columns: ['orderedOn', 'id'] },
    { name: 'outcomes_supplier', columns: ['supplierId', 'orderedOn'] },
    { name: 'outcomes_trip', columns: ['tripId'] },
  ],
  checks: [
    { name: 'outcomes_revision_check', expression: 'revision >= 1' },
    { name: 'outcomes_meeting_check', expression: 'meeting_id is null or trip_id is not null' },
    { name: 'outcomes_state_check', expression: oneOf('state', OUTCOME_STATES) },
  ],
});

/** A row of `outcome_revisions`: written once, never changed. */
export interface OutcomeRevisionRow {
  outcomeId: OutcomeId;
  revision: number;
  state: OutcomeState;
  order: Order;
  evidence: Evidence;
  side: OutcomeSide;
  through: ConfirmedThrough | null;
  reason: string | null;
  savedAt: Date;
  savedBy: string;
}

const key = { primary: true, primaryKeyConstraintName: 'outcome_revisions_pk' };

/** Every step of every outcome. */
export const OUTCOME_REVISIONS = new EntitySchema<OutcomeRevisionRow>({
  name: 'outcome_revisions',
  columns: {
    outcomeId: { ...TEXT, ...key, name: 'outcome_id' },
    revision: { ...WHOLE, ...key },
    state: TEXT,
    order: DOCUMENT,
    evidence: DOCUMENT,
    side: TEXT,
    through: OPTIONAL_TEXT,
    reason: OPTIONAL_TEXT,
    savedAt: { ...MOMENT, name: 'saved_at' },
    savedBy: { ...TEXT, name: 'saved_by' },
  },
  foreignKeys: [refersTo('outcome_revisions_outcome_fk', 'outcomes', 'outcomeId')],
  checks: [
    { name: 'outcome_revisions_revision_check', expression: 'revision >= 1' },
    { name: 'outcome_revisions_state_check', expression: oneOf('state', OUTCOME_STATES) },
    { name: 'outcome_revisions_side_check', expression: oneOf('side', ['leader', 'company']) },
    { name: 'outcome_revisions_through_check', expression: oneOf('through', ['link', 'session']) },
    {
      name: 'outcome_revisions_confirmed_check',
      expression: "(state = 'confirmed') = (side = 'company') and (side = 'company') = (through is not null)",
    },
  ],
});
