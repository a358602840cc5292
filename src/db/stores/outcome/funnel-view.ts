import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { RequirementId, SupplierId, TripId } from '../../../domain/ids';
import type { Stage } from '../../../domain/match/decision';
import type { FunnelOrder, MatchKey } from '../../../domain/outcome/funnel';
import { STANDS } from '../match/stage-event-store';

/** Reads what became of the matches of a trip. */
export class FunnelView {
  constructor(private readonly manager: EntityManager) {}

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
