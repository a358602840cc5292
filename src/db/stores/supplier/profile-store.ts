import { type EntityManager, LessThan, MoreThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import type { SiteId, SupplierId } from '../../../domain/ids';
import type { Profile, ProfileDraft } from '../../../domain/supplier/profile';
import type { Supplier } from '../../../domain/supplier/supplier';
import type { Understanding } from '../../../domain/supplier/understanding';
import { takeChangeNumber } from '../../change-numbers';
import { revisionConflict } from '../../revision-conflict';
import type { RevisionOf, RevisionSave } from '../../revision-save';
import {
  PROFILE_REVISIONS,
  type ProfileRow,
  profileOf,
  SUPPLIERS,
  type SupplierRow,
  supplierOf,
} from '../../tables/supplier-tables';

/** What is stored with a revision of a profile. */
export interface ProfileSave {
  readonly draft: ProfileDraft;
  readonly understood: Understanding;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** A supplier with its newest profile, and the number under which that was saved. */
export interface SupplierChange {
  readonly supplier: Supplier;
  readonly profile: Profile;
  readonly changeNumber: number;
}

/** What one site of a supplier is called. */
export interface SiteName {
  readonly supplierId: SupplierId;
  readonly id: SiteId;
  readonly name: string;
}

/** Reads and writes profiles within one transaction. */
export class ProfileStore {
  constructor(private readonly manager: EntityManager) {}

  /** The newest revision of the supplier's profile. */
  async find(supplierId: SupplierId): Promise<Profile | undefined> {
    const row = await this.rows.findOne({ where: { supplierId }, order: { revision: 'DESC' } });
    return row ? profileOf(row) : undefined;
  }

  /** The revisions from this one on, oldest first. */
  async listFrom(supplierId: SupplierId, revision: number, limit: number): Promise<readonly Profile[]> {
    const where = { supplierId, revision: MoreThanOrEqual(revision) };
    return (await this.rows.find({ where, order: { revision: 'ASC' }, take: limit })).map(profileOf);
  }

  /** One revision, however old. */
  async findRevision(supplierId: SupplierId, revision: number): Promise<Profile | undefined> {
    const row = await this.rows.findOneBy({ supplierId, revision });
    return row ? profileOf(row) : undefined;
  }

  /** These revisions, in no order; those that do not exist are left out. */
  async findRevisions(wanted: readonly RevisionOf<SupplierId>[]): Promise<readonly Profile[]> {
    const rows = await this.rows
      .createQueryBuilder('document')
      .where(
        '(document.supplierId, document.revision) in (select * from unnest(:ids::text[], :revisions::integer[]))',
        {
          ids: wanted.map(({ id }) => id),
          revisions: wanted.map(({ revision }) => revision),
        },
      )
      .getMany();
    return rows.map(profileOf);
  }

  /** When each revision was saved and by whom, newest first, from below `before` on. */
  async listSaves(supplierId: SupplierId, limit: number, before?: number): Promise<readonly RevisionSave[]> {
    return this.rows.find({
      select: { revision: true, savedAt: true, savedBy: true },
      where: { supplierId, ...(before !== undefined && { revision: LessThan(before) }) },
      order: { revision: 'DESC' },
      take: limit,
    });
  }

  /** What the sites of these suppliers are called, in their newest profiles. */
  async listSiteNames(supplierIds: readonly SupplierId[]): Promise<readonly SiteName[]> {
    return this.manager.query(
      `select supplier.id as "supplierId", site ->> 'id' as id, site ->> 'name' as name
       from suppliers supplier
       join profile_revisions document on document.supplier_id = supplier.id and document.revision = supplier.revision
       cross join lateral jsonb_array_elements(document.draft -> 'sites') site
       where supplier.id = any($1)`,
      [supplierIds],
    );
  }

  /** Stores the first revision for suppliers that were added in this transaction. */
  async addFirst(saves: readonly (ProfileSave & { readonly supplierId: SupplierId })[]): Promise<void> {
    const rows = saves.map((save) => ({ ...save, revision: 1 }));
    await this.rows.createQueryBuilder().insert().values(rows).updateEntity(false).execute();
  }

  /**
   * Stores the next revision.
   *
   * @throws Problem `conflict` with the current revision when somebody else saved first; `absent` when there is no such supplier.
   */
  async saveNext(supplierId: SupplierId, expectedRevision: number, save: ProfileSave): Promise<Profile> {
    const changeNumber = await takeChangeNumber(this.manager);
    const suppliers = this.manager.getRepository(SUPPLIERS);
    const revision = expectedRevision + 1;
    const { affected } = await suppliers.update(
      { id: supplierId, revision: expectedRevision },
      { revision, changeNumber },
    );
    if (affected === 0) {
      throw revisionConflict(expectedRevision, (await suppliers.findOneBy({ id: supplierId }))?.revision);
    }
    const row = { ...save, supplierId, revision };
    await this.rows.createQueryBuilder().insert().values(row).updateEntity(false).execute();
    return profileOf(row);
  }

  /** These suppliers with their newest profiles, in no order; those that do not exist are left out. */
  async findAll(supplierIds: readonly SupplierId[]): Promise<readonly SupplierChange[]> {
    return changesOf(this.withProfile().where('supplier.id = any(:supplierIds)', { supplierIds }));
  }

  /** Suppliers saved under a higher number than this one, with their newest profiles, in order of number. */
  async listChangedSince(changeNumber: number, limit: number): Promise<readonly SupplierChange[]> {
    return changesOf(
      this.withProfile()
        .where('supplier.changeNumber > :changeNumber', { changeNumber })
        .orderBy('supplier.changeNumber')
        .limit(limit),
    );
  }

  private withProfile(): SelectQueryBuilder<SupplierRow> {
    return this.manager
      .getRepository(SUPPLIERS)
      .createQueryBuilder('supplier')
      .innerJoin(
        'profile_revisions',
        'profile',
        'profile.supplierId = supplier.id and profile.revision = supplier.revision',
      )
      .addSelect('profile.draft', 'draft')
      .addSelect('profile.understood', 'understood');
  }

  private get rows() {
    return this.manager.getRepository(PROFILE_REVISIONS);
  }
}

async function changesOf(query: SelectQueryBuilder<SupplierRow>): Promise<readonly SupplierChange[]> {
  const { entities, raw } = await query.getRawAndEntities<Pick<ProfileRow, 'draft' | 'understood'>>();
  return entities.flatMap((row, index) => {
    const stored = raw[index];
    if (stored === undefined) return [];
    const profile = profileOf({ ...stored, supplierId: row.id, revision: row.revision });
    return [{ supplier: supplierOf(row), profile, changeNumber: row.changeNumber }];
  });
}
