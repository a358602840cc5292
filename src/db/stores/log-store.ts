import { type EntityManager, EntitySchema } from 'typeorm';
import type { BuyerId, RequirementId, SupplierId } from '../../domain/ids';
import type { LogEntry, NewLogEntry } from '../../domain/log/log-entry';
import type { Operation } from '../../domain/permission';
import { fingerprintOf } from '../fingerprint';
import { CHANGE_NUMBER, DOCUMENT, TEXT } from '../tables/columns';

/** A row of `log_entries`: written once. Its hash is that of the entry and of the hash before it, which chains them. */
export interface LogRow {
  number: number;
  entry: NewLogEntry;
  hash: string;
}

/** The table of the log. Its indexes are on fields of the document, which TypeORM cannot describe. */
export const LOG_ENTRIES = new EntitySchema<LogRow>({
  name: 'log_entries',
  columns: {
    number: { ...CHANGE_NUMBER, primary: true, primaryKeyConstraintName: 'log_entries_pk' },
    entry: DOCUMENT,
    hash: TEXT,
  },
  indices: ['supplier', 'requirement', 'name', 'operation', 'moment'].map((of) => ({
    name: `log_entries_${of}`,
    columns: ['number'],
    synchronize: false,
  })),
  checks: [{ name: 'log_entries_number_check', expression: 'number >= 1' }],
});

/** Which entries to list: all that fit, newest first. */
export interface LogFilter {
  readonly supplierId?: SupplierId | undefined;
  readonly requirementId?: RequirementId | undefined;
  readonly buyerId?: BuyerId | undefined;
  /** False leaves out what is on record for a match: that belongs to the requirement. */
  readonly withMatches?: boolean;
  readonly outcome?: LogEntry['outcome'] | undefined;
  readonly operation?: Operation | undefined;
  /** The revision of the record that was saved. */
  readonly revision?: number | undefined;
  /** The whole name of who did it, or the id of an account or a key. */
  readonly who?: string | undefined;
  /** ISO 8601 in UTC, the first moment. */
  readonly from?: string | undefined;
  /** ISO 8601 in UTC, the first moment that is too late. */
  readonly until?: string | undefined;
  /** Those before this number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Any number that nothing else locks: entries are chained one after the other. */
const LOG_LOCK = 7_301_116_030;

/** What stands before the first entry. */
const NO_HASH = '';

const INSERT = `
  insert into log_entries (number, entry, hash)
  select number, entry, hash from jsonb_to_recordset($1::jsonb) as added (number bigint, entry jsonb, hash text)`;

/** Nothing is ever without a name, or a state: where that goes, all of it has gone. */
const TAKEN_AWAY = `
  select coalesce(entry #>> '{subject,requirementId}', entry #>> '{subject,supplierId}') as id, max(number) as number
  from log_entries
  where (entry #>> '{subject,supplierId}' = any($1) or entry #>> '{subject,requirementId}' = any($1))
    and exists (
      select from jsonb_array_elements(entry -> 'changes') change
      where change ->> 'path' in ('/name', '/state') and not change ? 'after'
    )
  group by 1`;

/** Adds to the log, and reads it. There is no way to change it. */
export class LogStore {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds entries in their order.
   *
   * It must be the last thing that a transaction does: from here on nobody else can add until it has ended.
   */
  async add(entries: readonly NewLogEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.manager.query('select pg_advisory_xact_lock($1)', [LOG_LOCK]);
    const [last] = await this.rows.find({ order: { number: 'DESC' }, take: 1 });
    let { number, hash } = last ?? { number: 0, hash: NO_HASH };
    const rows = entries.map((entry) => {
      number += 1;
      hash = hashOf(hash, number, entry);
      return { number, entry, hash };
    });
    await this.manager.query(INSERT, [JSON.stringify(rows)]);
  }

  async list(filter: LogFilter): Promise<readonly LogEntry[]> {
    const query = this.rows.createQueryBuilder('log').orderBy('log.number', 'DESC').limit(filter.limit);
    for (const [condition, value] of conditionsOf(filter)) if (value !== undefined) query.andWhere(condition);
    query.setParameters(filter);
    return (await query.getMany()).map(({ number, entry }) => ({ number, ...entry }));
  }

  /** Which of these suppliers, or requirements, have ever been taken away, each with the last entry that says so. */
  async findTakenAway(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.manager.query<{ id: string; number: string }[]>(TAKEN_AWAY, [ids]);
    return new Map(rows.map(({ id, number }) => [id, Number(number)]));
  }

  /** Entries with their hashes in the order in which they were added, from after this number on. */
  async listRows(after: number, limit: number): Promise<readonly LogRow[]> {
    return this.rows
      .createQueryBuilder('log')
      .where('log.number > :after', { after })
      .orderBy('log.number')
      .limit(limit)
      .getMany();
  }

  private get rows() {
    return this.manager.getRepository(LOG_ENTRIES);
  }
}

/** Each condition with the value that asks for it. */
function conditionsOf(filter: LogFilter): readonly (readonly [condition: string, value: unknown])[] {
  return [
    [`log.entry #>> '{subject,supplierId}' = :supplierId`, filter.supplierId],
    [`log.entry #>> '{subject,requirementId}' = :requirementId`, filter.requirementId],
    [`log.entry #>> '{subject,buyerId}' = :buyerId`, filter.buyerId],
    [`log.entry #>> '{subject,requirementId}' is null`, filter.withMatches === false || undefined],
    [`log.entry ->> 'outcome' = :outcome`, filter.outcome],
    [`log.entry ->> 'operation' = :operation`, filter.operation],
    [`(log.entry #>> '{saved,revision}')::int = :revision`, filter.revision],
    [`:who in (log.entry #>> '{by,name}', log.entry #>> '{by,accountId}', log.entry #>> '{by,keyId}')`, filter.who],
    [`(log.entry ->> 'at') collate "C" >= :from`, filter.from],
    [`(log.entry ->> 'at') collate "C" < :until`, filter.until],
    ['log.number < :before', filter.before],
  ];
}

/** The hash of an entry at its place behind the one with that hash. */
export function hashOf(previous: string, number: number, entry: NewLogEntry): string {
  return fingerprintOf({ previous, number, entry });
}
