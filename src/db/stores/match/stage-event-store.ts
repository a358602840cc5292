import { type EntityManager, EntitySchema } from 'typeorm';
import type { RequirementId, SupplierId } from '../../../domain/ids';
import { STAGES, type Stage, type StageEvent } from '../../../domain/match/decision';
import { MOMENT, OPTIONAL_TEXT, oneOf, SERIAL, TEXT } from '../../tables/columns';

/** A row of `stage_events`: written once, never changed. */
export interface StageEventRow {
  id: string;
  requirementId: RequirementId;
  supplierId: SupplierId;
  stage: Stage;
  reason: string | null;
  on: string;
  recordedBy: string;
  recordedAt: Date;
}

/** Every step of every match. */
export const STAGE_EVENTS = new EntitySchema<StageEventRow>({
  name: 'stage_events',
  columns: {
    id: { ...SERIAL, primaryKeyConstraintName: 'stage_events_pk' },
    requirementId: { ...TEXT, name: 'requirement_id' },
    supplierId: { ...TEXT, name: 'supplier_id' },
    stage: TEXT,
    reason: OPTIONAL_TEXT,
    on: { type: 'date', name: 'happened_on' },
    recordedBy: { ...TEXT, name: 'recorded_by' },
    recordedAt: { ...MOMENT, name: 'recorded_at' },
  },
  foreignKeys: [
    {
      name: 'stage_events_requirement_fk',
      target: 'requirements',
      columnNames: ['requirementId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'stage_events_supplier_fk',
      target: 'suppliers',
      columnNames: ['supplierId'],
      referencedColumnNames: ['id'],
    },
  ],
  indices: [
    { name: 'stage_events_match', columns: ['requirementId', 'supplierId', 'id'] },
    { name: 'stage_events_supplier', columns: ['supplierId'] },
  ],
  checks: [{ name: 'stage_events_stage_check', expression: oneOf('stage', STAGES) }],
});

/** Reads and writes the stage events of matches within one transaction. */
export class StageEventStore {
  constructor(private readonly manager: EntityManager) {}

  async add(event: StageEvent): Promise<void> {
    await this.rows.insert({ ...event, reason: event.reason ?? null, recordedAt: new Date(event.recordedAt) });
  }

  /** The events of one match in the order in which they were recorded. */
  async list(requirementId: RequirementId, supplierId: SupplierId, limit: number): Promise<readonly StageEvent[]> {
    const rows = await this.rows.find({ where: { requirementId, supplierId }, order: { id: 'ASC' }, take: limit });
    return rows.map(({ id: _id, reason, ...row }) => ({
      ...row,
      ...(reason !== null && { reason }),
      recordedAt: row.recordedAt.toISOString(),
    }));
  }

  private get rows() {
    return this.manager.getRepository(STAGE_EVENTS);
  }
}
