import { randomUUID } from 'node:crypto';
import { type EntityManager, In, LessThan, Not } from 'typeorm';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { MeetingId, SupplierId, TripId } from '../../../domain/ids';
import { Problem } from '../../../domain/problem';
import { momentOf } from '../../../domain/trip/clock-time';
import {
  isSamePair,
  type Meeting,
  type MeetingClosing,
  type PlannedMeeting,
  rolesIn,
} from '../../../domain/trip/meeting';
import type { Trip } from '../../../domain/trip/trip';
import { MEETINGS, type MeetingRow } from '../../tables/trip-tables';

/** A meeting that is to stand, with what is noted when it is first planned. */
export type MeetingToStand = PlannedMeeting & Pick<Meeting, 'placeId' | 'matches'>;

/** The end of a transaction would tell of it only when nobody can say any more what was wrong. */
const CHECK_NOW = 'set constraints meetings_traveller_free, meetings_table_free immediate';

/** Postgres: a row conflicts with another one by an exclusion constraint. */
const EXCLUSION_VIOLATION = '23P01';

/** Any number that nothing else locks: lets one programme at a time be stored. */
const PROGRAMME_LOCK = 7_301_116_061;

/** Reads and writes meetings within one transaction. */
export class MeetingStore {
  constructor(private readonly manager: EntityManager) {}

  async find(id: MeetingId): Promise<Meeting | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? meetingOf(row) : undefined;
  }

  /** The same, and keeps everybody else from changing it until the transaction ends. */
  async findToChange(id: MeetingId): Promise<Meeting | undefined> {
    const row = await this.rows.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? meetingOf(row) : undefined;
  }

  /** All meetings of a trip, or those of one member, in order of time; the cancelled ones among them. */
  async list(tripId: TripId, supplierId?: SupplierId): Promise<readonly Meeting[]> {
    const where = { tripId, ...(supplierId !== undefined && { supplierId }) };
    const rows = await this.rows.find({ where, order: { startsAt: 'ASC', supplierId: 'ASC', buyer: 'ASC' } });
    return rows.map(meetingOf);
  }

  /** When these members are taken by other trips, as moments. */
  async listBusy(
    supplierIds: readonly SupplierId[],
    other: TripId,
  ): Promise<readonly { readonly supplierId: SupplierId; readonly startsAt: Date; readonly endsAt: Date }[]> {
    return this.takingPlace()
      .andWhere({ supplierId: In(supplierIds), tripId: Not(other) })
      .select(['meeting.id', 'meeting.supplierId', 'meeting.startsAt', 'meeting.endsAt'])
      .getMany();
  }

  /** Meetings that are over and not closed, earliest first. */
  async listUnclosed(now: Date, limit: number, supplierId?: SupplierId): Promise<readonly Meeting[]> {
    const rows = await this.takingPlace()
      .andWhere('meeting.closing is null')
      .andWhere({ endsAt: LessThan(now), ...(supplierId !== undefined && { supplierId }) })
      .orderBy('meeting.endsAt')
      .addOrderBy('meeting.id')
      .limit(limit)
      .getMany();
    return rows.map(meetingOf);
  }

  /** Meetings with a next step that is not done, the one that is due first in front. */
  async listDue(limit: number, supplierId?: SupplierId): Promise<readonly Meeting[]> {
    const rows = await this.takingPlace()
      .andWhere('meeting.dueOn is not null')
      .andWhere(supplierId === undefined ? {} : { supplierId })
      .orderBy('meeting.dueOn')
      .addOrderBy('meeting.id')
      .limit(limit)
      .getMany();
    return rows.map(meetingOf);
  }

  /**
   * Keeps every other programme from being stored until the transaction ends: two that book the same member would each wait
   * for the other to say whether its meetings stand.
   */
  async reserve(): Promise<void> {
    await this.manager.query('select pg_advisory_xact_lock($1)', [PROGRAMME_LOCK]);
  }

  /**
   * Makes these the meetings of a trip: others are cancelled, a pair keeps its meeting, and whatever a calendar must learn
   * of raises its sequence.
   *
   * @throws Problem `conflict` where somebody would be at two meetings at once, on this trip or on another one
   */
  async replace(trip: Trip, programme: readonly MeetingToStand[], now: Date): Promise<void> {
    const standing = await this.rows.findBy({ tripId: trip.id });
    for (const row of standing) {
      const isLeftOut = !row.isCancelled && !programme.some((meeting) => isSamePair(meeting, row));
      if (isLeftOut) await this.update(row, { isCancelled: true, isPinned: false, sequence: row.sequence + 1 }, now);
    }
    for (const meeting of programme) {
      const row = standing.find((one) => isSamePair(one, meeting));
      const columns = columnsOf(trip, meeting);
      if (row) await this.move(row, columns, now);
      else
        await this.rows.insert({ ...columns, id: randomUUID() as MeetingId, tripId: trip.id, ...NEW, changedAt: now });
    }
    await this.refuseOverlaps();
  }

  /**
   * Tells all meetings that stand anew, since their trip is another: in another zone, the other way round, off, or on again. Calendars
   * must learn of each.
   *
   * @throws Problem `conflict` where somebody would be at two meetings at once then
   */
  async tellAnew(trip: Trip, now: Date): Promise<void> {
    for (const row of await this.rows.findBy({ tripId: trip.id, isCancelled: false })) {
      const { startsAt, endsAt, traveller, host } = columnsOf(trip, { ...meetingOf(row), matches: row.matches });
      await this.update(row, { startsAt, endsAt, traveller, host, sequence: row.sequence + 1 }, now);
    }
    await this.refuseOverlaps();
  }

  /** Notes how a meeting was closed; closing it again puts the new words in the place of the old ones. */
  async close(id: MeetingId, closing: MeetingClosing): Promise<void> {
    await this.rows.update({ id }, { closing, dueOn: openStepOf(closing) });
  }

  private async move(row: MeetingRow, columns: ReturnType<typeof columnsOf>, now: Date): Promise<void> {
    const stays = TOLD.every((column) => String(row[column]) === String(columns[column]));
    const isTold = stays && !row.isCancelled;
    const { matches, ...when } = columns;
    // A meeting begins with the matches of when it was planned; one that was cancelled begins anew. What was said of it afterwards
    // is said of it still when it only comes back to where it was.
    const begun = row.isCancelled ? { matches, ...(!stays && { closing: null, dueOn: null }) } : {};
    const sequence = isTold ? row.sequence : row.sequence + 1;
    await this.update(row, { ...when, ...begun, isCancelled: false, sequence }, isTold ? row.changedAt : now);
  }

  private async update({ id }: MeetingRow, change: Partial<MeetingRow>, changedAt: Date): Promise<void> {
    await this.rows.update({ id }, { ...change, changedAt });
  }

  private async refuseOverlaps(): Promise<void> {
    try {
      await this.manager.query(CHECK_NOW);
    } catch (error) {
      const { code, constraint } =
        (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};
      if (code !== EXCLUSION_VIOLATION) throw error;
      throw new Problem('conflict', [{ code: 'booked-already', path: '/meetings', value: constraint ?? '' }]);
    }
  }

  /** Neither the meeting is cancelled nor its trip. */
  private takingPlace() {
    return this.rows
      .createQueryBuilder('meeting')
      .innerJoin('trips', 'trip', 'trip.id = meeting.tripId')
      .where(`not meeting.isCancelled and trip.state <> 'cancelled'`);
  }

  private get rows() {
    return this.manager.getRepository(MEETINGS);
  }
}

