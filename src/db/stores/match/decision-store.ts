import { type EntityManager, EntitySchema } from 'typeorm';
import type { CriterionId } from '../../../domain/demand/requirement';
import type { RequirementId, SupplierId } from '../../../domain/ids';
import type { Finding, Verdict } from '../../../domain/match/assessment';
import type { Decision, DecisionKind } from '../../../domain/match/decision';
import type { DecidedMatch } from '../../../domain/reference/weights';
import { unpackFindings } from '../../packed-findings';
import { MOMENT, oneOf, SERIAL, TEXT, WHOLE } from '../../tables/columns';

/** A row of `decisions`: written once, never changed. A decision that is taken back is followed by a row that says so. */
export interface DecisionRow {
  id: string;
  requirementId: RequirementId;
  supplierId: SupplierId;
  kind: DecisionKind | 'withdrawn';
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
  indices: [
    { name: 'decisions_match', columns: ['requirementId', 'supplierId', 'id'] },
    { name: 'decisions_supplier', columns: ['supplierId'] },
  ],
  checks: [{ name: 'decisions_kind_check', expression: oneOf('kind', ['keep', 'reject', 'invite', 'withdrawn']) }],
});

type Shown = NonNullable<DecidedMatch['shown']>;

interface DecidedRow extends Omit<DecidedMatch, 'shown'> {
  readonly version: number;
  /** 1 for the first; null when the supplier did not stand on that version. */
  readonly rank: number | null;
  readonly verdict: Verdict;
}

const DECIDED_MATCHES = `
  select decision.requirement_id as "requirementId", decision.supplier_id as "supplierId", decision.kind,
         document.draft -> 'weights' as "ownWeights", list.version, entry.rank, list.verdicts[entry.rank] as verdict
    from (select distinct on (requirement_id, supplier_id) *
            from decisions order by requirement_id, supplier_id, id desc) decision
    join requirements requirement on requirement.id = decision.requirement_id
    join requirement_revisions document
      on document.requirement_id = requirement.id and document.revision = requirement.revision
    join shortlists list on list.requirement_id = decision.requirement_id and list.version = decision.shortlist_version
    cross join lateral (select array_position(list.supplier_ids, decision.supplier_id) as rank) entry
   where decision.kind <> 'withdrawn'
   order by decision.id desc
   limit $1`;

const FINDINGS = 'select findings from shortlists where requirement_id = $1 and version = $2';

/** Reads and writes decisions within one transaction. */
export class DecisionStore {
  constructor(private readonly manager: EntityManager) {}

  async add(decision: Decision): Promise<void> {
    await this.rows.insert({ ...decision, decidedAt: new Date(decision.decidedAt) });
  }

  /** Takes the decision back: it stays on record, and the match is undecided again. */
  async withdraw({ kind: _kind, reason: _reason, ...decision }: Decision): Promise<void> {
    await this.rows.insert({ ...decision, kind: 'withdrawn', reason: '', decidedAt: new Date(decision.decidedAt) });
  }

  /** The newest decision on one match; undefined where there is none, or it was taken back. */
  async findNewest(requirementId: RequirementId, supplierId: SupplierId): Promise<Decision | undefined> {
    const row = await this.rows.findOne({ where: { requirementId, supplierId }, order: { id: 'DESC' } });
    return row === null ? undefined : decisionOf(row);
  }

  /** The newest decision on each match of the requirement, in order of supplier; without those taken back. */
  async listNewest(requirementId: RequirementId, limit: number): Promise<readonly Decision[]> {
    const rows = await this.rows
      .createQueryBuilder('decision')
      .distinctOn(['decision.supplierId'])
      .where('decision.requirementId = :requirementId', { requirementId })
      .orderBy('decision.supplierId')
      .addOrderBy('decision.id', 'DESC')
      .limit(limit)
      .getMany();
    return rows.flatMap((row) => decisionOf(row) ?? []);
  }

  /**
   * The newest decision on each match of any requirement, newest first, with the need's own weights and what the shortlist
   * on the screen said of the supplier by criterion.
   */
  async listDecidedMatches(limit: number): Promise<readonly DecidedMatch[]> {
    const rows = await this.manager.query<DecidedRow[]>(DECIDED_MATCHES, [limit]);
    const earned = await this.sumEarned(rows);
    return rows.map((row) => {
      const { requirementId, supplierId, kind, ownWeights, verdict } = row;
      const sums = earned.get(row);
      return { requirementId, supplierId, kind, ownWeights, ...(sums && { shown: { verdict, earned: sums } }) };
    });
  }

  /** One list after the other, since the findings of a thousand are many megabytes and their sums are not. */
  private async sumEarned(rows: readonly DecidedRow[]): Promise<ReadonlyMap<DecidedRow, Shown['earned']>> {
    const onLists = new Map<string, DecidedRow[]>();
    for (const row of rows) {
      const list = `${row.version}/${row.requirementId}`;
      onLists.set(list, [...(onLists.get(list) ?? []), row]);
    }
    const earned = new Map<DecidedRow, Shown['earned']>();
    for (const onList of onLists.values()) {
      const findings = await this.readFindings(onList);
      for (const row of onList) {
        const ofSupplier = row.rank === null ? undefined : findings[row.rank - 1];
        if (ofSupplier) earned.set(row, earnedBy(ofSupplier));
      }
    }
    return earned;
  }

  /** Of each entry of the list that these stand on. */
  private async readFindings([first]: readonly DecidedRow[]): Promise<readonly (readonly Finding[])[]> {
    const [list] = await this.manager.query<{ findings: Buffer }[]>(FINDINGS, [first?.requirementId, first?.version]);
    return list ? unpackFindings(list.findings) : [];
  }

  private get rows() {
    return this.manager.getRepository(DECISIONS);
  }
}

function decisionOf({ id: _id, kind, decidedAt, ...row }: DecisionRow): Decision | undefined {
  return kind === 'withdrawn' ? undefined : { ...row, kind, decidedAt: decidedAt.toISOString() };
}

/** Points and maxima summed by criterion. */
function earnedBy(findings: readonly Finding[]): Shown['earned'] {
  const sums: Partial<Record<CriterionId, readonly [points: number, maximum: number]>> = {};
  for (const { criterion, points, maximum } of findings) {
    const [earned, most] = sums[criterion] ?? [0, 0];
    sums[criterion] = [earned + points, most + maximum];
  }
  return sums;
}
