import { writeProgrammePaper } from '../../documents/trip/programme-paper';
import type { TripId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { MadeFile } from '../../domain/made-file';
import type { Actor } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { findTripFor } from '../trip/find-trip';
import { gatherTripNames } from './gather-trip-names';

/** The whole programme of a trip on paper, for whoever leads it. */
export async function printProgramme(
  deps: FlowDeps,
  actor: Actor,
  tripId: TripId,
  language: Language,
): Promise<MadeFile> {
  const trip = await findTripFor(deps, actor, 'read-trip', tripId);
  const meetings = await deps.database.stores.meetings.list(tripId);
  const names = await gatherTripNames(deps, trip);
  const printedOn = deps.now().toISOString().slice(0, 10);
  const bytes = await writeProgrammePaper({ trip, meetings, names, printedOn }, language);
  return { name: `${tripId}.pdf`, mediaType: 'application/pdf', bytes };
}
