import * as z from 'zod/mini';
import { isCalendarDate } from '../../domain/calendar-date';
import { type Operation, PERMISSIONS } from '../../domain/permission';
import { addressPart } from '../screen/address-part';

/** Every operation, as a filter offers them. */
export const OPERATIONS = Object.keys(PERMISSIONS) as readonly Operation[];

const day = addressPart(z.string().check(z.refine(isCalendarDate)));

/** What of the log is shown; all of it when left out. */
export const LogSearch = z.object({
  who: addressPart(z.string().check(z.minLength(1), z.maxLength(500))),
  operation: addressPart(z.enum(OPERATIONS)),
  outcome: addressPart(z.enum(['done', 'denied'])),
  from: day,
  to: day,
});
