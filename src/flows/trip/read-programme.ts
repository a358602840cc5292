import type { TripId } from '../../domain/ids';
import type { Actor } from '../../domain/permission';
import type { Meeting } from '../../domain/trip/meeting';
import { faultsOfProgramme, type ProgrammeFault } from '../../domain/trip/programme-faults';
import type { FlowDeps } from '../flow-deps';
import { findTripFor } from './find-trip';

/** The programme of a trip as it stands: what is cancelled is left out. */
export interface ReadProgramme {
  /** 0 while nobody has saved one. */
  readonly revision: number;
  readonly meetings: readonly Meeting[];
  /** By the places of the meetings in the list. */
  readonly faults: readonly ProgrammeFault[];
}

/** The programme of a trip and every rule of the trip, as it is now, that it breaks. */
export async function readProgramme(deps: FlowDeps, actor: Actor, tripId: TripId): Promise<ReadProgramme> {
  const trip = await findTripFor(deps, actor, 'read-trip', tripId);
  return deps.database.inSnapshot(async (stores) => {
    const [revision = 0, all, wishes] = [
      await stores.trips.findProgrammeRevision(tripId),
      await stores.meetings.list(tripId),
      await stores.tripWishes.list(tripId),
    ];
    const meetings = all.filter(({ isCancelled }) => !isCancelled);
    return { revision, meetings, faults: revision === 0 ? [] : faultsOfProgramme(trip, wishes, meetings) };
  });
}
