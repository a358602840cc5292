import * as z from 'zod/mini';
import { addressPart, upTo } from '../screen/address-part';

/** What of a shortlist is shown, in its address, so that it can be sent to a colleague. */
export const ShortlistSearch = z.object({
  /** The supplier whose reasons are open. */
  supplier: addressPart(upTo(80)),
  show: addressPart(z.enum(['qualified', 'conditional', 'excluded', 'moved'])),
  /** An earlier version; the newest when absent. */
  version: addressPart(z.int().check(z.positive())),
  panel: addressPart(z.enum(['weights', 'advice', 'history'])),
});

/** The same as a value. */
export type ShortlistSearch = z.output<typeof ShortlistSearch>;
