import { type EntityManager, EntitySchema } from 'typeorm';
import type { RequirementId, SupplierId } from '../../domain/ids';
import type { Verdict } from '../../domain/match/assessment';
import type { Decision, DecisionKind } from '../../domain/match/decision';
import type { DecidedMatch } from '../../domain/reference/weights';
import { MOMENT, oneOf, SERIAL, TEXT, WHOLE } from '../tables/columns';

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

interface DecidedRow extends Omit<DecidedMatch, 'shown'> {
  readonly verdict: Verdict | null;
  readonly earned: NonNullable<DecidedMatch['shown']>['earned'] | null;
}

/** Points and maxima are summed by Postgres: the findings of a thousand matches are megabytes, their sums are not. */
const DECIDED_MATCHES = `
  select decision.requirement_id as "requirementId", decision.supplier_id as "supplierId", decision.kind,
         document.draft -> 'weights' as "ownWeights", entry.verdict, earned.by_criterion as earned
    from (select distinct on (requirement_id, supplier_id) *
            from decisions order by requirement_id, supplier_id, id desc) decision
    join requirements requirement on requirement.id = decision.requirement_id
    join requirement_revisions document
      on document.requirement_id = requirement.id and document.revision = requirement.revision
    left join shortlist_entries entry
      on entry.requirement_id = decision.requirement_id and entry.version = decision.shortlist_version
         and entry.supplier_id = decision.supplier_id
    left join lateral (
      select jsonb_object_agg(criterion, jsonb_build_array(points, maximum)) as by_criterion
        from (select finding ->> 'criterion' as criterion, sum((finding ->> 'points')::integer) as points,
                     sum((finding ->> 'maximum')::integer) as maximum
                from jsonb_array_elements(entry.findings) finding group by 1) sums) earned on true
   order by decision.id desc
   limit $1`;

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

  /**
   * The newest decision on each match of any requirement, newest first, with the need's own weights and what the shortlist
   * on the screen said of the supplier by criterion.
   */
  async listDecidedMatches(limit: number): Promise<readonly DecidedMatch[]> {
    const rows = await this.manager.query<DecidedRow[]>(DECIDED_MATCHES, [limit]);
    return rows.map(({ verdict, earned, ...row }) => ({
      ...row,
      ...(verdict !== null && { shown: { verdict, earned: earned ?? {} } }),
    }));
  }

  private get rows() {
    return this.manager.getRepository(DECISIONS);
  }
}
