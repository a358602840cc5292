import { z } from 'zod';

/** Where the sign-in page leads afterwards: a path of this app, and nothing that could lead to another host. */
export const SignInSearch = z.object({
  next: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
  /** What came of signing in at the organisation's own provider, when nothing did. */
  provider: z.enum(['refused', 'away']).optional().catch(undefined),
});
