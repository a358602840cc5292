import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { BuyerId, SupplierId, TripId } from '../../../domain/ids';
import type { LastSeats } from '../../../domain/trip/match-worth';
import { datesOf, type Trip, type TripDraft, type TripState } from '../../../domain/trip/trip';
import { revisionConflict } from '../../revision-conflict';
import { TRIPS, type TripRow } from '../../tables/trip-tables';

/** A trip in a list, with how its meetings stand. */
export interface TripInBrief {
  readonly id: TripId;
  readonly trip: Trip;
  /** Planned and not cancelled; of a member or a buyer those that it has been told of. */
  readonly meetings: number;
  /** Those whose time is over and that nobody has closed. */
  readonly toClose: number;
}

/** Which trips to list: of a member or a buyer those that it is on. */
export interface TripFilter {
  readonly supplierId?: SupplierId | undefined;
  readonly buyerId?: BuyerId | undefined;
  readonly state?: TripState | undefined;
  readonly after?: TripId | undefined;
  readonly limit: number;
}

const LIST = `
  select trip.id, trip.revision, trip.draft,
         count(meeting.id) filter (where not meeting.is_cancelled)::integer as meetings,
         count(meeting.id) filter (where not meeting.is_cancelled and meeting.closing is null and meeting.ends_at < $6
           and trip.state <> 'cancelled')::integer as "toClose"
    from trips trip
    left join meetings meeting on meeting.trip_id = trip.id
     and ($1::text is null or meeting.supplier_id = $1)
     and ($2::text is null or meeting.buyer in
          (select people ->> 'id' from jsonb_array_elements(trip.draft -> 'buyers') people where people ->> 'buyerId' = $2))
     and (($1::text is null and $2::text is null) or trip.state in ('settled', 'finished'))
   where ($1::text is null or exists (
           select from jsonb_array_elements(trip.draft -> 'members') member
            where member ->> 'supplierId' = $1 and member ->> 'joins' <> 'no'))
     and ($2::text is null or exists (
           select from jsonb_array_elements(trip.draft -> 'buyers') people where people ->> 'buyerId' = $2))
     and ($3::text is null or trip.state = $3)
     and ($4::text is null or (trip.first_day, trip.id) < (select first_day, id from trips where id = $4))
   group by trip.id
   order by trip.first_day desc, trip.id desc
   limit $5`;

/** The last day of the last trip before a day on which each of these had a seat. */
const LAST_SEATS = `
  select seat.member as "supplierId", max(trip.last_day)::text as "on"
    from trips trip
    cross join lateral jsonb_array_elements_text(trip.draft -> 'team') seat(member)
   where trip.id <> $1 and trip.last_day < $2::date and trip.state <> 'cancelled' and seat.member = any($3)
   group by seat.member`;

/** Reads and writes trips within one transaction. */
export class TripStore {
  constructor(private readonly manager: EntityManager) {}

  async find(id: TripId): Promise<Trip | undefined> {
    const row = await this.rows.findOneBy({ id });
    return row ? tripOf(row) : undefined;
  }

  /** Latest first. */
  async list({ supplierId, buyerId, state, after, limit }: TripFilter, now: Date): Promise<readonly TripInBrief[]> {
    type Listed = Pick<TripRow, 'id' | 'revision' | 'draft'> & Pick<TripInBrief, 'meetings' | 'toClose'>;
    const values = [supplierId ?? null, buyerId ?? null, state ?? null, after ?? null, limit, now];
    const rows = await this.manager.query<Listed[]>(LIST, values);
    return rows.map(({ meetings, toClose, ...row }) => ({ id: row.id, trip: tripOf(row), meetings, toClose }));
  }

  /** Of these members, on which day before `day` each of them was last on another trip; absent for one who never was. */
  async lastSeats(supplierIds: readonly SupplierId[], trip: TripId, day: CalendarDate): Promise<LastSeats> {
    type Seat = { readonly supplierId: SupplierId; readonly on: CalendarDate };
    const rows = await this.manager.query<Seat[]>(LAST_SEATS, [trip, day, supplierIds]);
    return new Map(rows.map(({ supplierId, on }) => [supplierId, on]));
  }

  /** Adds a trip at revision 1: false, and nothing is added, when its id is taken. */
  async add(id: TripId, draft: TripDraft): Promise<boolean> {
    const { raw } = await this.rows
      .createQueryBuilder()
      .insert()
      .values({ id, revision: 1, ...columnsOf(draft) })
      .orIgnore()
      .returning(['id'])
      .execute();
    const added: readonly unknown[] = raw;
    return added.length > 0;
  }

  /**
   * Stores the next revision.
   *
   * @throws Problem `conflict` with the current revision when somebody else saved first; `absent` when there is no such trip.
   */
  async saveNext(id: TripId, expectedRevision: number, draft: TripDraft): Promise<Trip> {
    const revision = expectedRevision + 1;
    const { affected } = await this.rows.update({ id, revision: expectedRevision }, { revision, ...columnsOf(draft) });
    if (affected === 0) throw revisionConflict(expectedRevision, (await this.rows.findOneBy({ id }))?.revision);
    return { ...draft, id, revision };
  }

  /** How often the programme has been saved; undefined when there is no such trip. */
  async findProgrammeRevision(id: TripId): Promise<number | undefined> {
    return (await this.rows.findOne({ where: { id }, select: { id: true, programmeRevision: true } }))
      ?.programmeRevision;
  }

  /**
   * Counts a save of the programme. Whoever comes second waits for the first one to end, and is told no.
   *
   * @throws Problem `conflict` with the current revision when somebody else saved first; `absent` when there is no such trip.
   */
  async countProgramme(id: TripId, expectedRevision: number): Promise<number> {
    const programmeRevision = expectedRevision + 1;
    const { affected } = await this.rows.update({ id, programmeRevision: expectedRevision }, { programmeRevision });
    if (affected === 0) throw revisionConflict(expectedRevision, await this.findProgrammeRevision(id));
    return programmeRevision;
  }

  private get rows() {
    return this.manager.getRepository(TRIPS);
  }
}

function columnsOf(draft: TripDraft) {
  const { first, last } = datesOf(draft);
  const { title, state, memorandumId = null } = draft;
  return { title, state, memorandumId, firstDay: first, lastDay: last, draft };
}

function tripOf({ id, revision, draft }: Pick<TripRow, 'id' | 'revision' | 'draft'>): Trip {
  return { ...draft, id, revision };
}
