import type { ParticipationAnswer } from '../../db/stores/trip/participation-store';
import type { SupplierId, TripId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem, refuseFaults } from '../../domain/problem';
import { checkLine } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { findTripFor, isOnTrip } from '../trip/find-trip';

const MAX_NOTE = 2_000;

/**
 * Notes whether a member comes along; it may change its mind.
 *
 * @throws Problem `absent` where the member is not on the trip; `invalid`
 */
export async function answerTrip(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  { supplierId, ...answer }: ParticipationAnswer & { readonly supplierId: SupplierId },
): Promise<void> {
  const trip = await findTripFor(deps, actor, 'answer-trip', tripId);
  requireMay(actor, 'answer-trip', { supplierId });
  if (!isOnTrip(trip, supplierId)) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  refuseFaults(checkLine(answer.note, '/note', MAX_NOTE));
  await deps.database.inTransaction(async (stores) => {
    const before = await stores.participations.find(tripId, supplierId);
    await stores.participations.answer(tripId, supplierId, answer, { at: deps.now(), name: actor.name });
    const told = before && { state: before.state, note: before.note };
    const subject = { supplierId, other: tripId };
    await noteChange(stores, deps, actor, { operation: 'answer-trip', subject, before: told, after: answer });
  });
}
