import type { CalendarDate } from '../calendar-date';
import type { MeetingId, RequirementId, SupplierId, TripBuyerId, TripId, TripPlaceId } from '../ids';
import type { Verdict } from '../match/assessment';
import type { Hours } from './clock-time';
import { type Direction, findPlace, type TripDraft } from './trip';

/** A member and people of a buyer who might meet. */
export interface Pair {
  readonly supplierId: SupplierId;
  readonly buyer: TripBuyerId;
}

/** A meeting as it stands in a programme: who, when, and at which of the host's tables. */
export interface PlannedMeeting extends Pair, Hours {
  /** 1 for the first; a host who holds one meeting at a time has but one. */
  readonly table: number;
  /** Stays where it is when the programme is made anew. */
  readonly isPinned: boolean;
}

/** Who meets whom when: the meetings of a trip in order of time. */
export type Programme = readonly PlannedMeeting[];

/** The match that a meeting began with, as it stood when the meeting was planned. */
export interface MeetingMatch {
  readonly requirementId: RequirementId;
  /** The newest list at that time; absent where the need had not been ranked yet. */
  readonly shortlistVersion?: number;
  readonly verdict: Verdict;
  readonly points: number;
}

/** What a meeting came to. `held`: it took place, and nobody judges it, as a tour of a plant. `no-show`: it was not held. */
export type MeetingVerdict = 'promising' | 'possible' | 'held' | 'no-fit' | 'no-show';

/** Every verdict of a meeting. */
export const MEETING_VERDICTS: readonly MeetingVerdict[] = ['promising', 'possible', 'held', 'no-fit', 'no-show'];

/** What people agreed on at the end of a meeting. */
export interface MeetingClosing {
  readonly verdict: MeetingVerdict;
  readonly note: string;
  /** Absent where nothing more is to be done. */
  readonly nextStep?: {
    readonly what: string;
    /** Who does it, in words. */
    readonly owner: string;
    readonly due: CalendarDate;
    /** The day on which it was done; absent until then. */
    readonly doneOn?: CalendarDate;
  };
  readonly closedBy: string;
  /** ISO 8601 with zone. */
  readonly closedAt: string;
}

/** A meeting on record. */
export interface Meeting extends PlannedMeeting {
  readonly id: MeetingId;
  readonly tripId: TripId;
  readonly placeId: TripPlaceId;
  /** A cancelled meeting stays on record, so that calendars can be told. */
  readonly isCancelled: boolean;
  /** 0 for the first; rises with every change that a calendar must learn of (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** When it was last changed, ISO 8601 with zone. */
  readonly changedAt: string;
  /** Best first; empty where no need was open. */
  readonly matches: readonly MeetingMatch[];
  readonly closing?: MeetingClosing;
}

/** Was the meeting held, as far as is known? */
export function wasHeld({ isCancelled, closing }: Pick<Meeting, 'isCancelled' | 'closing'>): boolean {
  return !isCancelled && closing !== undefined && closing.verdict !== 'no-show';
}

/** The place of a meeting: where its host receives. Undefined when the host has none, or is not on the trip. */
export function placeOfMeeting(
  trip: Pick<TripDraft, 'direction' | 'members' | 'buyers' | 'base' | 'places'>,
  { supplierId, buyer }: Pair,
): TripPlaceId | undefined {
  const host =
    trip.direction === 'outward'
      ? trip.buyers.find(({ id }) => id === buyer)
      : trip.members.find((member) => member.supplierId === supplierId);
  return host?.placeId !== undefined && findPlace(trip, host.placeId) ? host.placeId : undefined;
}

/** Who travels to the meeting and who receives there, each as a key that is unique within the trip. */
export function rolesIn(
  direction: Direction,
  { supplierId, buyer }: Pair,
): { readonly traveller: string; readonly host: string } {
  const [member, people] = [`member/${supplierId}`, `buyer/${buyer}`];
  return direction === 'outward' ? { traveller: member, host: people } : { traveller: people, host: member };
}

/** By time, then by pair: the order in which programmes are told. */
export function compareMeetings(one: PlannedMeeting, other: PlannedMeeting): number {
  const [left, right] = [one, other].map(({ date, from, supplierId, buyer }) =>
    [date, from, supplierId, buyer].join(' '),
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** Is it the same pair at the same time, at whichever table? */
export function isSameMeeting(one: PlannedMeeting, other: PlannedMeeting): boolean {
  return isSamePair(one, other) && one.date === other.date && one.from === other.from && one.to === other.to;
}

/** Do the same people meet? */
export function isSamePair(one: Pair, other: Pair): boolean {
  return one.supplierId === other.supplierId && one.buyer === other.buyer;
}
