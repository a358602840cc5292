import { Any, type EntityManager } from 'typeorm';
import type { SupplierId } from '../../../domain/ids';
import type { Place } from '../../../domain/place';
import type { Profile, ProfileDraft } from '../../../domain/supplier/profile';
import type { Supplier } from '../../../domain/supplier/supplier';
import type { Understanding } from '../../../domain/supplier/understanding';
import { revisionConflict } from '../../revision-conflict';
import { profileOf, SUPPLIERS, type SupplierRow, supplierOf } from '../../tables/supplier-tables';

/** A member: a supplier with its newest profile, and the revision of each. */
export interface Member {
  readonly supplier: Supplier;
  /** Of the supplier's own facts. */
  readonly recordRevision: number;
  readonly profile: Profile;
}

/** A supplier's own facts, and the revisions of both, without what it says of itself. */
export type MemberStanding = Pick<Member, 'supplier' | 'recordRevision'> & Pick<Profile, 'revision'>;

/** A member as it shall be. Of a new one both revisions are 0. */
export interface MemberSave {
  readonly supplier: Supplier;
  readonly draft: ProfileDraft;
  readonly understood: Understanding;
  /** The revisions that it was made from. */
  readonly recordRevision: number;
  readonly revision: number;
  /** Which of the two have another content than before. */
  readonly savesRecord: boolean;
  readonly savesProfile: boolean;
  /** One from `reserve` of the suppliers, for both. */
  readonly changeNumber: number;
}

/** When, and in whose name. */
export interface SaveStamp {
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** By which field members are looked up. */
export type MemberKey = 'id' | 'organisationNumber' | 'name';

const CONDITIONS: Readonly<Record<MemberKey, string>> = {
  id: 'supplier.id = any(:values)',
  organisationNumber: 'supplier.organisation_number = any(:values)',
  name: 'lower(supplier.name) = any(:values)',
};

/** Reads and writes members by the hundred, within one transaction. */
export class MemberBatchStore {
  constructor(private readonly manager: EntityManager) {}

  /** Members of which that field has one of the values; names in lower case. */
  async findBy(key: MemberKey, values: readonly string[]): Promise<readonly Member[]> {
    if (values.length === 0) return [];
    const { entities, raw } = await this.manager
      .getRepository(SUPPLIERS)
      .createQueryBuilder('supplier')
      .innerJoin(
        'profile_revisions',
        'profile',
        'profile.supplierId = supplier.id and profile.revision = supplier.revision',
      )
      .addSelect('profile.draft', 'draft')
      .addSelect('profile.understood', 'understood')
      .where(CONDITIONS[key], { values })
      .orderBy('supplier.id')
      .getRawAndEntities<{ readonly draft: ProfileDraft; readonly understood: Understanding }>();
    return entities.flatMap((row: SupplierRow, index) => {
      const stored = raw[index];
      if (stored === undefined) return [];
      const { draft, understood } = stored;
      const profile = profileOf({ draft, understood, supplierId: row.id, revision: row.revision });
      return [{ supplier: supplierOf(row), recordRevision: row.recordRevision, profile }];
    });
  }

  /** How these suppliers stand, in no order. */
  async findStandings(ids: readonly string[]): Promise<readonly MemberStanding[]> {
    const rows = await this.manager.getRepository(SUPPLIERS).findBy({ id: Any(ids as readonly SupplierId[]) });
    return rows.map((row) => {
      const { recordRevision, revision } = row;
      return { supplier: supplierOf(row), recordRevision, revision };
    });
  }

  /** Where the towns lie that sites stand in, each place once. */
  async listPlaces(): Promise<readonly Place[]> {
    return this.manager.query(
      `select distinct site -> 'place' ->> 'town' as town, site -> 'place' ->> 'country' as country,
         (site -> 'place' ->> 'latitude')::float as latitude, (site -> 'place' ->> 'longitude')::float as longitude
       from suppliers supplier
       join profile_revisions document on document.supplier_id = supplier.id and document.revision = supplier.revision
       cross join lateral jsonb_array_elements(document.draft -> 'sites') site`,
    );
  }

  /** Which of these ids belong to a supplier already. */
  async findTakenIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.manager.query<{ id: string }[]>('select id from suppliers where id = any($1)', [ids]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Adds members at revision 1. Ids and organisation numbers must be free: see `reserve` of the suppliers. */
  async addAll(saves: readonly MemberSave[], stamp: SaveStamp): Promise<void> {
    if (saves.length === 0) return;
    await this.manager.query(
      `insert into suppliers (id, name, organisation_number, standing, evidence, revision, change_number)
       select id, name, organisation_number, standing, evidence, 1, change_number
       from jsonb_to_recordset($1::jsonb) as member
         (id text, name text, organisation_number text, standing jsonb, evidence jsonb, change_number bigint)`,
      [JSON.stringify(saves.map(recordOf))],
    );
    await this.addRevisions(saves, stamp);
  }

  /**
   * Saves the next revision of what has changed: of the supplier's own facts, of its profile, or of both.
   *
   * @throws Problem `conflict` when somebody else saved any of them first
   */
  async saveAll(saves: readonly MemberSave[], stamp: SaveStamp): Promise<void> {
    if (saves.length === 0) return;
    const saved = await this.manager.query<{ id: SupplierId }[]>(
      `with saved as (
         update suppliers supplier
         set name = member.name, organisation_number = member.organisation_number, standing = member.standing,
           evidence = member.evidence, record_revision = supplier.record_revision + member.record_step,
           revision = supplier.revision + member.profile_step, change_number = member.change_number,
           scored_revision = case when member.record_step = 1 then 0 else supplier.scored_revision end
         from jsonb_to_recordset($1::jsonb) as member
           (id text, name text, organisation_number text, standing jsonb, evidence jsonb, change_number bigint,
            record_revision integer, revision integer, record_step integer, profile_step integer)
         where supplier.id = member.id and supplier.revision = member.revision
           and supplier.record_revision = member.record_revision
         returning supplier.id
       ) select id from saved`,
      [JSON.stringify(saves.map(recordOf))],
    );
    if (saved.length < saves.length) throw revisionConflict(0, 1);
    await this.addRevisions(
      saves.filter(({ savesProfile }) => savesProfile),
      stamp,
    );
  }

  private async addRevisions(saves: readonly MemberSave[], { savedAt, savedBy }: SaveStamp): Promise<void> {
    if (saves.length === 0) return;
    const rows = saves.map(({ supplier, revision, draft, understood }) => ({
      supplier_id: supplier.id,
      revision: revision + 1,
      draft,
      understood,
    }));
    await this.manager.query(
      `insert into profile_revisions (supplier_id, revision, draft, understood, saved_at, saved_by)
       select supplier_id, revision, draft, understood, $2, $3
       from jsonb_to_recordset($1::jsonb) as profile (supplier_id text, revision integer, draft jsonb, understood jsonb)`,
      [JSON.stringify(rows), savedAt, savedBy],
    );
  }
}

function recordOf({ supplier, recordRevision, revision, savesRecord, savesProfile, changeNumber }: MemberSave) {
  const { id, name, organisationNumber, standing, evidence } = supplier;
  return {
    ...{ id, name, standing, evidence, revision },
    organisation_number: organisationNumber ?? null,
    change_number: changeNumber,
    record_revision: recordRevision,
    record_step: savesRecord ? 1 : 0,
    profile_step: savesProfile ? 1 : 0,
  };
}
