import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../../../domain/calendar-date';
import type {
  BuyerId,
  MeetingId,
  MemorandumId,
  RequirementId,
  SupplierId,
  TripBuyerId,
  TripId,
} from '../../../domain/ids';
import type { Stage } from '../../../domain/match/decision';
import type { FunnelMeeting, FunnelOrder, MatchKey } from '../../../domain/outcome/funnel';
import type { MeetingClosing, MeetingMatch } from '../../../domain/trip/meeting';
import type { TripDraft } from '../../../domain/trip/trip';
import { STANDS } from '../match/stage-event-store';

/** Of a trip what its outcomes need. */
export interface TripRecord extends Pick<TripDraft, 'title' | 'seats' | 'members' | 'team' | 'buyers'> {
  readonly id: TripId;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly memorandumId?: MemorandumId;
}

/** A meeting on record, with the people of the buyer that were met. */
export interface MeetingRecord {
  readonly id: MeetingId;
  readonly tripId: TripId;
  readonly supplierId: SupplierId;
  readonly buyer: TripBuyerId;
  /** Whom one met, and of which company; absent where the trip does not name them any more. */
  readonly people?: { readonly name: string; readonly buyerId: BuyerId };
  /** The day, in the zone of the trip. */
  readonly on: CalendarDate;
  readonly isCancelled: boolean;
  readonly matches: readonly MeetingMatch[];
  readonly closing?: MeetingClosing;
}

interface MeetingRow extends Omit<MeetingRecord, 'closing' | 'people'> {
  readonly closing: MeetingClosing | null;
  readonly people: NonNullable<MeetingRecord['people']> | null;
}

const MEETING = `
  select meeting.id, trip_id as "tripId", supplier_id as "supplierId", buyer, matches, is_cancelled as "isCancelled", closing,
    to_char(starts_at at time zone (trip.draft ->> 'timeZone'), 'YYYY-MM-DD') as "on",
    (select json_build_object('name', people ->> 'name', 'buyerId', people ->> 'buyerId')
     from jsonb_array_elements(trip.draft -> 'buyers') people where people ->> 'id' = buyer limit 1) as people
  from meetings meeting join trips trip on trip.id = trip_id`;

/** Reads trips and their meetings for what came of them. */
export class TripRecordView {
  constructor(private readonly manager: EntityManager) {}

  async findTrip(id: TripId): Promise<TripRecord | undefined> {
    const [row] = await this.manager.query<
      { draft: TripDraft; firstDay: string; lastDay: string; memorandumId: MemorandumId | null }[]
    >(
      `select draft, memorandum_id as "memorandumId", to_char(first_day, 'YYYY-MM-DD') as "firstDay",
         to_char(last_day, 'YYYY-MM-DD') as "lastDay"
       from trips where id = $1`,
      [id],
    );
    if (row === undefined) return undefined;
    const { draft, memorandumId, firstDay, lastDay } = row;
    const { title, seats, members, team, buyers } = draft;
    return {
      id,
      title,
      seats,
      members,
      team,
      buyers,
      firstDay,
      lastDay,
      ...(memorandumId !== null && { memorandumId }),
    };
  }

  async findMeeting(id: MeetingId): Promise<MeetingRecord | undefined> {
    const [row] = await this.manager.query<MeetingRow[]>(`${MEETING} where meeting.id = $1`, [id]);
    return row && meetingOf(row);
  }

  /** In order of time. */
  async listMeetings(tripId: TripId, limit: number): Promise<readonly FunnelMeeting[]> {
    const rows = await this.manager.query<MeetingRow[]>(
      `${MEETING} where trip_id = $1 order by starts_at, meeting.id limit $2`,
      [tripId, limit],
    );
    return rows.map(meetingOf).map(({ matches, id, supplierId, isCancelled, closing, on }) => ({
      id,
      supplierId,
      isCancelled,
      ...(closing && { closing }),
      on,
      needs: matches.map(({ requirementId }) => requirementId),
    }));
  }

  /** The orders that came of a trip, in order of day, without those that were withdrawn. */
  async listOrders(tripId: TripId, limit: number): Promise<readonly FunnelOrder[]> {
    return this.manager.query<FunnelOrder[]>(
      `select outcome.id, requirement_id as "requirementId", supplier_id as "supplierId", outcome.state, document."order"
       from outcomes outcome join outcome_revisions document
         on document.outcome_id = outcome.id and document.revision = outcome.revision
       where trip_id = $1 and outcome.state <> 'withdrawn' order by ordered_on, outcome.id limit $2`,
      [tripId, limit],
    );
  }

  /** The stage events of these matches, in the order in which they were recorded. */
  async listStages(
    matches: readonly MatchKey[],
    limit: number,
  ): Promise<readonly (MatchKey & { readonly stage: Stage; readonly on: CalendarDate })[]> {
    return this.manager.query<{ requirementId: RequirementId; supplierId: SupplierId; stage: Stage; on: string }[]>(
      `select requirement_id as "requirementId", supplier_id as "supplierId", stage, to_char(happened_on, 'YYYY-MM-DD') as "on"
       from stage_events event
       where (requirement_id, supplier_id) in (select * from unnest($1::text[], $2::text[])) and ${STANDS}
       order by id limit $3`,
      [matches.map(({ requirementId }) => requirementId), matches.map(({ supplierId }) => supplierId), limit],
    );
  }
}

function meetingOf({ closing, people, ...row }: MeetingRow): MeetingRecord {
  return { ...row, ...(people !== null && { people }), ...(closing !== null && { closing }) };
}
