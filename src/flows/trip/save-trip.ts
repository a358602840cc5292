import type { TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import { type Fault, refuseFaults } from '../../domain/problem';
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
    const isAnew = isToldAnew(before, draft);
    // Before the trip is touched: whoever stores its programme reserves first, too, and each would wait for the other.
    if (isAnew) await stores.meetings.reserve();
    await checkTrip(stores, draft);
    refuseFaults(faultsOfPeople(before, draft));
    const saved = await stores.trips.saveNext(id, expectedRevision, draft);
    if (isAnew) await stores.meetings.tellAnew(saved, deps.now());
    await noteChange(stores, deps, actor, { operation: 'save-trip', subject: { other: id }, before, after: draft });
    return saved;
  });
}

/** Must calendars learn of every meeting again? */
function isToldAnew(before: TripDraft, after: TripDraft): boolean {
  const isOff = ({ state }: TripDraft) => state === 'cancelled';
  return isOff(before) !== isOff(after) || before.timeZone !== after.timeZone || before.direction !== after.direction;
}

/** Wishes and meetings are those of the people: were they another company's all at once, it would read them as its own. */
function faultsOfPeople(before: TripDraft, { buyers }: TripDraft): readonly Fault[] {
  return buyers.flatMap(({ id, buyerId }, index): readonly Fault[] => {
    const was = before.buyers.find((people) => people.id === id);
    const isSame = was === undefined || was.buyerId === buyerId;
    return isSame
      ? []
      : [{ code: 'not-allowed', path: `/buyers/${index}/buyerId`, value: buyerId, expected: was.buyerId }];
  });
}
