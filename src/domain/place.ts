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

/** Great-circle distance in whole kilometres (haversine on a sphere; the error against the ellipsoid is below 0.6 %). */
export function distanceKm(from: Place, to: Place): number {
  const radians = Math.PI / 180;
  const northward = Math.sin(((to.latitude - from.latitude) * radians) / 2);
  const eastward = Math.sin(((to.longitude - from.longitude) * radians) / 2);
  const haversine =
    northward ** 2 + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * eastward ** 2;
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine))));
}
