import { createContext, use } from 'react';
import type { TripDraftState } from './plan/draft/use-trip-draft';
import type { LoadedTrip } from './trip-api';

/** The trip whose page is open: as it is stored, and as its plan is being changed. */
export interface OpenTrip extends LoadedTrip {
  readonly state: TripDraftState;
}

const Current = createContext<OpenTrip | undefined>(undefined);

/** Gives the tabs of a trip the trip. */
export const TripProvider = Current;

/** The trip whose page is open; only within its tabs. */
export function useTrip(): OpenTrip {
  const trip = use(Current);
  if (trip === undefined) throw new Error('useTrip is used outside of the page of a trip.');
  return trip;
}
