import { z } from 'zod';
import { isCalendarDate } from '../../domain/calendar-date';
import { type Operation, PERMISSIONS } from '../../domain/permission';

/** Every operation, as a filter offers them. */
export const OPERATIONS = Object.keys(PERMISSIONS) as readonly Operation[];

const day = z.string().refine(isCalendarDate).optional().catch(undefined);

/** What of the log is shown; all of it when left out. */
export const LogSearch = z.object({
  who: z.string().min(1).max(500).optional().catch(undefined),
  operation: z.enum(OPERATIONS).optional().catch(undefined),
  outcome: z.enum(['done', 'denied']).optional().catch(undefined),
  from: day,
  to: day,
});
