import { type EntityManager, In, LessThan, MoreThan } from 'typeorm';
import type { ExchangeKind } from '../../domain/exchange/fields';
import {
  type CellFault,
  type FileHead,
  type Import,
  type ImportPhase,
  type ImportPlan,
  type ImportState,
  type RowCounts,
  type RowFault,
  STATES_AT_WORK,
} from '../../domain/exchange/import';
import type { BuyerId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import type { FaultCode } from '../../domain/problem';
import {
  IMPORT_CHANGES,
  IMPORT_FAULTS,
  IMPORT_FILES,
  IMPORTS,
  type ImportChangeRow,
  type ImportRow,
  importOf,
} from '../tables/import-tables';

/** A file that has come, and all that is known of it then. */
export type NewImport = Pick<
  ImportRow,
  'kind' | 'buyerId' | 'fileName' | 'format' | 'actor' | 'startedAt' | 'head' | 'plan'
> & { readonly bytes: Buffer };

/** Whose imports to look at: all of them, or those of one buyer's needs. */
export interface ImportFilter {
  readonly kind?: ExchangeKind;
  readonly buyerId?: BuyerId;
}

/** A batch of rows that has been dealt with: from which row to which. */
export interface BatchDone {
  readonly phase: ImportPhase;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly counts: RowCounts;
  readonly leftAlone?: number;
}

/** A record that an import made or changed. */
export type ImportChange = Omit<ImportChangeRow, 'import' | 'leftAlone'>;

/** A place in the report: behind it goes the next page. */
export interface FaultPlace {
  readonly row: number;
  readonly place: number;
}

/** Bytes of a file that are kept, and read, together. */
const PART_LENGTH = 256 * 1024;

/** Reads and writes imports within one transaction. */
export class ImportStore {
  constructor(private readonly manager: EntityManager) {}

  /** Keeps a file. Returns the number of the import. */
  async add({ bytes, ...facts }: NewImport): Promise<number> {
    const row = { ...facts, size: bytes.length, state: 'uploaded' as const };
    const { identifiers } = await this.rows.createQueryBuilder().insert().values(row).execute();
    const { number } = identifiers[0] as { number: number };
    for (let part = 0; part * PART_LENGTH < bytes.length; part++) {
      await this.files.insert({
        import: number,
        part,
        bytes: bytes.subarray(part * PART_LENGTH, (part + 1) * PART_LENGTH),
      });
    }
    return number;
  }

  async find(number: number): Promise<Import | undefined> {
    const row = await this.rows.findOneBy({ number });
    return row ? importOf(row) : undefined;
  }

  /** In whose name it is done. */
  async findActor(number: number): Promise<Actor | undefined> {
    return (await this.rows.findOneBy({ number }))?.actor;
  }

  /** Newest first, from below `before` on. */
  async list({ kind, buyerId }: ImportFilter, limit: number, before?: number): Promise<readonly Import[]> {
    const rows = await this.rows.find({
      where: {
        ...(kind && { kind }),
        ...(buyerId && { buyerId }),
        ...(before !== undefined && { number: LessThan(before) }),
      },
      order: { number: 'DESC' },
      take: limit,
    });
    return rows.map(importOf);
  }

  /** What people have said of columns lately, newest first. */
  async listPlans(
    { kind, buyerId }: ImportFilter,
    limit: number,
  ): Promise<readonly { readonly head: FileHead; readonly plan: ImportPlan }[]> {
    return this.rows
      .createQueryBuilder('import')
      .select(['import.number', 'import.head', 'import.plan'])
      .where(`import.kind = :kind and import.state <> 'uploaded'`, { kind })
      .andWhere('import.buyer_id is not distinct from :buyerId', { buyerId: buyerId ?? null })
      .orderBy('import.number', 'DESC')
      .take(limit)
      .getMany();
  }

  /** Is the file still kept? */
  async hasFile(number: number): Promise<boolean> {
    return this.files.existsBy({ import: number, part: 0 });
  }

  /** The file as it came, a part at a time. */
  async *readFile(number: number): AsyncGenerator<Buffer> {
    for (let part = 0; ; part++) {
      const row = await this.files.findOneBy({ import: number, part });
      if (row === null) return;
      yield row.bytes;
    }
  }

  /** Imports that a worker has something to do for. */
  async listAtWork(): Promise<readonly number[]> {
    const rows = await this.rows.find({ select: { number: true }, where: { state: In([...STATES_AT_WORK]) } });
    return rows.map(({ number }) => number);
  }

  /** Moves an import from one of these states to another; false when it is in none of them. */
  async move(number: number, from: readonly ImportState[], change: Partial<ImportRow>): Promise<boolean> {
    const { affected } = await this.rows.update({ number, state: In([...from]) }, change as object);
    return affected === 1;
  }

  /**
   * Keeps every other worker, and whoever stops the import, from it until the transaction ends; false when it is not in this
   * state any more, or another worker is further: then there is nothing to do.
   */
  async hold(number: number, { phase, from }: Pick<BatchDone, 'phase' | 'from'>): Promise<boolean> {
    const where = { number, state: phase, done: from };
    return (await this.rows.findOne({ where, lock: { mode: 'pessimistic_write' } })) !== null;
  }

  /** Notes a batch as done. Wants `hold` before anything of the batch is written. */
  async advance(
    number: number,
    { to, total, counts, leftAlone = 0 }: Omit<BatchDone, 'phase' | 'from'>,
  ): Promise<void> {
    await this.rows
      .createQueryBuilder()
      .update()
      .set({
        done: to,
        total,
        added: () => `added + ${Number(counts.added)}`,
        changed: () => `changed + ${Number(counts.changed)}`,
        unchanged: () => `unchanged + ${Number(counts.unchanged)}`,
        faulty: () => `faulty + ${Number(counts.faulty)}`,
        leftAlone: () => `left_alone + ${Number(leftAlone)}`,
      })
      .where({ number })
      .execute();
  }

  /** Takes an import away with its file and its report, when it is in one of these states; false otherwise. */
  async remove(number: number, states: readonly ImportState[]): Promise<boolean> {
    const row = await this.rows.findOne({ where: { number }, lock: { mode: 'pessimistic_write' } });
    if (row === null || !states.includes(row.state)) return false;
    await this.faults.delete({ import: number });
    await this.files.delete({ import: number });
    await this.rows.delete({ number });
    return true;
  }

  /** Begins the report anew. */
  async clearFaults(number: number): Promise<void> {
    await this.faults.delete({ import: number });
  }

  async addFaults(number: number, faults: readonly RowFault[]): Promise<void> {
    if (faults.length === 0) return;
    const places = new Map<number, number>();
    const rows = faults.map(({ row, column, code, value, expected }) => {
      const place = (places.get(row) ?? 0) + 1;
      places.set(row, place);
      return { row, place, column, code, value, expected };
    });
    await this.manager.query(
      `insert into import_faults (import, "row", place, "column", code, value, expected)
       select $1, fault."row", fault.place, fault."column", fault.code, fault.value, fault.expected
       from jsonb_to_recordset($2::jsonb)
         as fault ("row" integer, place integer, "column" integer, code text, value text, expected text)`,
      [number, JSON.stringify(rows)],
    );
  }

  /** The report in order of row, from behind the place named. */
  async listFaults(
    number: number,
    limit: number,
    { row, place }: FaultPlace = { row: 0, place: 0 },
  ): Promise<readonly (RowFault & FaultPlace)[]> {
    const rows = await this.faults
      .createQueryBuilder('fault')
      .where('fault.import = :number and (fault.row, fault.place) > (:row, :place)', { number, row, place })
      .orderBy('fault.row')
      .addOrderBy('fault.place')
      .take(limit)
      .getMany();
    return rows.map((fault) => ({ ...faultOf(fault), row: fault.row, place: fault.place }));
  }

  /** Every row that is not taken in, each with its faults. */
  async readFaultyRows(number: number): Promise<ReadonlyMap<number, readonly RowFault[]>> {
    const rows = await this.faults.find({ where: { import: number }, order: { row: 'ASC', place: 'ASC' } });
    const byRow = new Map<number, RowFault[]>();
    for (const fault of rows) {
      const known = byRow.get(fault.row) ?? [];
      known.push({ ...faultOf(fault), row: fault.row });
      byRow.set(fault.row, known);
    }
    return byRow;
  }

  async addChanges(number: number, changes: readonly ImportChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.manager.query(
      `insert into import_changes
         (import, "row", subject, revision_before, revision_after, record_before, record_revision_after)
       select $1, "row", subject, "revisionBefore", "revisionAfter", nullif("recordBefore", 'null'), "recordRevisionAfter"
       from jsonb_to_recordset($2::jsonb)
         as change ("row" integer, subject text, "revisionBefore" integer, "revisionAfter" integer,
           "recordBefore" jsonb, "recordRevisionAfter" integer)`,
      [number, JSON.stringify(changes)],
    );
  }

  /** What it did, in order of row, from behind that row. */
  async listChanges(number: number, after: number, limit: number): Promise<readonly ImportChange[]> {
    return this.changes.find({ where: { import: number, row: MoreThan(after) }, order: { row: 'ASC' }, take: limit });
  }

  async markLeftAlone(number: number, rows: readonly number[]): Promise<void> {
    if (rows.length > 0) await this.changes.update({ import: number, row: In([...rows]) }, { leftAlone: true });
  }

  /** The records that an undo has left as others have changed them. */
  async listLeftAlone(number: number, limit: number, after = 0): Promise<readonly ImportChange[]> {
    return this.changes.find({
      where: { import: number, leftAlone: true, row: MoreThan(after) },
      order: { row: 'ASC' },
      take: limit,
    });
  }

  /** Lets go of files that came before that moment and that nobody is at work on. */
  async dropFiles(before: Date): Promise<void> {
    await this.manager.query(
      `delete from import_files where import in (
         select number from imports where started_at < $1 and not state = any($2)
       )`,
      [before, STATES_AT_WORK],
    );
  }

  private get rows() {
    return this.manager.getRepository(IMPORTS);
  }

  private get files() {
    return this.manager.getRepository(IMPORT_FILES);
  }

  private get faults() {
    return this.manager.getRepository(IMPORT_FAULTS);
  }

  private get changes() {
    return this.manager.getRepository(IMPORT_CHANGES);
  }
}

interface StoredFault {
  readonly column: number | null;
  readonly code: string;
  readonly value: string | null;
  readonly expected: string | null;
}

function faultOf({ column, code, value, expected }: StoredFault): CellFault & { readonly column?: number } {
  return {
    ...(column !== null && { column }),
    code: code as FaultCode,
    ...(value !== null && { value }),
    ...(expected !== null && { expected }),
  };
}
