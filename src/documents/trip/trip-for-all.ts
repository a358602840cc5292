import type { Trip } from '../../domain/trip/trip';

/** As much of a trip as everybody on it may know: nothing of who else may come, what that costs, or what anybody wishes. */
export type TripForAll = Pick<
  Trip,
  | 'id'
  | 'title'
  | 'direction'
  | 'timeZone'
  | 'days'
  | 'breaks'
  | 'base'
  | 'places'
  | 'travel'
  | 'illustrative'
  | 'revision'
>;
