import { z } from 'zod';

/** Which mail of the outbox is open. */
export const MailsSearch = z.object({
  mail: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .catch(undefined),
});
