import { type EntityManager, EntitySchema } from 'typeorm';
import type { OutcomeId, RequirementId, SupplierId } from '../../../domain/ids';
import { STAGES, type Stage, type StageEvent } from '../../../domain/match/decision';
import { MOMENT, OPTIONAL_TEXT, oneOf, SERIAL, TEXT } from '../../tables/columns';

/** A row of `stage_events`: written once, never changed. One that an order proved does not count once that is withdrawn. */
export interface StageEventRow {
  id: string;
  requirementId: RequirementId;
  supplierId: SupplierId;
  stage: Stage;
  reason: string | null;
  on: string;
  recordedBy: string;
  recordedAt: Date;
  outcomeId: OutcomeId | null;
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
    outcomeId: { ...OPTIONAL_TEXT, name: 'outcome_id' },
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
    {
      name: 'stage_events_outcome_fk',
      target: 'outcomes',
      columnNames: ['outcomeId'],
      referencedColumnNames: ['id'],
    },
  ],
  indices: [
    { name: 'stage_events_match', columns: ['requirementId', 'supplierId', 'id'] },
    { name: 'stage_events_supplier', columns: ['supplierId'] },
  ],
  checks: [{ name: 'stage_events_stage_check', expression: oneOf('stage', STAGES) }],
});

/** The condition that an `event` was not proved by an outcome that was withdrawn. */
export const STANDS = `not exists (select from outcomes proof where proof.id = event.outcome_id and proof.state = 'withdrawn')`;

/** Reads and writes the stage events of matches within one transaction. */
export class StageEventStore {
  constructor(private readonly manager: EntityManager) {}

  /** Adds an event; `provenBy` is the outcome that it follows from, where nobody recorded it by hand. */
  async add(event: StageEvent, provenBy?: OutcomeId): Promise<void> {
    const recordedAt = new Date(event.recordedAt);
    await this.rows.insert({ ...event, reason: event.reason ?? null, recordedAt, outcomeId: provenBy ?? null });
  }

  /** The events of one match in the order in which they were recorded, but for those that a withdrawn outcome had proved. */
  async list(requirementId: RequirementId, supplierId: SupplierId, limit: number): Promise<readonly StageEvent[]> {
    const rows = await this.rows
      .createQueryBuilder('event')
      .where('event.requirementId = :requirementId and event.supplierId = :supplierId', { requirementId, supplierId })
      .andWhere(STANDS)
      .orderBy('event.id')
      .take(limit)
      .getMany();
    return rows.map(({ id: _id, outcomeId: _outcome, reason, ...row }) => ({
      ...row,
      ...(reason !== null && { reason }),
      recordedAt: row.recordedAt.toISOString(),
    }));
  }

  private get rows() {
    return this.manager.getRepository(STAGE_EVENTS);
  }
}