const NEW = { isCancelled: false, sequence: 0, closing: null, dueOn: null };

/** What stands in a calendar. */
const TOLD = ['startsAt', 'endsAt', 'placeId'] as const;

function columnsOf(trip: Trip, { date, from, to, table, isPinned, ...meeting }: MeetingToStand) {
  const { supplierId, buyer, placeId, matches } = meeting;
  const { traveller, host } = rolesIn(trip.direction, meeting);
  return {
    supplierId,
    buyer,
    placeId,
    matches,
    date,
    fromTime: from,
    toTime: to,
    startsAt: new Date(momentOf(date, from, trip.timeZone)),
    endsAt: new Date(momentOf(date, to, trip.timeZone)),
    traveller: keyOf(trip, traveller),
    host: keyOf(trip, host),
    tableNumber: table,
    isPinned,
  };
}

/** A member is the same company on every trip that takes place; people of a buyer are known by their trip alone. */
function keyOf({ id, state }: Trip, person: string): string {
  return person.startsWith('member/') && state !== 'cancelled' ? person : `${id}/${person}`;
}

function openStepOf({ nextStep }: MeetingClosing): CalendarDate | null {
  return nextStep !== undefined && nextStep.doneOn === undefined ? nextStep.due : null;
}

function meetingOf({
  fromTime,
  toTime,
  startsAt: _startsAt,
  endsAt: _endsAt,
  traveller: _traveller,
  host: _host,
  tableNumber,
  changedAt,
  closing,
  dueOn: _dueOn,
  ...row
}: MeetingRow): Meeting {
  return {
    ...row,
    from: fromTime,
    to: toTime,
    table: tableNumber,
    changedAt: changedAt.toISOString(),
    ...(closing !== null && { closing }),
  };
}
