import { type EntityManager, EntitySchema, In } from 'typeorm';
import type { Buyer, BuyerSite } from '../../../domain/demand/buyer';
import type { BuyerId } from '../../../domain/ids';
import type { Evidence } from '../../../domain/supplier/evidence';
import { DOCUMENT, SORTED_NAME, TEXT } from '../../tables/columns';

/** A row of `buyers`. */
export interface BuyerRow {
  id: BuyerId;
  name: string;
  sites: readonly BuyerSite[];
  evidence: Evidence;
}

/** The table of buyers, each with its sites. */
export const BUYERS = new EntitySchema<BuyerRow>({
  name: 'buyers',
  columns: {
    id: { ...TEXT, primary: true, primaryKeyConstraintName: 'buyers_pk' },
    name: SORTED_NAME,
    sites: DOCUMENT,
    evidence: DOCUMENT,
  },
  indices: [{ name: 'buyers_name', columns: ['name', 'id'] }],
});

/** Reads and writes buyers within one transaction. */
export class BuyerStore {
  constructor(private readonly manager: EntityManager) {}

  async find(id: BuyerId): Promise<Buyer | undefined> {
    return (await this.rows.findOneBy({ id })) ?? undefined;
  }

  async findAll(ids: readonly BuyerId[]): Promise<readonly Buyer[]> {
    return this.rows.findBy({ id: In(ids) });
  }

  /** In Swedish order of name. */
  async list(limit: number): Promise<readonly Buyer[]> {
    return this.rows.find({ order: { name: 'ASC', id: 'ASC' }, take: limit });
  }

  /** Adds the buyers, or replaces those that are there. */
  async save(buyers: readonly Buyer[]): Promise<void> {
    const rows = buyers.map(({ id, name, sites, evidence }) => ({ id, name, sites, evidence }));
    await this.rows
      .createQueryBuilder()
      .insert()
      .values(rows)
      .orUpdate(['name', 'sites', 'evidence'], ['id'])
      .updateEntity(false)
      .execute();
  }

  private get rows() {
    return this.manager.getRepository(BUYERS);
  }
}
