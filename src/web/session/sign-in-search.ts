import { z } from 'zod';

/** Where the sign-in page leads afterwards: a path of this app, and nothing that could lead to another host. */
export const SignInSearch = z.object({
  next: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
