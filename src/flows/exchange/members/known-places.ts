import type { Place } from '../../../domain/place';
import { kmBetween } from '../../../domain/place';
import type { KnownPlaces } from './apply-site';

/** Sites of one town lie within this distance; two places of one name that lie further apart are two towns. */
const ONE_TOWN_KM = 25;

/** Nothing is known of any town. */
export const NOWHERE: KnownPlaces = { find: () => undefined };

/** Where towns lie by the sites that stand in them. */
export function knownPlaces(places: readonly Place[]): KnownPlaces {
  const byTown = new Map<string, Place | 'two'>();
  for (const place of places) {
    const town = keyOf(place.town, place.country);
    const known = byTown.get(town);
    if (known === undefined) byTown.set(town, place);
    else if (known !== 'two' && !areNear(known, place)) byTown.set(town, 'two');
  }
  return {
    find: (town, country) => {
      const place = byTown.get(keyOf(town, country));
      return place === 'two' ? undefined : place;
    },
  };
}

function keyOf(town: string, country: string): string {
  return `${town.toLowerCase()}/${country}`;
}

function areNear(one: Place, other: Place): boolean {
  return kmBetween(one.latitude, one.longitude, other.latitude, other.longitude) <= ONE_TOWN_KM;
}
