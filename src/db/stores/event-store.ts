import { Between, type EntityManager, EntitySchema, LessThan } from 'typeorm';
import { type ChangeEvent, EVENT_KINDS, type EventKind } from '../../domain/event';
import type { BuyerId } from '../../domain/ids';
import { MOMENT, OPTIONAL_TEXT, oneOf, SERIAL, TEXT } from '../tables/columns';

/** A row of `events`, which triggers write. It has no number before somebody who watches has given it one. */
interface EventRow {
  id: string;
  number: string | null;
  kind: EventKind;
  subjectId: string;
  buyerId: BuyerId | null;
  isDraft: boolean;
  happenedAt: Date;
}

/** What has happened of late. */
export const EVENTS = new EntitySchema<EventRow>({
  name: 'events',
  columns: {
    id: { ...SERIAL, primaryKeyConstraintName: 'events_pk' },
    number: { type: 'bigint', nullable: true },
    kind: TEXT,
    subjectId: { ...TEXT, name: 'subject_id' },
    buyerId: { ...OPTIONAL_TEXT, name: 'buyer_id' },
    isDraft: { type: 'boolean', name: 'is_draft', default: false },
    happenedAt: { ...MOMENT, name: 'happened_at', default: () => 'now()' },
  },
  uniques: [{ name: 'events_number_unique', columns: ['number'] }],
  indices: [
    { name: 'events_unnumbered', columns: ['id'], where: 'number is null' },
    { name: 'events_age', columns: ['happenedAt'] },
  ],
  checks: [{ name: 'events_kind_check', expression: oneOf('kind', EVENT_KINDS) }],
});

/** Any number that nothing else locks: lets one process at a time give numbers. */
const NUMBERS_LOCK = 7_301_116_060;

const NUMBER = `
  update events set number = numbered.number from (
    select id, nextval('event_numbers') as number
    from (select id from events where number is null order by id limit $1) waiting
  ) numbered
  where events.id = numbered.id`;

/** Reads events and gives them their numbers, within one transaction. */
export class EventStore {
  constructor(private readonly manager: EntityManager) {}

  /** Is there anything that has no number yet? One look into an index that is mostly empty. */
  async isAnyUnnumbered(): Promise<boolean> {
    return (await this.manager.query<unknown[]>('select from events where number is null limit 1')).length > 0;
  }

  /**
   * Gives numbers to what has happened, at most so many at once, unless another process does just now. Wants a transaction.
   *
   * A number taken by the transaction that writes would become visible out of order. These are given afterwards, by one
   * process at a time, so whoever has seen a number has seen every smaller one.
   */
  async number(limit: number): Promise<void> {
    const [lock] = await this.manager.query<{ held: boolean }[]>('select pg_try_advisory_xact_lock($1) as held', [
      NUMBERS_LOCK,
    ]);
    if (lock?.held) await this.manager.query(NUMBER, [limit]);
  }

  /** Gives a number to everything that has none, and tells the last one, 0 before the first. Wants a transaction. */
  async numberAll(): Promise<number> {
    await this.manager.query('select pg_advisory_xact_lock($1)', [NUMBERS_LOCK]);
    await this.manager.query(NUMBER, [null]);
    const [row] = await this.manager.query<{ newest: string }[]>(
      'select case when is_called then last_value else 0 end as newest from event_numbers',
    );
    return Number(row?.newest ?? 0);
  }

  /** Events with numbers above `after`, up to and with `upTo`, in order. */
  async list(after: number, upTo: number, limit: number): Promise<readonly ChangeEvent[]> {
    const where = { number: Between(String(after + 1), String(upTo)) };
    const rows = await this.rows.find({ where, order: { number: 'ASC' }, take: limit });
    return rows.map(({ number, kind, subjectId, buyerId, isDraft }) => ({
      number: Number(number),
      kind,
      subjectId,
      ...(buyerId !== null && { buyerId }),
      isDraft,
    }));
  }

  /** The lowest number that is still kept; absent when none is. */
  async findOldest(): Promise<number | undefined> {
    const [row] = await this.manager.query<{ oldest: string | null }[]>('select min(number) as oldest from events');
    return row?.oldest == null ? undefined : Number(row.oldest);
  }

  /** Forgets what happened before that moment. */
  async forget(before: Date): Promise<void> {
    await this.rows.delete({ happenedAt: LessThan(before) });
  }

  private get rows() {
    return this.manager.getRepository(EVENTS);
  }
}
