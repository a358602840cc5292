import { z } from 'zod';
import { type ClockTime, isClockTime, isTimeZone } from '../../domain/trip/clock-time';
import { CalendarDateShape } from '../primitives';

/** A time of day. */
export const ClockTimeShape: z.ZodType<ClockTime, string> = z
  .string()
  .max(5)
  .refine(isClockTime, { params: { code: 'malformed' }, error: 'a time HH:MM' })
  .meta({
    id: 'ClockTime',
    description: 'A time of day from 00:00 to 24:00, in the zone of the trip.',
    example: '09:30',
  }) as unknown as z.ZodType<ClockTime, string>;

/** Some hours of one day. */
export const HoursShape = z
  .strictObject({ date: CalendarDateShape, from: ClockTimeShape, to: ClockTimeShape })
  .meta({ id: 'Hours', description: 'Some hours of one day, in the zone of the trip.' });

/** A zone of the IANA time zone database. */
export const TimeZoneShape = z
  .string()
  .max(80)
  .refine(isTimeZone, { params: { code: 'malformed' }, error: 'a time zone' })
  .meta({ description: 'An IANA time zone.', example: 'Europe/London' });
