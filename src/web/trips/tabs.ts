import type { TRIP_WORDS } from './words';

/** A part of a trip that has an address of its own. */
export interface TripTab {
  readonly to:
    | '/trips/$tripId'
    | '/trips/$tripId/team'
    | '/trips/$tripId/programme'
    | '/trips/$tripId/preparation'
    | '/trips/$tripId/papers'
    | '/trips/$tripId/afterwards';
  readonly word: keyof (typeof TRIP_WORDS)['en']['tabs'];
}

/** The parts of a trip in the order in which it passes them: one line each, and one route in `app/router.tsx`. */
export const TRIP_TABS: readonly TripTab[] = [
  { to: '/trips/$tripId', word: 'plan' },
  { to: '/trips/$tripId/team', word: 'team' },
  { to: '/trips/$tripId/programme', word: 'programme' },
  { to: '/trips/$tripId/preparation', word: 'preparation' },
  { to: '/trips/$tripId/papers', word: 'papers' },
  { to: '/trips/$tripId/afterwards', word: 'afterwards' },
];
