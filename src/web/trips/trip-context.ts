import { createContext, use } from 'react';
import type { SupplierId } from '../../domain/ids';
import type { TripDraftState } from './plan/draft/use-trip-draft';
import type { LoadedTrip } from './trip-api';

/** The trip whose page is open: as it is stored, and as its plan is being changed. */
export interface OpenTrip extends LoadedTrip {
  readonly state: TripDraftState;
  /** Seats that were given and are not saved yet. */
  readonly seats: readonly SupplierId[] | undefined;
  readonly setSeats: (seats: readonly SupplierId[] | undefined) => void;
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
