import * as z from 'zod/mini';
import { addressPart, upTo } from '../screen/address-part';

/** Which needs the table shows and in which order; all of it stands in the address. */
export const NeedsSearch = z.object({
  q: addressPart(upTo(100)),
  buyer: addressPart(upTo(80)),
  state: addressPart(z.enum(['draft', 'open', 'closed'])),
  /** A column, with a hyphen before it for the other way round. */
  sort: addressPart(upTo(30)),
});

/** The state of the table of needs. */
export type NeedsSearchState = z.output<typeof NeedsSearch>;
