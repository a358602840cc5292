import type { TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import type { Trip, TripDraft } from '../../domain/trip/trip';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { checkTrip } from './check-trip';
import { findTripFor } from './find-trip';

/** A trip as it is saved, and the revision that was on the screen. */
export interface TripSaving {
  readonly draft: TripDraft;
  readonly expectedRevision: number;
}

/**
 * Stores the next revision of a trip. Its meetings stay as they are: what of them breaks a rule now is shown on the board.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when somebody else saved first
 */
export async function saveTrip(
  deps: FlowDeps,
  actor: Actor,
  id: TripId,
  { draft, expectedRevision }: TripSaving,
): Promise<Trip> {
  const { id: _id, revision: _revision, ...before } = await findTripFor(deps, actor, 'save-trip', id);
  return deps.database.inTransaction(async (stores) => {
    await checkTrip(stores, draft);
    const saved = await stores.trips.saveNext(id, expectedRevision, draft);
    if (isToldAnew(before, draft)) {
      await stores.meetings.reserve();
      await stores.meetings.tellAnew(saved, deps.now());
    }
    await noteChange(stores, deps, actor, { operation: 'save-trip', subject: { other: id }, before, after: draft });
    return saved;
  });
}

/** Must calendars learn of every meeting again? */
function isToldAnew(before: TripDraft, after: TripDraft): boolean {
  const isOff = ({ state }: TripDraft) => state === 'cancelled';
  return isOff(before) !== isOff(after) || before.timeZone !== after.timeZone || before.direction !== after.direction;
}
