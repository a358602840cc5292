import type { TripPlaceId } from '../ids';
import { kmBetween, type Place } from '../place';

/** A drive whose time is known better than it can be reckoned, such as from a table or a routing service. Both ways. */
export interface KnownDrive {
  readonly between: readonly [TripPlaceId, TripPlaceId];
  readonly minutes: number;
}

/** The longest drive that can be known: a day. */
export const LONGEST_DRIVE_MIN = 1_440;

/** How driving times of a trip are found. */
export interface TravelRules {
  /** Road kilometres for each kilometre as the crow flies. */
  readonly detour: number;
  readonly known: readonly KnownDrive[];
}

/**
 * The usual detour factor. Road distances in Europe are some 1.2 to 1.4 times the great circle: Ballou, Rahardja & Sakai,
 * "Selected country circuity factors for road travel distance estimation", Transportation Research A 36 (2002), 843-848.
 */
export const USUAL_DETOUR = 1.3;

/** Average speeds by road distance, doors included: short drives are through towns, long ones on motorways. */
const SPEEDS: readonly { readonly upToKm: number; readonly kmPerHour: number }[] = [
  { upToKm: 10, kmPerHour: 30 },
  { upToKm: 50, kmPerHour: 50 },
  { upToKm: 150, kmPerHour: 70 },
  { upToKm: Number.POSITIVE_INFINITY, kmPerHour: 85 },
];

/** A place with what it is called in the trip. */
interface Spot {
  readonly id: TripPlaceId;
  readonly place: Place;
}

/** Minutes from one place to another, rounded up to five; none within one place. What is known counts before what is reckoned. */
export function driveMinutes(from: Spot, to: Spot, { detour, known }: TravelRules): number {
  if (from.id === to.id) return 0;
  const told = known.find(({ between: [one, other] }) =>
    one === from.id ? other === to.id : one === to.id && other === from.id,
  );
  if (told !== undefined) return told.minutes;
  return inFives(minutesFor(roadKmBetween(from.place, to.place, detour)));
}

/**
 * The drives in a table of a routing service, which tells seconds from the place of each row to the place of each column. Of
 * the two ways between places the longer one counts; a pair without a road one way, or farther than a day, is left out.
 */
export function drivesIn(
  ids: readonly TripPlaceId[],
  seconds: readonly (readonly (number | null)[])[],
): readonly KnownDrive[] {
  return ids.flatMap((from, row) =>
    ids.slice(row + 1).flatMap((to, rest) => {
      const column = row + 1 + rest;
      const there = seconds[row]?.[column] ?? Number.POSITIVE_INFINITY;
      const back = seconds[column]?.[row] ?? Number.POSITIVE_INFINITY;
      const minutes = inFives(Math.max(there, back) / 60);
      return minutes <= LONGEST_DRIVE_MIN ? [{ between: [from, to] as const, minutes }] : [];
    }),
  );
}

/** Times of drives are told in steps of five minutes, never too short. */
function inFives(minutes: number): number {
  return Math.ceil(minutes / 5) * 5;
}

/** Road kilometres, reckoned. */
export function roadKmBetween(from: Place, to: Place, detour: number): number {
  return detour * kmBetween(from.latitude, from.longitude, to.latitude, to.longitude);
}

/** Never falls with distance: each stretch of the way is driven at the speed of its band. */
function minutesFor(roadKm: number): number {
  let minutes = 0;
  let done = 0;
  for (const { upToKm, kmPerHour } of SPEEDS) {
    const stretch = Math.min(roadKm, upToKm) - done;
    if (stretch <= 0) break;
    minutes += (stretch / kmPerHour) * 60;
    done += stretch;
  }
  return minutes;
}
