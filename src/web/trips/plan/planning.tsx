import { createContext, use } from 'react';
import type { TripDraft } from '../../../domain/trip/trip';
import { faultAt } from '../../api/problem';
import { useWords } from '../../screen/language';
import type { KnownSite } from './draft/people';
import type { TripSaving } from './draft/use-save-trip';
import type { EditTrip } from './draft/use-trip-draft';
import { PLAN_WORDS } from './words';

/** A company that can be on a trip, with the places that are known of it. */
export interface KnownCompany {
  readonly id: string;
  readonly name: string;
  readonly sites: readonly KnownSite[];
}

/** A member that can be on a trip. */
export interface KnownMember extends KnownCompany {
  /** Whoever has ceased joins no trip any more, but stays on those that it was on. */
  readonly isActive: boolean;
}

/** What every section of the plan is given. */
export interface Planning {
  readonly draft: TripDraft;
  readonly edit: EditTrip;
  readonly saving: TripSaving;
  readonly isNew: boolean;
  readonly buyers: readonly KnownCompany[];
  readonly members: readonly KnownMember[];
}

const Current = createContext<Planning | undefined>(undefined);

/** Gives the sections of a plan what they work on. */
export const PlanningProvider = Current;

/** What is being planned; only within a plan. */
export function usePlanning(): Planning {
  const planning = use(Current);
  if (planning === undefined) throw new Error('usePlanning is used outside of a plan.');
  return planning;
}

/** What is wrong at a place of the trip, by JSON Pointer: as the page sees it, else as the server has said it. */
export function useFaultAt(): (pointer: string) => string | undefined {
  const words = useWords(PLAN_WORDS);
  const { saving, isNew } = usePlanning();
  return (pointer) => {
    const own = saving.isTried ? saving.faults.get(pointer) : undefined;
    return own ? words.faults[own] : faultAt(saving.error, isNew ? `/draft${pointer}` : pointer);
  };
}
