import * as z from 'zod/mini';
import { addressPart } from '../screen/address-part';

/** Who stands side by side, as ids with commas between; whether only what differs is shown, and the reasons in words. */
export const CompareSearch = z.object({
  suppliers: addressPart(z.string()),
  differences: addressPart(z.boolean()),
  reasons: addressPart(z.boolean()),
});
