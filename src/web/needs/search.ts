import { z } from 'zod';

/** Which needs the table shows and in which order; all of it stands in the address. */
export const NeedsSearch = z.object({
  q: z.string().max(100).optional().catch(undefined),
  buyer: z.string().max(80).optional().catch(undefined),
  state: z.enum(['draft', 'open', 'closed']).optional().catch(undefined),
  /** A column, with a hyphen before it for the other way round. */
  sort: z.string().max(30).optional().catch(undefined),
});

/** The state of the table of needs. */
export type NeedsSearchState = z.output<typeof NeedsSearch>;
