import { z } from 'zod';

/** A point on the map, in degrees. */
interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A service that knows the roads: OSRM, or another one that answers as it does. */
export interface RoutingService {
  /**
   * Driving times between all of these points: a row for each one to set out from, a column for each one to arrive at, in
   * seconds; `null` where no road leads.
   *
   * @throws Error when it does not answer, or answers with something else
   */
  driveSeconds(points: readonly Point[]): Promise<DriveSeconds>;
}

/** Seconds from the point of the row to the point of the column. */
export type DriveSeconds = readonly (readonly (number | null)[])[];

/** How long it may be silent, in milliseconds. */
const PATIENCE_MS = 10_000;

const Answer = z.object({ durations: z.array(z.array(z.number().nonnegative().nullable())) });

/**
 * The service at that address, which is asked as OSRM's table service is (`project-osrm.org/docs/v5.24.0/api/#table-service`).
 * It learns where the places of a trip are, and nothing else of it.
 */
export function connectRoutingService(url: string): RoutingService {
  return {
    driveSeconds: async (points) => {
      const path = points.map(({ latitude, longitude }) => `${longitude},${latitude}`).join(';');
      const response = await fetch(`${url}/table/v1/driving/${path}?annotations=duration`, {
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!response.ok) throw new Error(`The routing service answered with status ${response.status}.`);
      const { durations } = Answer.parse(await response.json());
      const isWhole = durations.length === points.length && durations.every((row) => row.length === points.length);
      if (!isWhole) throw new Error('The routing service answered for other points than it was asked for.');
      return durations;
    },
  };
}
