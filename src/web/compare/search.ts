import { z } from 'zod';

/** Who stands side by side, as ids with commas between; whether only what differs is shown, and the reasons in words. */
export const CompareSearch = z.object({
  suppliers: z.string().optional().catch(undefined),
  differences: z.boolean().optional().catch(undefined),
  reasons: z.boolean().optional().catch(undefined),
});
