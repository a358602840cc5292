import type { EntityManager } from 'typeorm';
import type { BuyerId, SupplierId } from '../../../domain/ids';
import type { Profile } from '../../../domain/supplier/profile';
import type { Supplier } from '../../../domain/supplier/supplier';
import { NOTHING_UNDERSTOOD } from '../../../domain/supplier/understanding';
import { type ProfileRow, profileOf, type SupplierRow, supplierOf } from '../../tables/supplier-tables';

/** A supplier with its newest profile, and when anybody last said that it is so. */
export interface StoredMember {
  readonly supplier: Supplier;
  /** Without what was understood of its texts. */
  readonly profile: Profile;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
}

/** Open needs on whose newest shortlist a supplier stands. */
export interface OpenNeedCounts {
  readonly qualified: number;
  readonly conditional: number;
}

/** Which members. */
export interface MemberFilter {
  readonly limit: number;
  readonly after?: SupplierId | undefined;
  readonly of?: readonly SupplierId[] | undefined;
}

type Row = Pick<SupplierRow, 'id' | 'name' | 'organisationNumber' | 'standing' | 'evidence' | 'revision'> &
  Pick<ProfileRow, 'draft'> &
  Pick<StoredMember, 'savedAt' | 'savedBy' | 'confirmedAt' | 'confirmedBy'>;

const LIST = `
  select supplier.id, supplier.name, supplier.organisation_number as "organisationNumber", supplier.standing,
    supplier.evidence, supplier.revision, document.draft, document.saved_at as "savedAt", document.saved_by as "savedBy",
    confirmed.confirmed_at as "confirmedAt", confirmed.confirmed_by as "confirmedBy"
  from suppliers supplier
  join profile_revisions document on document.supplier_id = supplier.id and document.revision = supplier.revision
  left join lateral (
    select confirmed_at, confirmed_by from profile_confirmations
    where supplier_id = supplier.id order by id desc limit 1
  ) confirmed on true
  where ($2::text is null or (supplier.name, supplier.id) > (select name, id from suppliers where id = $2))
    and ($3::text[] is null or supplier.id = any($3))
  order by supplier.name, supplier.id limit $1`;

const COUNTS = `
  select supplier_id as id, count(*) filter (where verdict = 'qualified') as qualified,
    count(*) filter (where verdict = 'conditional') as conditional
  from requirements requirement
  cross join lateral (
    select supplier_ids, verdicts from shortlists where requirement_id = requirement.id order by version desc limit 1
  ) list
  cross join lateral unnest(list.supplier_ids, list.verdicts) as entry (supplier_id, verdict)
  where requirement.state = 'open' and ($2::text is null or requirement.buyer_id = $2) and supplier_id = any($1)
  group by supplier_id`;

/** Reads what the table of members shows: two statements for any number of them. */
export class MemberView {
  constructor(private readonly manager: EntityManager) {}

  /** In Swedish order of name, beginning after the supplier named; all, or those of these ids. */
  async list({ limit, after, of }: MemberFilter): Promise<readonly StoredMember[]> {
    const rows = await this.manager.query<Row[]>(LIST, [limit, after ?? null, of ?? null]);
    return rows.map((row) => {
      const { savedAt, savedBy, confirmedAt, confirmedBy, id, revision, draft } = row;
      const profile = profileOf({ supplierId: id, revision, draft, understood: NOTHING_UNDERSTOOD });
      return { supplier: supplierOf(row), profile, savedAt, savedBy, confirmedAt, confirmedBy };
    });
  }

  /** Of those suppliers that stand on any list: of this buyer's needs, or of all. */
  async countOpenNeeds(
    supplierIds: readonly SupplierId[],
    buyerId?: BuyerId,
  ): Promise<ReadonlyMap<SupplierId, OpenNeedCounts>> {
    const rows = await this.manager.query<{ id: SupplierId; qualified: string; conditional: string }[]>(COUNTS, [
      supplierIds,
      buyerId ?? null,
    ]);
    return new Map(
      rows.map((row) => [row.id, { qualified: Number(row.qualified), conditional: Number(row.conditional) }]),
    );
  }
}
