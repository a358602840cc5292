import { type EntityManager, EntitySchema } from 'typeorm';
import type { Decision, DecisionKind } from '../domain/decision';
import type { RequirementId, SupplierId } from '../domain/ids';
import { MOMENT, oneOf, SERIAL, TEXT, WHOLE } from './columns';

/** A row of `decisions`: written once, never changed. */
export interface DecisionRow {
  id: string;
  requirementId: RequirementId;
  supplierId: SupplierId;
  kind: DecisionKind;
  reason: string;
  shortlistVersion: number;
  decidedBy: string;
  decidedAt: Date;
}

/** Every decision on every match. */
export const DECISIONS = new EntitySchema<DecisionRow>({
  name: 'decisions',
  columns: {
    id: { ...SERIAL, primaryKeyConstraintName: 'decisions_pk' },
    requirementId: { ...TEXT, name: 'requirement_id' },
    supplierId: { ...TEXT, name: 'supplier_id' },
    kind: TEXT,
    reason: TEXT,
    shortlistVersion: { ...WHOLE, name: 'shortlist_version' },
    decidedBy: { ...TEXT, name: 'decided_by' },
    decidedAt: { ...MOMENT, name: 'decided_at' },
  },
  foreignKeys: [
    {
      name: 'decisions_shortlist_fk',
      target: 'shortlists',
      columnNames: ['requirementId', 'shortlistVersion'],
      referencedColumnNames: ['requirementId', 'version'],
    },
    { name: 'decisions_supplier_fk', target: 'suppliers', columnNames: ['supplierId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ name: 'decisions_match', columns: ['requirementId', 'supplierId', 'id'] }],
  checks: [{ name: 'decisions_kind_check', expression: oneOf('kind', ['keep', 'reject', 'invite']) }],
});

/** Reads and writes decisions within one transaction. */
export class DecisionStore {
  constructor(private readonly manager: EntityManager) {}

  async add(decision: Decision): Promise<void> {
    await this.rows.insert({ ...decision, decidedAt: new Date(decision.decidedAt) });
  }

  /** The newest decision on each match of the requirement, in order of supplier. */
  async listNewest(requirementId: RequirementId, limit: number): Promise<readonly Decision[]> {
    const rows = await this.rows
      .createQueryBuilder('decision')
      .distinctOn(['decision.supplierId'])
      .where('decision.requirementId = :requirementId', { requirementId })
      .orderBy('decision.supplierId')
      .addOrderBy('decision.id', 'DESC')
      .limit(limit)
      .getMany();
    return rows.map(({ id: _id, ...row }) => ({ ...row, decidedAt: row.decidedAt.toISOString() }));
  }

  private get rows() {
    return this.manager.getRepository(DECISIONS);
  }
}
