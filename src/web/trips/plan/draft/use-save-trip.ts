import { useState } from 'react';
import type { TripDraft } from '../../../../domain/trip/trip';
import { ApiProblem } from '../../../api/problem';
import { createTrip, type LoadedTrip, putTrip, readTrip } from '../../trip-api';
import { faultsOfWritten, type WrittenFault } from './check-written';
import { mergeTrips } from './merge-trips';
import type { TripDraftState } from './use-trip-draft';

/** Saving a trip, and what stood against it. */
export interface TripSaving {
  readonly isSaving: boolean;
  readonly error: unknown;
  /** Has somebody tried to save what is there? From then on faults are told as they are made. */
  readonly isTried: boolean;
  readonly faults: ReadonlyMap<string, WrittenFault>;
  /** Undefined when it was refused. */
  readonly save: () => Promise<LoadedTrip | undefined>;
}

/** Saves a new trip, or the next revision of a stored one. @param tripId absent for a new trip */
export function useSaveTrip(state: TripDraftState, tripId?: string): TripSaving {
  const [isSaving, setSaving] = useState(false);
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const faults = faultsOfWritten(state.draft);
  const save = async () => {
    setTried(true);
    setError(null);
    if (faults.size > 0 || isSaving) return undefined;
    setSaving(true);
    const sent = state.draft;
    try {
      const saved = tripId === undefined ? await createTrip(sent) : await putOver(tripId, state, sent);
      state.settle(sent, saved);
      setTried(false);
      return saved;
    } catch (problem) {
      setError(problem);
      return undefined;
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, error, isTried, faults, save };
}

/** Where somebody else saved first and changed other parts, both stand; where he changed the same, the page asks. */
async function putOver(tripId: string, { base }: TripDraftState, sent: TripDraft): Promise<LoadedTrip> {
  try {
    return await putTrip(tripId, base.revision, sent);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
    const theirs = await readTrip(tripId);
    const { draft, conflicts } = mergeTrips(base.draft, { mine: sent, theirs: theirs.draft });
    if (conflicts.length > 0) throw problem;
    return putTrip(tripId, theirs.revision, draft);
  }
}
