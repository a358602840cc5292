import { z } from 'zod';
import { LONGEST_DRIVE_MIN } from '../../domain/trip/travel';
import { TRIP_BOUNDS } from '../../domain/trip/trip';
import { TripPlaceIdShape } from '../primitives';
import { PlaceShape } from '../supplier/evidence';

const { latitude, longitude } = PlaceShape.shape;

/** A drive whose time is known. */
export const KnownDriveShape = z.strictObject({
  between: z.tuple([TripPlaceIdShape, TripPlaceIdShape]),
  minutes: z.int().min(0).max(LONGEST_DRIVE_MIN),
});

/** The places whose driving times are asked for: the base of a trip and its places. */
export const FindDrivesBody = z
  .strictObject({
    places: z
      .array(z.strictObject({ id: TripPlaceIdShape, latitude, longitude }))
      .min(2)
      .max(TRIP_BOUNDS.places + 1),
  })
  .meta({ id: 'FindDrivesBody', description: 'The places between which people drive.' });

/** Driving times by the roads. */
export const DrivesView = z
  .strictObject({ items: z.array(KnownDriveShape) })
  .meta({ id: 'Drives', description: 'Driving times by the roads, both ways; a pair that no road joins is left out.' });

/** Whether driving times can be asked for. */
export const RoutingView = z
  .strictObject({ isConfigured: z.boolean().meta({ description: 'False where drives are reckoned from distances.' }) })
  .meta({ id: 'Routing', description: 'Whether a routing service is configured.' });
