import type { CalendarDate } from '../calendar-date';

/** A time of day on the wall, `HH:MM` from `00:00` to `24:00`; which zone it is in stands with the trip. */
export type ClockTime = string & { readonly __clockTime?: never };

const SHAPE = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Is this a time of day, written `HH:MM`? */
export function isClockTime(text: string): boolean {
  return SHAPE.test(text);
}

/** Minutes since midnight, so that times can be compared and subtracted. */
export function minuteOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time of day at so many minutes after midnight, 0 to 1,440. */
export function timeAt(minute: number): ClockTime {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Some hours of one day, from the first minute to the one before the last. */
export interface Hours {
  readonly date: CalendarDate;
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** Do the two share a minute? */
export function overlap(one: Hours, other: Hours): boolean {
  return one.date === other.date && one.from < other.to && other.from < one.to;
}

/** Do some hours together hold these? Hours that adjoin are one stretch. */
export function holdTogether(some: readonly Hours[], inner: Hours): boolean {
  let from = inner.from;
  for (const hours of [...some].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    if (hours.date === inner.date && hours.from <= from && from < hours.to) from = hours.to;
  }
  return from >= inner.to;
}

/** Is this the name of a time zone that this machine knows, such as `Europe/London`? */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' && name.includes('/');
  } catch {
    return false;
  }
}

/**
 * The moment, ISO 8601 in UTC, at which the clocks of a zone show this time. A time that is skipped in spring is the one an
 * hour later; of a time that comes twice in autumn, the first is meant.
 */
export function momentOf(date: CalendarDate, time: ClockTime, timeZone: string): string {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + minuteOf(time) * 60_000;
  const before = asIfUtc - offsetAt(asIfUtc - DAY_MS, timeZone);
  if (offsetAt(before, timeZone) === asIfUtc - before) return new Date(before).toISOString();
  const after = asIfUtc - offsetAt(asIfUtc + DAY_MS, timeZone);
  const isReal = offsetAt(after, timeZone) === asIfUtc - after;
  return new Date(isReal ? after : before).toISOString();
}

/** What the clocks of a zone show at a moment. */
export function clocksAt(moment: Date, timeZone: string): { readonly date: CalendarDate; readonly time: ClockTime } {
  const shown = new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

const DAY_MS = 86_400_000;

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((wanted) => Number(parts.find(({ type }) => type === wanted)?.value));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}
