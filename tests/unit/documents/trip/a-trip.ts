import type { MeetingId, RequirementId, TripBuyerId, TripId, TripPlaceId } from '../../../../src/domain/ids';
import type { Meeting } from '../../../../src/domain/trip/meeting';
import type { Trip, TripBuyer, TripMember, TripPlace } from '../../../../src/domain/trip/trip';
import { id } from '../../../support/builders';

/** A place near Coventry, unless it is said to be elsewhere. */
export const aTripPlace = (
  name: string,
  changes: Partial<TripPlace> = {},
  latitude = 52.4,
  longitude = -1.52,
): TripPlace => ({
  id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-') as TripPlaceId,
  name,
  kind: 'buyer-site',
  place: { town: name, region: 'West Midlands', country: 'GB', latitude, longitude },
  opens: [],
  ...changes,
});

const BASE = aTripPlace('Coventry', { kind: 'other' });
export const GAYDON = aTripPlace('Gaydon', {}, 52.19, -1.48);
export const SOLIHULL = aTripPlace('Solihull', {}, 52.45, -1.79);

const PARTICIPANT = { free: [], languages: ['en'], fewest: 0, most: 8, parallel: 1 } as const;

export const aTripBuyer = (changes: Partial<TripBuyer> = {}): TripBuyer => ({
  ...PARTICIPANT,
  id: 'body' as TripBuyerId,
  buyerId: id.buyer('jaguar'),
  name: 'Body Purchasing',
  placeId: SOLIHULL.id,
  needs: ['a-bracket' as RequirementId],
  ...changes,
});

const aTripMember = (supplierId: string, changes: Partial<TripMember> = {}): TripMember => ({
  ...PARTICIPANT,
  supplierId: id.supplier(supplierId),
  joins: 'may',
  costSek: 18_500,
  ...changes,
});

export const aTrip = (changes: Partial<Trip> = {}): Trip => ({
  id: 'jaguar-week' as TripId,
  revision: 3,
  title: 'Veckan hos Jaguar',
  direction: 'outward',
  state: 'planning',
  timeZone: 'Europe/London',
  days: [{ date: '2017-02-14', from: '08:00', to: '17:00' }],
  breaks: [{ date: '2017-02-14', from: '12:00', to: '13:00' }],
  slotMinutes: 20,
  meetingMinutes: 40,
  base: BASE,
  places: [SOLIHULL, GAYDON],
  buyers: [aTripBuyer(), aTripBuyer({ id: 'sports' as TripBuyerId, name: 'Sports Cars', placeId: GAYDON.id })],
  members: [aTripMember('testfirma'), aTripMember('annan')],
  seats: 2,
  team: [],
  travel: { detour: 1.3, known: [] },
  illustrative: false,
  ...changes,
});

export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 'm-1' as MeetingId,
  tripId: 'jaguar-week' as TripId,
  supplierId: id.supplier('testfirma'),
  buyer: 'body' as TripBuyerId,
  placeId: SOLIHULL.id,
  date: '2017-02-14',
  from: '09:00',
  to: '09:40',
  table: 1,
  isPinned: false,
  isCancelled: false,
  sequence: 0,
  changedAt: '2017-01-10T08:00:00.000Z',
  matches: [],
  ...changes,
});
