import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { OutcomeId, RequirementId, SupplierId, TripId } from '../../../domain/ids';
import type { Outcome, OutcomeMatch, OutcomeRevision, OutcomeState } from '../../../domain/outcome/outcome';
import { revisionConflict } from '../../revision-conflict';
import { OUTCOME_REVISIONS, OUTCOMES, type OutcomeRevisionRow, type OutcomeRow } from '../../tables/outcome-tables';

/** Which outcomes to list; the days are those on which was ordered. */
export interface OutcomeFilter {
  readonly supplierId?: SupplierId | undefined;
  readonly requirementId?: RequirementId | undefined;
  readonly tripId?: TripId | undefined;
  readonly state?: OutcomeState | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** Begins after this one. */
  readonly after?: OutcomeId | undefined;
  readonly limit: number;
}

/** One step of an outcome before it has its number. */
export type OutcomeStep = Omit<OutcomeRevision, 'revision'>;

/** Reads and writes outcomes within one transaction. */
export class OutcomeStore {
  constructor(private readonly manager: EntityManager) {}

  async find(id: OutcomeId): Promise<Outcome | undefined> {
    const [found] = await this.load(this.withDocument().where('outcome.id = :id', { id }));
    return found;
  }

  /** The newest order first. */
  async list({ after, limit, from, to, ...is }: OutcomeFilter): Promise<readonly Outcome[]> {
    const query = this.withDocument()
      .orderBy('outcome.orderedOn', 'DESC')
      .addOrderBy('outcome.id')
      .limit(limit)
      .where('true');
    for (const [column, value] of Object.entries(is)) {
      if (value !== undefined) query.andWhere(`outcome.${column} = :${column}`, { [column]: value });
    }
    if (from !== undefined) query.andWhere('outcome.orderedOn >= :from', { from });
    if (to !== undefined) query.andWhere('outcome.orderedOn <= :to', { to });
    if (after !== undefined) {
      query.andWhere(
        `exists (select from outcomes last where last.id = :after and (outcome.orderedOn < last.ordered_on
           or (outcome.orderedOn = last.ordered_on and outcome.id > last.id)))`,
        { after },
      );
    }
    return this.load(query);
  }

  /** Every step, oldest first, from above `after` on. */
  async listRevisions(id: OutcomeId, limit: number, after = 0): Promise<readonly OutcomeRevision[]> {
    const rows = await this.revisions
      .createQueryBuilder('document')
      .where('document.outcomeId = :id and document.revision > :after', { id, after })
      .orderBy('document.revision')
      .take(limit)
      .getMany();
    return rows.map(revisionOf);
  }

  async add(id: OutcomeId, match: OutcomeMatch, step: OutcomeStep): Promise<Outcome> {
    const { tripId = null, meetingId = null, requirementId, supplierId } = match;
    const listed = { state: step.state, orderedOn: step.order.orderedOn };
    await this.rows.insert({ id, requirementId, supplierId, tripId, meetingId, revision: 1, ...listed });
    return { ...match, ...(await this.addRevision(id, 1, step)), id };
  }

  /**
   * Adds a step to an outcome.
   *
   * @throws Problem `conflict` with the current revision when somebody else was first; `absent` when there is no such outcome.
   */
  async saveNext(before: Outcome, expectedRevision: number, step: OutcomeStep): Promise<Outcome> {
    const { id, requirementId, supplierId, tripId, meetingId } = before;
    if (before.revision !== expectedRevision) throw revisionConflict(expectedRevision, before.revision);
    const revision = expectedRevision + 1;
    const { affected } = await this.rows.update(
      { id, revision: expectedRevision },
      { revision, state: step.state, orderedOn: step.order.orderedOn },
    );
    if (affected === 0) throw revisionConflict(expectedRevision, (await this.rows.findOneBy({ id }))?.revision);
    const match = { requirementId, supplierId, ...(tripId && { tripId }), ...(meetingId && { meetingId }) };
    return { ...match, ...(await this.addRevision(id, revision, step)), id };
  }

  private async addRevision(outcomeId: OutcomeId, revision: number, step: OutcomeStep): Promise<OutcomeRevision> {
    const { through = null, reason = null, savedAt, ...said } = step;
    const row = { ...said, outcomeId, revision, through, reason, savedAt: new Date(savedAt) };
    await this.revisions.createQueryBuilder().insert().values(row).updateEntity(false).execute();
    return { ...step, revision };
  }

  private withDocument(): SelectQueryBuilder<OutcomeRow> {
    return this.rows
      .createQueryBuilder('outcome')
      .innerJoinAndMapOne(
        'outcome.document',
        'outcome_revisions',
        'document',
        'document.outcomeId = outcome.id and document.revision = outcome.revision',
      );
  }

  private async load(query: SelectQueryBuilder<OutcomeRow>): Promise<readonly Outcome[]> {
    const rows = (await query.getMany()) as (OutcomeRow & { document: OutcomeRevisionRow })[];
    return rows.map(({ id, requirementId, supplierId, tripId, meetingId, document }) => ({
      id,
      requirementId,
      supplierId,
      ...(tripId !== null && { tripId }),
      ...(meetingId !== null && { meetingId }),
      ...revisionOf(document),
    }));
  }

  private get rows() {
    return this.manager.getRepository(OUTCOMES);
  }

  private get revisions() {
    return this.manager.getRepository(OUTCOME_REVISIONS);
  }
}

function revisionOf({ outcomeId: _outcome, through, reason, savedAt, ...row }: OutcomeRevisionRow): OutcomeRevision {
  return {
    ...row,
    ...(through !== null && { through }),
    ...(reason !== null && { reason }),
    savedAt: savedAt.toISOString(),
  };
}
