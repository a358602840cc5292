import * as z from 'zod/mini';
import { AnId, addressPart } from '../screen/address-part';

/** Which outcomes the table shows, and which one is open. */
export const OutcomesSearch = z.object({
  state: addressPart(z.enum(['noted', 'asked', 'confirmed', 'withdrawn'])),
  trip: addressPart(AnId),
  open: addressPart(AnId),
});

/** The state of the table of outcomes. */
export type OutcomesSearchState = z.output<typeof OutcomesSearch>;
