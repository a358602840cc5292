import type { CalendarDate } from '../calendar-date';
import type { BuyerId, MemorandumId, RequirementId, SupplierId, TripBuyerId, TripId, TripPlaceId } from '../ids';
import type { Place } from '../place';
import { type Hours, minuteOf } from './clock-time';
import type { TravelRules } from './travel';

/** Outward: members travel to buyers. Inward: buyers travel to the plants of members. */
export type Direction = 'outward' | 'inward';

/** Where a trip stands. A finished or cancelled one is not planned any more. */
export type TripState = 'planning' | 'settled' | 'finished' | 'cancelled';

/** Every state of a trip, in the order in which it passes them. */
export const TRIP_STATES: readonly TripState[] = ['planning', 'settled', 'finished', 'cancelled'];

/** What kind of place people meet at. */
export type TripPlaceKind = 'buyer-site' | 'stand' | 'plant' | 'other';

/** Every kind of place. */
export const TRIP_PLACE_KINDS: readonly TripPlaceKind[] = ['buyer-site', 'stand', 'plant', 'other'];

/** A place at which people meet on a trip. */
export interface TripPlace {
  readonly id: TripPlaceId;
  readonly name: string;
  readonly kind: TripPlaceKind;
  readonly place: Place;
  /** When it is open; empty for all hours of the trip. */
  readonly opens: readonly Hours[];
}

/** What both sides of a meeting have in common. The side that stays is the host of its meetings. */
export interface Participant {
  /** Where it receives; needed of a host only. */
  readonly placeId?: TripPlaceId;
  /** When it has time; empty for all hours of the trip. */
  readonly free: readonly Hours[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  /** Meetings that it shall have at least, and may have at most. */
  readonly fewest: number;
  readonly most: number;
  /** How many meetings it can hold at the same time; counts for a host only. */
  readonly parallel: number;
}

/** A member of the cluster who may join. */
export interface TripMember extends Participant {
  readonly supplierId: SupplierId;
  /** Whether it takes one of the seats: in any case, if it is chosen, or not at all. */
  readonly joins: 'must' | 'may' | 'no';
  /** What taking it along costs, whole SEK. */
  readonly costSek: number;
}

/** People of a buyer: a department that receives on an outward trip, a delegate on an inward one. */
export interface TripBuyer extends Participant {
  readonly id: TripBuyerId;
  readonly buyerId: BuyerId;
  /** Whom one meets, such as `Body Purchasing`. */
  readonly name: string;
  /** The needs that are talked about; empty for all open ones of the buyer. */
  readonly needs: readonly RequirementId[];
}

/** A trip as it is saved. Wishes and meetings stand beside it, since others than the planner write them. */
export interface TripDraft {
  readonly title: string;
  readonly direction: Direction;
  readonly state: TripState;
  /** IANA name of the zone in which all hours of the trip are told, such as `Europe/London`. */
  readonly timeZone: string;
  /** The hours of each day in which people meet, in order. */
  readonly days: readonly Hours[];
  /** Hours in which nobody meets or drives. */
  readonly breaks: readonly Hours[];
  /** Meetings begin every so many minutes after the beginning of a day. */
  readonly slotMinutes: number;
  readonly meetingMinutes: number;
  /** Where everybody stays: the day begins and ends there. */
  readonly base: TripPlace;
  readonly places: readonly TripPlace[];
  readonly buyers: readonly TripBuyer[];
  readonly members: readonly TripMember[];
  /** How many members can come along. */
  readonly seats: number;
  /** What all of them together may cost, whole SEK. */
  readonly budgetSek?: number;
  /** The members who were chosen; empty until then. */
  readonly team: readonly SupplierId[];
  readonly travel: TravelRules;
  /** The agreement between two regions under which the trip is made. */
  readonly memorandumId?: MemorandumId;
  /** True when people, hours or meetings of it were invented to show how trips work. */
  readonly illustrative: boolean;
}

/** One revision of a trip. */
export interface Trip extends TripDraft {
  readonly id: TripId;
  /** 1 for the first; each save adds one. */
  readonly revision: number;
}

/** `must` and `must-not` are rules for the programme; `may` says that one would like to. */
export type WishKind = 'must' | 'may' | 'must-not';

/** Every kind of wish. */
export const WISH_KINDS: readonly WishKind[] = ['must', 'may', 'must-not'];

/** Whose wish it is. What one side does not want is never shown to the other. */
export type WishSide = 'member' | 'buyer' | 'planner';

/** That a member and people of a buyer must, may or must not meet. */
export interface Wish {
  readonly supplierId: SupplierId;
  readonly buyer: TripBuyerId;
  readonly kind: WishKind;
  readonly by: WishSide;
}

/** Bounds of a trip, so that the programme of any trip can be solved. */
export const TRIP_BOUNDS = {
  days: 10,
  places: 40,
  buyers: 40,
  members: 100,
  needsOfBuyer: 20,
  hours: 40,
  parallel: 10,
  meetings: 1_000,
  /** Members times buyers times beginnings of meetings, so that even the first answer comes within a second or two. */
  times: 200_000,
  slotMinutes: { least: 10, most: 240 },
} as const;

/** The first and the last day. */
export function datesOf({ days }: Pick<TripDraft, 'days'>): {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
} {
  const dates = days.map(({ date }) => date).sort();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
}

/** The members who take part: the team, or while none was chosen everybody who may join. */
export function membersWhoJoin({ members, team }: Pick<TripDraft, 'members' | 'team'>): readonly TripMember[] {
  return members.filter(({ supplierId, joins }) => (team.length > 0 ? team.includes(supplierId) : joins !== 'no'));
}

/** How many meetings there could be, whoever is free: every pair that joins, at every beginning of a meeting. */
export function timesIn(
  trip: Pick<TripDraft, 'members' | 'team' | 'buyers' | 'days' | 'slotMinutes' | 'meetingMinutes'>,
): number {
  const slots = trip.days.reduce((sum, { from, to }) => {
    const lastStart = minuteOf(to) - minuteOf(from) - trip.meetingMinutes;
    return sum + Math.max(0, Math.floor(lastStart / trip.slotMinutes) + 1);
  }, 0);
  return membersWhoJoin(trip).length * trip.buyers.length * slots;
}

/** Where a place of the trip is; the base has an id too. */
export function findPlace(
  { base, places }: Pick<TripDraft, 'base' | 'places'>,
  id: TripPlaceId,
): TripPlace | undefined {
  return id === base.id ? base : places.find((place) => place.id === id);
}
