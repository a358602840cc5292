import { z } from 'zod';

/** What of a shortlist is shown, in its address, so that it can be sent to a colleague. */
export const ShortlistSearch = z.object({
  /** The supplier whose reasons are open. */
  supplier: z.string().max(80).optional().catch(undefined),
  show: z.enum(['qualified', 'conditional', 'excluded', 'moved']).optional().catch(undefined),
  /** An earlier version; the newest when absent. */
  version: z.number().int().positive().optional().catch(undefined),
  panel: z.enum(['weights', 'advice', 'history']).optional().catch(undefined),
});

/** The same as a value. */
export type ShortlistSearch = z.output<typeof ShortlistSearch>;
