import type { CalendarDate } from '../../domain/calendar-date';
import type { Language } from '../../domain/language';

const DAYS = {
  sv: new Intl.DateTimeFormat('sv-SE', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }),
} as const;

/** A day of a trip as people name it: "Tue 8 Nov", "tis 8 nov.". */
export function shownDay(date: CalendarDate, language: Language): string {
  return DAYS[language].format(new Date(`${date}T12:00:00Z`));
}

/** The days of a trip: "8 Nov – 10 Nov 2016". */
export function shownDays(first: CalendarDate, last: CalendarDate, language: Language): string {
  const [from, to] = [first, last].map((date) => new Date(`${date}T12:00:00Z`));
  return RANGES[language].formatRange(from ?? 0, to ?? 0);
}

const RANGES = {
  sv: new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }),
} as const;
