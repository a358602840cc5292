import { randomUUID } from 'node:crypto';
import type { OutcomeId, TripId } from '../../domain/ids';
import type { Outcome, OutcomeMatch, OutcomeStatement } from '../../domain/outcome/outcome';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, refuseFaults, shown } from '../../domain/problem';
import { datesOf } from '../../domain/trip/trip';
import { checkOrder } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { loggedOf, recordStageOfOrder, subjectOf } from './add-step';
import { checkStatement } from './check-statement';

/**
 * Notes what came of a match, for the company to confirm. The match counts as nominated from then on, or as delivering.
 *
 * @throws Problem `invalid` listing every fault: a match, trip or meeting that does not exist or does not belong together, and
 * an order placed before the trip that it is said to come from
 */
export async function noteOutcome(
  deps: FlowDeps,
  actor: Actor,
  input: OutcomeMatch & OutcomeStatement,
): Promise<Outcome> {
  requireMay(actor, 'save-outcome', { supplierId: input.supplierId });
  refuseFaults(checkStatement(input));
  const tripId = await findTripOf(deps, input);
  const { requirementId, supplierId, meetingId, order, evidence } = input;
  const match = { requirementId, supplierId, ...(tripId && { tripId }), ...(meetingId && { meetingId }) };
  return deps.database.inTransaction(async (stores) => {
    const step = {
      state: 'noted',
      order,
      evidence,
      side: 'leader',
      savedBy: actor.name,
      savedAt: deps.now().toISOString(),
    } as const;
    const noted = await stores.outcomes.add(randomUUID() as OutcomeId, match, step);
    await recordStageOfOrder(stores, deps, actor, noted);
    const done = { operation: 'save-outcome', subject: subjectOf(noted), after: loggedOf(step) } as const;
    await noteChange(stores, deps, actor, done);
    return noted;
  });
}

/** Looks at all that the outcome names, and finds its trip. A need that is still a draft has no matches. */
async function findTripOf({ database }: FlowDeps, input: OutcomeMatch & OutcomeStatement): Promise<TripId | undefined> {
  const { requirementId, supplierId, meetingId, order } = input;
  const { requirements, suppliers, meetings, trips } = database.stores;
  const [requirement, supplier, meeting] = await Promise.all([
    requirements.find(requirementId),
    suppliers.find(supplierId),
    meetingId && meetings.find(meetingId),
  ]);
  const isOtherMeeting = meetingId !== undefined && (!meeting || meeting.supplierId !== supplierId);
  const tripId = meeting ? meeting.tripId : input.tripId;
  const trip = tripId && (await trips.find(tripId));
  const isOtherTrip = input.tripId !== undefined && (!trip || input.tripId !== tripId);
  const isMatched = requirement !== undefined && requirement.state !== 'draft';
  const day = meeting ? meeting.date : trip ? datesOf(trip).first : undefined;
  refuseFaults([
    ...(isMatched ? [] : unknown('/requirementId', requirementId)),
    ...(supplier ? [] : unknown('/supplierId', supplierId)),
    ...(isOtherMeeting ? unknown('/meetingId', meetingId) : []),
    ...(isOtherTrip ? unknown('/tripId', input.tripId) : []),
    ...checkOrder(day, order.orderedOn, '/order/orderedOn'),
  ]);
  return tripId;
}

function unknown(path: string, value: string | undefined): readonly Fault[] {
  return [{ code: 'unknown-reference', path, value: shown(value) }];
}
