import type { EntityManager } from 'typeorm';
import type { MemorandumId, SupplierId } from '../../../domain/ids';
import type { Texts } from '../../../domain/language';
import type { Stage } from '../../../domain/match/decision';
import type { ReportEvent, ReportOrder, ReportPeriod } from '../../../domain/outcome/funders-report';
import type { Order, OutcomeState } from '../../../domain/outcome/outcome';
import { STANDS } from '../match/stage-event-store';

/** Which records a report is made from. */
export interface FundersQuery {
  readonly period: ReportPeriod;
  /** Only what came of trips under it. */
  readonly memorandumId?: MemorandumId | undefined;
  /** So many of each kind at most. */
  readonly limit: number;
}

interface EventRow {
  readonly id: string;
  readonly label: Texts;
  readonly on: string;
  readonly illustrative: boolean;
  readonly supplierId: SupplierId;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly isInvented: boolean;
}

const SUPPLIER = `supplier.id as "supplierId", supplier.name, supplier.organisation_number as "organisationNumber",
  (supplier.evidence ->> 'illustrative')::boolean as "isInvented"`;

const MEETING_DAY = `(starts_at at time zone (trip.draft ->> 'timeZone'))::date`;

const HELD = `not is_cancelled and closing ->> 'verdict' <> 'no-show'`;

const MEETINGS = `
  select meeting.id, to_char(${MEETING_DAY}, 'YYYY-MM-DD') as "on", (trip.draft ->> 'illustrative')::boolean as illustrative,
    jsonb_build_object('sv', told.label, 'en', told.label) as label, ${SUPPLIER}
  from meetings meeting join trips trip on trip.id = trip_id join suppliers supplier on supplier.id = supplier_id
    cross join lateral (
      select concat_ws(': ', trip.draft ->> 'title', (
        select people ->> 'name' from jsonb_array_elements(trip.draft -> 'buyers') people where people ->> 'id' = buyer limit 1
      )) as label
    ) told
  where ${HELD} and ${MEETING_DAY} between $1 and $2 and ($3::text is null or trip.memorandum_id = $3)
  order by starts_at, meeting.id limit $4`;

/** The first event of each match and stage, of all times, so that a match is counted in one period only. */
const STAGES = `
  select event.id, event.stage, to_char(happened_on, 'YYYY-MM-DD') as "on", document.draft -> 'title' as label,
    (document.draft -> 'evidence' ->> 'illustrative')::boolean as illustrative, ${SUPPLIER}
  from (
    select distinct on (requirement_id, supplier_id, stage) * from stage_events event
    where ${STANDS} and stage = any($5) and ($3::text is null or exists (
      select from meetings meeting join trips trip on trip.id = trip_id
      where trip.memorandum_id = $3 and meeting.supplier_id = event.supplier_id and ${HELD}
        and matches @> jsonb_build_array(jsonb_build_object('requirementId', event.requirement_id))
        and ${MEETING_DAY} <= event.happened_on
    ))
    order by requirement_id, supplier_id, stage, happened_on, id
  ) event
    join suppliers supplier on supplier.id = event.supplier_id
    join requirements requirement on requirement.id = event.requirement_id
    join requirement_revisions document on document.requirement_id = requirement.id and document.revision = requirement.revision
  where happened_on between $1 and $2 order by happened_on, event.id limit $4`;

const ORDERS = `
  select outcome.id, to_char(ordered_on, 'YYYY-MM-DD') as "on", outcome.state, document."order",
    (document.evidence ->> 'illustrative')::boolean as illustrative,
    jsonb_build_object('sv', document."order" ->> 'what', 'en', document."order" ->> 'what') as label, ${SUPPLIER}
  from outcomes outcome
    join outcome_revisions document on document.outcome_id = outcome.id and document.revision = outcome.revision
    join suppliers supplier on supplier.id = supplier_id
    left join trips trip on trip.id = trip_id
  where outcome.state <> 'withdrawn' and ordered_on between $1 and $2 and ($3::text is null or trip.memorandum_id = $3)
  order by ordered_on, outcome.id limit $4`;

/** Reads what the funders' report counts. */
export class FundersView {
  constructor(private readonly manager: EntityManager) {}

  /** Meetings that were held in the period, each on its day where it was held. */
  async listMeetings(query: FundersQuery): Promise<readonly ReportEvent[]> {
    return (await this.manager.query<EventRow[]>(MEETINGS, parametersOf(query))).map(eventOf);
  }

  /** Matches that reached one of these stages for the first time in the period; under a memorandum, after a meeting of its trips. */
  async listStages(
    query: FundersQuery,
    stages: readonly Stage[],
  ): Promise<readonly (ReportEvent & { readonly stage: Stage })[]> {
    const rows = await this.manager.query<(EventRow & { stage: Stage })[]>(STAGES, [...parametersOf(query), stages]);
    return rows.map((row) => ({ ...eventOf(row), stage: row.stage }));
  }

  /** What was ordered in the period and not withdrawn. */
  async listOrders(query: FundersQuery): Promise<readonly ReportOrder[]> {
    const rows = await this.manager.query<(EventRow & { state: OutcomeState; order: Order })[]>(
      ORDERS,
      parametersOf(query),
    );
    return rows.map((row) => ({ ...eventOf(row), state: row.state, order: row.order }));
  }
}

function parametersOf({ period, memorandumId = undefined, limit }: FundersQuery): unknown[] {
  return [period.from, period.to, memorandumId ?? null, limit];
}

function eventOf({
  id,
  label,
  on,
  illustrative,
  supplierId,
  name,
  organisationNumber,
  isInvented,
}: EventRow): ReportEvent {
  const supplier = {
    id: supplierId,
    name,
    ...(organisationNumber !== null && { organisationNumber }),
    illustrative: isInvented,
  };
  return { id, label, on, illustrative, supplier };
}
