import { z } from 'zod';
import { EVENT_KINDS } from '../domain/event';

/** The data of one server-sent event. */
export const EventView = z
  .strictObject({
    kind: z.enum(EVENT_KINDS as readonly [string, ...string[]]),
    id: z.string().meta({
      description:
        'The supplier (also of an outcome), the need (also of a shortlist or a decision), the job, the import or the trip.',
    }),
  })
  .meta({
    id: 'Event',
    description:
      'The data of one server-sent event: something has changed that the caller may read. The event `begin` comes first, and ' +
      'whenever everything may have changed.',
  });
