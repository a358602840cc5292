import type { EntityManager } from 'typeorm';
import type { RequirementDraft } from '../../../domain/demand/requirement';
import type { RequirementId } from '../../../domain/ids';
import type { Understanding } from '../../../domain/supplier/understanding';
import { takeChangeNumbers } from '../../change-numbers';
import { revisionConflict } from '../../revision-conflict';
import type { SaveStamp } from '../supplier/member-batch-store';

/** A need as it shall be. */
export interface NeedSave {
  readonly id: RequirementId;
  readonly draft: RequirementDraft;
  readonly understood: Understanding;
  /** The revision that it was made from; 0 for a new one. */
  readonly revision: number;
  /** One from `reserve`. */
  readonly changeNumber: number;
}

/** Writes needs by the hundred, within one transaction. */
export class NeedBatchStore {
  constructor(private readonly manager: EntityManager) {}

  /** Keeps every other save out until the transaction ends, so that what was found free stays free. */
  async reserve(count: number): Promise<readonly number[]> {
    return takeChangeNumbers(this.manager, count);
  }

  /** Which of these ids belong to a need already. */
  async findTakenIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.manager.query<{ id: string }[]>('select id from requirements where id = any($1)', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Saves the next revision of each, the first one of those that are new. Ids of new ones must be free.
   *
   * @throws Problem `conflict` when somebody else saved any of them first
   */
  async saveAll(saves: readonly NeedSave[], { savedAt, savedBy }: SaveStamp): Promise<void> {
    if (saves.length === 0) return;
    const rows = saves.map(({ id, draft: { buyerId, state }, revision, changeNumber }) => ({
      ...{ id, buyer_id: buyerId, state, revision, change_number: changeNumber },
    }));
    const saved = await this.manager.query<unknown[]>(SAVE_NEEDS, [JSON.stringify(rows)]);
    if (saved.length < saves.length) throw revisionConflict(0, 1);
    const documents = saves.map(({ id, revision, draft, understood }) => ({ id, revision, draft, understood }));
    await this.manager.query(ADD_REVISIONS, [JSON.stringify(documents), savedAt, savedBy]);
  }
}

const GIVEN = `jsonb_to_recordset($1::jsonb) as need
  (id text, buyer_id text, state text, revision integer, change_number bigint)`;

const SAVE_NEEDS = `
  with added as (
    insert into requirements (id, buyer_id, state, revision, change_number)
    select id, buyer_id, state, 1, change_number from ${GIVEN} where need.revision = 0
    returning id
  ), changed as (
    update requirements requirement
    set buyer_id = need.buyer_id, state = need.state, revision = need.revision + 1, change_number = need.change_number
    from ${GIVEN}
    where requirement.id = need.id and requirement.revision = need.revision
    returning requirement.id
  ) select id from added union all select id from changed`;

const ADD_REVISIONS = `
  insert into requirement_revisions (requirement_id, revision, draft, understood, saved_at, saved_by)
  select id, revision + 1, draft, understood, $2, $3
  from jsonb_to_recordset($1::jsonb) as need (id text, revision integer, draft jsonb, understood jsonb)`;
