/** A point on the map. Names of towns are not unique (there are two Mjällby), so the coordinates decide. */
export interface Place {
  readonly town: string;
  /** County or region, where it helps to tell towns apart. */
  readonly region?: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** Degrees north, -90 to 90. */
  readonly latitude: number;
  /** Degrees east, -180 to 180. */
  readonly longitude: number;
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in whole kilometres. */
export function distanceKm(from: Place, to: Place): number {
  return kmBetween(from.latitude, from.longitude, to.latitude, to.longitude);
}

/** The same from coordinates in degrees (haversine on a sphere; the error against the ellipsoid is below 0.6 %). */
export function kmBetween(latitude: number, longitude: number, otherLatitude: number, otherLongitude: number): number {
  const radians = Math.PI / 180;
  const northward = Math.sin(((otherLatitude - latitude) * radians) / 2);
  const eastward = Math.sin(((otherLongitude - longitude) * radians) / 2);
  const haversine =
    northward * northward + Math.cos(latitude * radians) * Math.cos(otherLatitude * radians) * eastward * eastward;
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine))));
}
