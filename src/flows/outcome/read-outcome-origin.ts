import type { PlaceOnList } from '../../db/stores/match/shortlist-store';
import type { Requirement } from '../../domain/demand/requirement';
import type { OutcomeId } from '../../domain/ids';
import type { StageEvent } from '../../domain/match/decision';
import type { Outcome } from '../../domain/outcome/outcome';
import type { Actor } from '../../domain/permission';
import type { Supplier } from '../../domain/supplier/supplier';
import type { Meeting } from '../../domain/trip/meeting';
import type { Trip } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';
import { findOutcomeFor } from './find-outcome';

/** How an order came about, from the match that it began with. */
export interface OutcomeOrigin {
  readonly outcome: Outcome;
  readonly supplier: Supplier;
  readonly requirement: Requirement;
  /**
   * Where the company stood on the shortlist that its meeting was planned from, or else on the first one that named it. Absent
   * where none ever did: then the match was made by people alone.
   */
  readonly place?: PlaceOnList;
  /** In the order in which they were recorded. */
  readonly stages: readonly StageEvent[];
  readonly meeting?: Meeting;
  readonly trip?: Trip;
}

const MAX_STAGE_EVENTS = 1_000;

/** Follows an outcome back to the match it began with. */
export async function readOutcomeOrigin(deps: FlowDeps, actor: Actor, id: OutcomeId): Promise<OutcomeOrigin> {
  const outcome = await findOutcomeFor(deps, actor, 'read-outcome-origin', id);
  return deps.database.inSnapshot(async (stores) => {
    const { requirementId, supplierId, meetingId, tripId } = outcome;
    const { requirements, suppliers, shortlists, stageEvents, meetings, trips } = stores;
    const meeting = meetingId && (await meetings.find(meetingId));
    const trip = tripId && (await trips.find(tripId));
    const planned = (meeting || undefined)?.matches.find((match) => match.requirementId === requirementId);
    const place =
      (planned && (await shortlists.findPlace(requirementId, supplierId, planned.shortlistVersion))) ??
      (await shortlists.findPlace(requirementId, supplierId));
    const requirement = await requirements.find(requirementId);
    const supplier = await suppliers.find(supplierId);
    if (!requirement || !supplier) throw new Error(`Outcome ${id} names a match that does not exist.`);
    return {
      outcome,
      supplier,
      requirement,
      ...(place && { place }),
      stages: await stageEvents.list(requirementId, supplierId, MAX_STAGE_EVENTS),
      ...(meeting && { meeting }),
      ...(trip && { trip }),
    };
  });
}
