import type { MeetingId, SupplierId, TripBuyerId, TripId, TripPlaceId } from '../../src/domain/ids';
import type { Hours } from '../../src/domain/trip/clock-time';
import { minuteOf, timeAt } from '../../src/domain/trip/clock-time';
import type { PlannedMeeting } from '../../src/domain/trip/meeting';
import type { TripBuyer, TripDraft, TripMember, TripPlace } from '../../src/domain/trip/trip';
import { id } from './builders';

/** Ids of trips and their parts. */
export const tripId = {
  trip: (name: string) => name as TripId,
  place: (name: string) => name as TripPlaceId,
  people: (name: string) => name as TripBuyerId,
  meeting: (name: string) => name as MeetingId,
};

const EVERY = { free: [], languages: ['en'], fewest: 0, most: 16, parallel: 1 };

/** A day of a trip, 09:00 to 17:00 unless told otherwise. */
export const hoursOn = (date: string, from = '09:00', to = '17:00'): Hours => ({ date, from, to });

/** A place of a trip in Coventry, unless told otherwise. */
export const aTripPlace = (name: string, changes: Partial<TripPlace> = {}): TripPlace => ({
  id: tripId.place(name),
  name,
  kind: 'buyer-site',
  place: { town: 'Coventry', country: 'GB', latitude: 52.38, longitude: -1.48 },
  opens: [],
  ...changes,
});

/** People of Jaguar who receive at Whitley, unless told otherwise. */
export const aTripBuyer = (name: string, changes: Partial<TripBuyer> = {}): TripBuyer => ({
  id: tripId.people(name),
  buyerId: id.buyer('jaguar'),
  name,
  needs: [],
  placeId: tripId.place('whitley'),
  ...EVERY,
  ...changes,
});

/** A member who may join. */
export const aTripMember = (supplier: string, changes: Partial<TripMember> = {}): TripMember => ({
  supplierId: id.supplier(supplier),
  joins: 'may',
  costSek: 12_000,
  ...EVERY,
  ...changes,
});

/** A day at Whitley with two members and one host, unless told otherwise. */
export const aTripDraft = (changes: Partial<TripDraft> = {}): TripDraft => ({
  title: 'A day at Whitley',
  direction: 'outward',
  state: 'planning',
  timeZone: 'Europe/London',
  days: [hoursOn('2027-03-01')],
  breaks: [hoursOn('2027-03-01', '12:00', '13:00')],
  slotMinutes: 30,
  meetingMinutes: 30,
  base: aTripPlace('hotel', { kind: 'other' }),
  places: [aTripPlace('whitley')],
  buyers: [aTripBuyer('body')],
  members: [aTripMember('ebp'), aTripMember('ytab')],
  seats: 2,
  team: [],
  travel: { detour: 1.3, known: [] },
  illustrative: true,
  ...changes,
});

/** A meeting of half an hour at the first table. */
export const aPlannedMeeting = (
  supplier: string,
  people: string,
  from: string,
  changes: Partial<PlannedMeeting> = {},
): PlannedMeeting => ({
  supplierId: id.supplier(supplier) as SupplierId,
  buyer: tripId.people(people),
  date: '2027-03-01',
  from,
  to: timeAt(minuteOf(from) + 30),
  table: 1,
  isPinned: false,
  ...changes,
});
