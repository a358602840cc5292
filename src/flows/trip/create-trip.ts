import type { TripId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import type { Trip, TripDraft } from '../../domain/trip/trip';
import { checkId } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { checkTrip } from './check-trip';

/**
 * Stores a new trip.
 *
 * @throws Problem `invalid` listing every fault; `conflict` when the id is taken
 */
export async function createTrip(
  deps: FlowDeps,
  actor: Actor,
  { id, draft }: { readonly id: TripId; readonly draft: TripDraft },
): Promise<Trip> {
  requireMay(actor, 'save-trip');
  refuseFaults(checkId(id, '/id'));
  return deps.database.inTransaction(async (stores) => {
    await checkTrip(stores, draft);
    if (!(await stores.trips.add(id, draft))) {
      throw new Problem('conflict', [{ code: 'collision', path: '/id', value: id }]);
    }
    await noteChange(stores, deps, actor, { operation: 'save-trip', subject: { other: id }, after: draft });
    return { ...draft, id, revision: 1 };
  });
}
