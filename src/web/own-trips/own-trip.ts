import type { TripPlaceId } from '../../domain/ids';
import { type DayPlan, dayPlansOf } from '../../domain/trip/day-plan';
import type { Trip as DomainTrip } from '../../domain/trip/trip';
import type { components } from '../api/wire';

/** A trip as somebody on it sees it. */
export type OwnTrip = Omit<components['schemas']['OwnTrip'], 'travel'> & { readonly travel: unknown };
/** An own meeting. */
export type OwnMeeting = Omit<OwnTrip['meetings'][number], 'placeId'> & { readonly placeId: TripPlaceId };
/** What somebody wishes of a pair. */
export type WishKind = components['schemas']['WishKind'];

/** Does the reader drive from host to host? The members on an outward trip do, the buyers on an inward one. */
export function doesTravel({ direction, ownMember }: Pick<OwnTrip, 'direction' | 'ownMember'>): boolean {
  return (direction === 'outward') === (ownMember !== undefined);
}

/**
 * The reader's days, one after another. People of a buyer who come with several travel each for themselves, so theirs are
 * told without drives.
 */
export function ownDays(trip: OwnTrip): readonly DayPlan<OwnMeeting>[] {
  const onTheRoad = trip as unknown as Pick<DomainTrip, 'base' | 'places' | 'days' | 'breaks' | 'travel'>;
  const parties = trip.ownMember === undefined ? trip.ownBuyers.length : 1;
  return dayPlansOf(
    onTheRoad,
    trip.meetings as readonly unknown[] as readonly OwnMeeting[],
    doesTravel(trip) && parties === 1,
  );
}

/** What the reader has wished of a pair; undefined where it has wished nothing. */
export function wishOf({ wishes }: Pick<OwnTrip, 'wishes'>, supplierId: string, buyer: string): WishKind | undefined {
  return wishes.find((wish) => wish.supplierId === supplierId && wish.buyer === buyer)?.kind;
}

/** A place by its name, with its town where the name does not say it. */
export function nameOfPlace({ name, place: { town } }: Pick<OwnTrip['base'], 'name' | 'place'>): string {
  return name.includes(town) ? name : `${name}, ${town}`;
}

/** The first and the last day of a trip. */
export function datesOfDays(days: OwnTrip['days']): { readonly first: string; readonly last: string } {
  const dates = days.map(({ date }) => date).sort();
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
}
