import type { EntityManager } from 'typeorm';
import type { MemorandumId } from '../../../domain/ids';
import type { Memorandum, MemorandumDraft } from '../../../domain/outcome/memorandum';
import { revisionConflict } from '../../revision-conflict';
import { MEMORANDA, type MemorandumRow } from '../../tables/outcome-tables';

/** What is stored with a revision of a memorandum. */
export interface MemorandumSave {
  readonly draft: MemorandumDraft;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** Reads and writes memoranda within one transaction. */
export class MemorandumStore {
  constructor(private readonly manager: EntityManager) {}

  async find(id: MemorandumId): Promise<Memorandum | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? memorandumOf(row) : undefined;
  }

  /** A page in order of id. */
  async list(limit: number, after?: MemorandumId): Promise<readonly Memorandum[]> {
    const query = this.rows.createQueryBuilder('memorandum').orderBy('memorandum.id').take(limit);
    if (after !== undefined) query.where('memorandum.id > :after', { after });
    return (await query.getMany()).map(memorandumOf);
  }

  /** Adds a memorandum at revision 1, unless its id is taken: then it gives undefined. */
  async add(id: MemorandumId, save: MemorandumSave): Promise<Memorandum | undefined> {
    const { raw } = await this.rows
      .createQueryBuilder()
      .insert()
      .values({ ...save, id, revision: 1 })
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    return (raw as readonly unknown[]).length === 0 ? undefined : { ...save.draft, id, revision: 1 };
  }

  /**
   * Stores the next revision.
   *
   * @throws Problem `conflict` with the current revision when somebody else saved first; `absent` when there is none.
   */
  async saveNext(id: MemorandumId, expectedRevision: number, save: MemorandumSave): Promise<Memorandum> {
    const revision = expectedRevision + 1;
    const { affected } = await this.rows
      .createQueryBuilder()
      .update()
      .set({ ...save, revision })
      .where({ id, revision: expectedRevision })
      .execute();
    if (affected === 0) throw revisionConflict(expectedRevision, (await this.find(id))?.revision);
    return { ...save.draft, id, revision };
  }

  private get rows() {
    return this.manager.getRepository(MEMORANDA);
  }
}

function memorandumOf({ id, revision, draft }: MemorandumRow): Memorandum {
  return { ...draft, id, revision };
}
