import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .optional()
  .catch(undefined);

/** Which row of the coverage is open. */
export const CoverageSearch = z.object({ process: id, scheme: id });
