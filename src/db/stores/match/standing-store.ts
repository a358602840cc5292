import type { EntityManager } from 'typeorm';
import type { RequirementId } from '../../../domain/ids';
import type { RequirementStanding } from '../demand/requirement-store';

/** What the newest shortlist of a requirement was made from. */
export interface Scored {
  readonly requirementId: RequirementId;
  readonly revision: number;
  readonly policy: string;
  readonly asOf: number;
  readonly outline: string;
}

interface StoredStanding extends Omit<RequirementStanding, 'changeNumber' | 'scoredAsOf'> {
  readonly id: RequirementId;
  readonly changeNumber: string;
  readonly scoredAsOf: string;
}

const STANDINGS = `
  select id, state, revision, change_number as "changeNumber", scored_revision as "scoredRevision",
    scored_policy as "scoredPolicy", scored_as_of as "scoredAsOf", scored_outline as "scoredOutline"
  from requirements where id = any($1) order by id`;

const MARK = `
  update requirements
  set scored_revision = made.revision, scored_policy = made.policy, scored_as_of = made.as_of, scored_outline = made.outline
  from unnest($1::text[], $2::integer[], $3::text[], $4::bigint[], $5::text[]) as made (id, revision, policy, as_of, outline)
  where requirements.id = made.id`;

/** Reads and writes where requirements stand with their shortlists, many at once, within one transaction. */
export class StandingStore {
  constructor(private readonly manager: EntityManager) {}

  /** Where each of these stands, read without waiting. */
  async readAll(ids: readonly RequirementId[]): Promise<ReadonlyMap<RequirementId, RequirementStanding>> {
    return standingsOf(await this.manager.query<StoredStanding[]>(STANDINGS, [ids]));
  }

  /**
   * The same, holding the rows until the transaction ends, so that one run at a time writes a shortlist. They are taken in
   * order of id, so that two runs never wait for each other; decisions on the same lists need not wait.
   */
  async lockAll(ids: readonly RequirementId[]): Promise<ReadonlyMap<RequirementId, RequirementStanding>> {
    return standingsOf(await this.manager.query<StoredStanding[]>(`${STANDINGS} for no key update`, [ids]));
  }

  /** Notes what the newest shortlists were made from. The rows must be locked. */
  async markScored(scored: readonly Scored[]): Promise<void> {
    await this.manager.query(MARK, [
      scored.map(({ requirementId }) => requirementId),
      scored.map(({ revision }) => revision),
      scored.map(({ policy }) => policy),
      scored.map(({ asOf }) => asOf),
      scored.map(({ outline }) => outline),
    ]);
  }
}

function standingsOf(rows: readonly StoredStanding[]): ReadonlyMap<RequirementId, RequirementStanding> {
  return new Map(
    rows.map(({ id, ...row }) => [
      id,
      { ...row, changeNumber: Number(row.changeNumber), scoredAsOf: Number(row.scoredAsOf) },
    ]),
  );
}
