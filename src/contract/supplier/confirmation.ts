import { z } from 'zod';
import { CountingShape, InstantShape } from '../primitives';

/** Somebody has said that everything in a profile is still correct. */
export const ConfirmationView = z
  .strictObject({
    revision: CountingShape,
    confirmedAt: InstantShape,
    confirmedBy: z.string().exactOptional().meta({ description: 'Only where the caller may know it.' }),
  })
  .meta({
    id: 'Confirmation',
    description: 'Somebody has said that everything in this revision of a profile is correct.',
  });

/** The newest confirmations of a profile. */
export const ConfirmationsView = z
  .strictObject({ items: z.array(ConfirmationView) })
  .meta({ id: 'Confirmations', description: 'The newest confirmations of a profile, newest first, at most 20.' });
