import { Any, type EntityManager } from 'typeorm';
import type { SupplierId } from '../../../domain/ids';
import type { Supplier } from '../../../domain/supplier/supplier';
import { takeChangeNumbers } from '../../change-numbers';
import { revisionConflict } from '../../revision-conflict';
import { SUPPLIERS, supplierOf } from '../../tables/supplier-tables';

/** A supplier's own facts, and how often they have been saved. */
export interface SupplierRecord {
  readonly supplier: Supplier;
  readonly revision: number;
}

/** Reads and writes suppliers within one transaction. */
export class SupplierStore {
  constructor(private readonly manager: EntityManager) {}

  async find(id: SupplierId): Promise<Supplier | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? supplierOf(row) : undefined;
  }

  async findRecord(id: SupplierId): Promise<SupplierRecord | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? { supplier: supplierOf(row), revision: row.recordRevision } : undefined;
  }

  async findAll(ids: readonly SupplierId[]): Promise<readonly Supplier[]> {
    return (await this.rows.findBy({ id: Any(ids) })).map(supplierOf);
  }

  async count(): Promise<number> {
    return this.rows.count();
  }

  /** A page in Swedish order of name, beginning after the supplier named; none when that supplier does not exist. */
  async list(limit: number, after?: SupplierId): Promise<readonly Supplier[]> {
    const query = this.rows
      .createQueryBuilder('supplier')
      .orderBy('supplier.name')
      .addOrderBy('supplier.id')
      .take(limit);
    if (after !== undefined) {
      query.where('(supplier.name, supplier.id) > (select name, id from suppliers where id = :after)', { after });
    }
    return (await query.getMany()).map(supplierOf);
  }

  /** Which of these ids, or organisation numbers, belong to a supplier already. */
  async findTaken(suppliers: readonly Supplier[]): Promise<readonly Supplier[]> {
    const numbers = suppliers.flatMap(({ organisationNumber }) => organisationNumber ?? []);
    const rows = await this.rows.findBy([
      { id: Any(suppliers.map(({ id }) => id)) },
      ...(numbers.length > 0 ? [{ organisationNumber: Any(numbers) }] : []),
    ]);
    return rows.map(supplierOf);
  }

  /** Keeps every other save out until the transaction ends, so that what was found free stays free. */
  async reserve(count: number): Promise<readonly number[]> {
    return takeChangeNumbers(this.manager, count);
  }

  /** Adds suppliers at revision 1 under numbers from `reserve`; their first profiles must follow in the same transaction. */
  async add(suppliers: readonly Supplier[], changeNumbers: readonly number[]): Promise<void> {
    const rows = suppliers.map((supplier, index) => ({
      ...supplier,
      organisationNumber: supplier.organisationNumber ?? null,
      revision: 1,
      changeNumber: changeNumbers[index] ?? Number.NaN,
    }));
    await this.rows.createQueryBuilder().insert().values(rows).updateEntity(false).execute();
  }

  /**
   * Saves a supplier's own facts under a number from `reserve`. No shortlist counts as knowing the supplier from then on.
   *
   * @throws Problem `conflict` with the current revision when somebody else saved first; `absent` when there is no such supplier.
   */
  async saveRecord({ supplier, revision: expected }: SupplierRecord, changeNumber: number): Promise<SupplierRecord> {
    const { id, ...facts } = supplier;
    const { affected } = await this.rows.update(
      { id, recordRevision: expected },
      {
        ...facts,
        organisationNumber: facts.organisationNumber ?? null,
        recordRevision: expected + 1,
        changeNumber,
        scoredRevision: 0,
      },
    );
    if (affected === 0) throw revisionConflict(expected, (await this.rows.findOneBy({ id }))?.recordRevision);
    return { supplier, revision: expected + 1 };
  }

  /** The revision of the profile that every shortlist is known to have been made with, 0 for none; absent when there is no supplier. */
  async findScoredRevision(id: SupplierId): Promise<number | undefined> {
    return (await this.rows.findOne({ where: { id }, select: { id: true, scoredRevision: true } }))?.scoredRevision;
  }

  /** Suppliers whose newest profile has not reached every shortlist, oldest change first. */
  async listUnscored(limit: number): Promise<readonly SupplierId[]> {
    const rows = await this.rows
      .createQueryBuilder('supplier')
      .select(['supplier.id', 'supplier.changeNumber'])
      .where('supplier.scoredRevision < supplier.revision')
      .orderBy('supplier.changeNumber')
      .take(limit)
      .getMany();
    return rows.map(({ id }) => id);
  }

  /**
   * Suppliers that have been saved after this number, and whose own facts were ever saved again: a list may have to say
   * something else of them though their profile is the same.
   */
  async listResaved(changeNumber: number, limit: number): Promise<readonly SupplierId[]> {
    const rows = await this.manager.query<{ id: SupplierId }[]>(
      'select id from suppliers where change_number > $1 and record_revision > 1 limit $2',
      [changeNumber, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Notes that every shortlist knows this revision, unless the supplier has changed after the number `asOf`, the last that
   * the shortlists were made from. An older run never takes back what a newer one noted.
   */
  async markScored(id: SupplierId, revision: number, asOf: number): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ scoredRevision: revision })
      .where('id = :id and scored_revision < :revision and revision >= :revision and change_number <= :asOf', {
        id,
        revision,
        asOf,
      })
      .execute();
  }

  /** Notes that every shortlist knows all changes up to this number. Rows are locked in order of id, so that two such runs cannot deadlock. */
  async markAllScored(asOf: number): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({ scoredRevision: () => 'revision' })
      .where(
        `id in (select id from suppliers where change_number <= :asOf and scored_revision < revision order by id for update)
         and change_number <= :asOf`,
        { asOf },
      )
      .execute();
  }

  private get rows() {
    return this.manager.getRepository(SUPPLIERS);
  }
}
