import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { BuyerSite } from '../../../domain/demand/buyer';
import type { Requirement, RequirementDraft, RequirementState } from '../../../domain/demand/requirement';
import type { BuyerId, RequirementId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import type { Understanding } from '../../../domain/supplier/understanding';
import { takeChangeNumber, takeChangeNumbers } from '../../change-numbers';
import { revisionConflict } from '../../revision-conflict';
import type { RevisionOf, RevisionSave } from '../../revision-save';
import {
  REQUIREMENT_REVISIONS,
  REQUIREMENTS,
  type RequirementRevisionRow,
  type RequirementRow,
  requirementOf,
} from '../../tables/requirement-tables';

/** What is stored with a revision of a requirement. */
export interface RequirementSave {
  readonly draft: RequirementDraft;
  readonly understood: Understanding;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** A requirement with the site that takes the deliveries, and the number under which either was last saved. */
export interface RequirementChange {
  readonly requirement: Requirement;
  readonly receivingSite: BuyerSite;
  readonly changeNumber: number;
}

/** Where a requirement stands with its shortlist. */
export type RequirementStanding = Readonly<Omit<RequirementRow, 'buyerId' | 'id'>>;

/** Which requirements to list. */
export interface RequirementFilter {
  readonly buyerId?: BuyerId;
  readonly states: readonly RequirementState[];
  readonly after?: RequirementId;
  readonly limit: number;
}

type Stored = Pick<RequirementRevisionRow, 'draft' | 'understood'>;

/** Reads and writes requirements within one transaction. */
export class RequirementStore {
  constructor(private readonly manager: EntityManager) {}

  /** The newest revision. */
  async find(id: RequirementId): Promise<Requirement | undefined> {
    const [found] = await this.load(this.withDocument().where('requirement.id = :id', { id }));
    return found?.requirement;
  }

  /** The newest revisions of these, in order of id; those that do not exist are left out. */
  async findAll(ids: readonly RequirementId[]): Promise<readonly Requirement[]> {
    const query = this.withDocument().where('requirement.id = any(:ids)', { ids }).orderBy('requirement.id');
    return (await this.load(query)).map(({ requirement }) => requirement);
  }

  /** Those whose title in that language is one of these, in lower case. */
  async findTitled(language: Language, titles: readonly string[]): Promise<readonly Requirement[]> {
    const query = this.withDocument()
      .where(`lower(document.draft -> 'title' ->> :language) = any(:titles)`, { language, titles })
      .orderBy('requirement.id');
    return (await this.load(query)).map(({ requirement }) => requirement);
  }

  /** How many there are in this state. */
  async count(state: RequirementState): Promise<number> {
    return this.rows.countBy({ state });
  }

  /** In order of id. */
  async list({ buyerId, states, after, limit }: RequirementFilter): Promise<readonly Requirement[]> {
    const query = this.withDocument()
      .where('requirement.state in (:...states)', { states })
      .orderBy('requirement.id')
      .limit(limit);
    if (buyerId !== undefined) query.andWhere('requirement.buyerId = :buyerId', { buyerId });
    if (after !== undefined) query.andWhere('requirement.id > :after', { after });
    return (await this.load(query)).map(({ requirement }) => requirement);
  }

  /** One revision, however old. */
  async findRevision(id: RequirementId, revision: number): Promise<Requirement | undefined> {
    const row = await this.revisions.findOneBy({ requirementId: id, revision });
    return row ? requirementOf(row) : undefined;
  }

  /** These revisions, in no order; those that do not exist are left out. */
  async findRevisions(wanted: readonly RevisionOf<RequirementId>[]): Promise<readonly Requirement[]> {
    const rows = await this.revisions
      .createQueryBuilder('document')
      .where(
        '(document.requirementId, document.revision) in (select * from unnest(:ids::text[], :revisions::integer[]))',
        { ids: wanted.map(({ id }) => id), revisions: wanted.map(({ revision }) => revision) },
      )
      .getMany();
    return rows.map(requirementOf);
  }

  /** When each revision in these states, of this buyer, was saved and by whom, newest first, from below `before` on. */
  async listSaves(
    id: RequirementId,
    { states, buyerId, limit }: Omit<RequirementFilter, 'after'>,
    before?: number,
  ): Promise<readonly RevisionSave[]> {
    const query = this.revisions
      .createQueryBuilder('document')
      .select(['document.requirementId', 'document.revision', 'document.savedAt', 'document.savedBy'])
      .where(`document.requirementId = :id and document.draft ->> 'state' in (:...states)`, { id, states })
      .orderBy('document.revision', 'DESC')
      .take(limit);
    if (buyerId !== undefined) query.andWhere(`document.draft ->> 'buyerId' = :buyerId`, { buyerId });
    if (before !== undefined) query.andWhere('document.revision < :before', { before });
    return (await query.getMany()).map(({ revision, savedAt, savedBy }) => ({ revision, savedAt, savedBy }));
  }

  /** Adds a requirement at revision 1. Its id must be free: see `reserve`. */
  async add(id: RequirementId, changeNumber: number, save: RequirementSave): Promise<Requirement> {
    const { buyerId, state } = save.draft;
    await this.rows.insert({ id, buyerId, state, revision: 1, changeNumber });
    return this.addRevision(id, 1, save);
  }

  /** Keeps every other save out until the transaction ends, so that what was found free stays free. */
  async reserve(): Promise<number> {
    return takeChangeNumber(this.manager);
  }

  /**
   * Stores the next revision.
   *
   * @throws Problem `conflict` with the current revision when somebody else saved first; `absent` when there is no such requirement.
   */
  async saveNext(id: RequirementId, expectedRevision: number, save: RequirementSave): Promise<Requirement> {
    const changeNumber = await takeChangeNumber(this.manager);
    const { buyerId, state } = save.draft;
    const revision = expectedRevision + 1;
    const { affected } = await this.rows.update(
      { id, revision: expectedRevision },
      { buyerId, state, revision, changeNumber },
    );
    if (affected === 0) throw revisionConflict(expectedRevision, (await this.rows.findOneBy({ id }))?.revision);
    return this.addRevision(id, revision, save);
  }

  /** Gives every requirement of a buyer a new number and lets it be scored again, since a site of the buyer has changed. */
  async touchAllOf(buyerId: BuyerId): Promise<void> {
    const touched = await this.rows.find({ where: { buyerId }, select: { id: true }, order: { id: 'ASC' } });
    const numbers = await takeChangeNumbers(this.manager, touched.length);
    for (const [index, { id }] of touched.entries()) {
      const changeNumber = numbers[index];
      if (changeNumber !== undefined) await this.rows.update({ id }, { changeNumber, scoredRevision: 0 });
    }
  }

  /** The sites of a buyer that the newest revisions of its requirements name. */
  async listReceivingSites(buyerId: BuyerId): Promise<readonly string[]> {
    const rows = await this.withDocument()
      .select(`distinct document.draft ->> 'receivingSiteId'`, 'site')
      .where('requirement.buyerId = :buyerId', { buyerId })
      .getRawMany<{ site: string }>();
    return rows.map(({ site }) => site);
  }

  /** Requirements saved under a higher number than this one, in order of number. */
  async listChangedSince(changeNumber: number, limit: number): Promise<readonly RequirementChange[]> {
    const query = this.withDocument()
      .innerJoin('buyers', 'buyer', 'buyer.id = requirement.buyerId')
      .addSelect('buyer.sites', 'sites')
      .where('requirement.changeNumber > :changeNumber', { changeNumber })
      .orderBy('requirement.changeNumber')
      .limit(limit);
    return (await this.load<{ readonly sites: readonly BuyerSite[] }>(query)).map(({ requirement, row, raw }) => {
      const receivingSite = raw.sites.find(({ id }) => id === requirement.receivingSiteId);
      if (!receivingSite)
        throw new Error(`Requirement (${row.id}) names a receiving site that its buyer does not have.`);
      return { requirement, receivingSite, changeNumber: row.changeNumber };
    });
  }

  /** Where the requirement stands, read without waiting. */
  async findStanding(id: RequirementId): Promise<RequirementStanding | undefined> {
    return (await this.rows.findOneBy({ id })) ?? undefined;
  }

  /** Open requirements whose newest revision, or whose policy, no shortlist was made from. */
  async listStale(policy: string, limit: number): Promise<readonly RequirementId[]> {
    const rows = await this.rows
      .createQueryBuilder('requirement')
      .where(`requirement.state = 'open'`)
      .andWhere(
        '(requirement.scoredRevision < requirement.revision or requirement.scoredPolicy is distinct from :policy)',
      )
      .setParameters({ policy })
      .orderBy('requirement.changeNumber')
      .limit(limit)
      .getMany();
    return rows.map(({ id }) => id);
  }

  private async addRevision(
    requirementId: RequirementId,
    revision: number,
    save: RequirementSave,
  ): Promise<Requirement> {
    const row = { ...save, requirementId, revision };
    await this.revisions.createQueryBuilder().insert().values(row).updateEntity(false).execute();
    return requirementOf(row);
  }

  private withDocument(): SelectQueryBuilder<RequirementRow> {
    return this.rows
      .createQueryBuilder('requirement')
      .innerJoin(
        'requirement_revisions',
        'document',
        'document.requirementId = requirement.id and document.revision = requirement.revision',
      )
      .addSelect('document.draft', 'draft')
      .addSelect('document.understood', 'understood');
  }

  private async load<More = unknown>(query: SelectQueryBuilder<RequirementRow>) {
    const { entities, raw } = await query.getRawAndEntities<Stored & More>();
    return entities.flatMap((row, index) => {
      const stored = raw[index];
      if (stored === undefined) return [];
      const { draft, understood } = stored;
      return [
        {
          row,
          raw: stored,
          requirement: requirementOf({ requirementId: row.id, revision: row.revision, draft, understood }),
        },
      ];
    });
  }

  private get rows() {
    return this.manager.getRepository(REQUIREMENTS);
  }

  private get revisions() {
    return this.manager.getRepository(REQUIREMENT_REVISIONS);
  }
}
