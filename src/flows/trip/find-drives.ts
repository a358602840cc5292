import type { TripPlaceId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { Problem } from '../../domain/problem';
import { drivesIn, type KnownDrive } from '../../domain/trip/travel';
import type { FlowDeps } from '../flow-deps';

/** A place of a trip as a routing service is told of it. */
export interface PlaceToDriveTo {
  readonly id: TripPlaceId;
  readonly latitude: number;
  readonly longitude: number;
}

/** Is there a routing service to ask? */
export function canFindDrives({ routing }: FlowDeps, actor: Actor): boolean {
  requireMay(actor, 'find-drives');
  return routing !== undefined;
}

/**
 * The driving times between places by the roads, as the routing service knows them. Nothing is saved: known drives stand in
 * the trip. A pair that no road joins is left out.
 *
 * @throws Problem `absent` where no routing service is configured; `unavailable` when it does not answer
 */
export async function findDrives(
  { routing, log }: FlowDeps,
  actor: Actor,
  places: readonly PlaceToDriveTo[],
): Promise<readonly KnownDrive[]> {
  requireMay(actor, 'find-drives');
  if (routing === undefined) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  const seconds = await routing.driveSeconds(places).catch((error: Error) => {
    log.warn({ reason: error.message }, 'the routing service does not answer');
    throw new Problem('unavailable', [{ code: 'absent', path: '/routing' }]);
  });
  return drivesIn(
    places.map(({ id }) => id),
    seconds,
  );
}
