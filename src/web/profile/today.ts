import type { CalendarDate } from '../../domain/calendar-date';

/** The day it is where the person sits. */
export function today(): CalendarDate {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
