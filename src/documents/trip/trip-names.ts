import type { BuyerId, SupplierId, TripBuyerId } from '../../domain/ids';
import type { Trip, TripBuyer } from '../../domain/trip/trip';
import { clip } from '../pdf/clip';
import { NAME_SHOWN } from './programme-tables';

/** What the members and buyers of a trip are called. */
export interface TripNames {
  readonly suppliers: ReadonlyMap<SupplierId, string>;
  readonly buyers: ReadonlyMap<BuyerId, string>;
}

/** A member by its name; by its id where it has none any more. */
export function nameOfMember(supplierId: SupplierId, { suppliers }: TripNames): string {
  return clip(suppliers.get(supplierId) ?? supplierId, NAME_SHOWN);
}

/** People of a buyer by the buyer's name and theirs. */
export function nameOfPeople({ buyerId, name }: Pick<TripBuyer, 'buyerId' | 'name'>, { buyers }: TripNames): string {
  return peopleIn({ buyer: buyers.get(buyerId) ?? buyerId, people: { name } });
}

/** The people of a meeting; by their id where they are not on the trip any more. */
export function nameOfBuyer(buyer: TripBuyerId, { buyers }: Pick<Trip, 'buyers'>, names: TripNames): string {
  const people = buyers.find(({ id }) => id === buyer);
  return people ? nameOfPeople(people, names) : buyer;
}

/** A buyer and its people: `Jaguar, Body Purchasing`. */
export function peopleIn({
  buyer,
  people,
}: {
  readonly buyer: string;
  readonly people: Pick<TripBuyer, 'name'>;
}): string {
  const named = clip(people.name, NAME_SHOWN);
  return named === '' || named === buyer ? clip(buyer, NAME_SHOWN) : `${clip(buyer, NAME_SHOWN)}, ${named}`;
}
