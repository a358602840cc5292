import { createContext, use } from 'react';
import type { TripNames } from '../../../contract/wording/trip/trip-names';
import type { PlannedMeeting, Programme } from '../../../domain/trip/meeting';
import type { ProgrammeFault } from '../../../domain/trip/programme-faults';
import type { TripBuyer, TripDraft, TripMember, Wish } from '../../../domain/trip/trip';
import type { TalkedPair } from '../talked-pair';
import type { BoardDay, BoardRow, BoardView, Drive, Slot } from './board/board';

/** What can be done with the board. Meetings are named by their numbers in the programme. */
export interface BoardActions {
  readonly move: (number: number, start: Pick<Slot, 'date' | 'from'>) => void;
  readonly shift: (number: number, way: -1 | 1) => void;
  readonly pin: (number: number) => void;
  readonly remove: (number: number) => void;
  readonly seat: (number: number, table: number) => void;
  readonly add: (pair: Pick<PlannedMeeting, 'supplierId' | 'buyer'>, start: Pick<Slot, 'date' | 'from'>) => void;
  readonly open: (number: number) => void;
  /** Asks with whom, and when where no start is given. */
  readonly askToAdd: (row: BoardRow, start?: Slot) => void;
  readonly callOff: (who: TripMember | TripBuyer, date?: string) => void;
  /** Goes to a meeting on the board. */
  readonly focus: (number: number) => void;
}

/** All that the parts of the board show. */
export interface Planned {
  readonly trip: TripDraft;
  readonly wishes: readonly Wish[];
  readonly worths: readonly TalkedPair[];
  readonly programme: Programme;
  readonly view: BoardView;
  readonly days: readonly BoardDay[];
  readonly rows: readonly BoardRow[];
  readonly faults: readonly ProgrammeFault[];
  readonly drives: ReadonlyMap<number, Drive>;
  readonly names: TripNames;
  readonly actions: BoardActions;
}

const Current = createContext<Planned | undefined>(undefined);

/** Gives the parts of the board what they show. */
export const PlannedProvider = Current;

/** What is planned; only within the page of a programme. */
export function usePlanned(): Planned {
  const planned = use(Current);
  if (planned === undefined) throw new Error('usePlanned is used outside of the page of a programme.');
  return planned;
}

/** The one of a row by name. */
export function nameOfRow({ who }: BoardRow, names: TripNames): string {
  return 'supplierId' in who ? names.member(who.supplierId) : names.people(who.id);
}

/** Both of a meeting by name. */
export function nameOfPair(
  { supplierId, buyer }: Pick<PlannedMeeting, 'supplierId' | 'buyer'>,
  names: TripNames,
): string {
  return `${names.member(supplierId)} – ${names.people(buyer)}`;
}
