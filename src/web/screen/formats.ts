import type { Language } from '../../domain/language';

// To make a formatter costs more than a row of a table: each is made once.
const NUMBERS = inBoth((locale) => new Intl.NumberFormat(locale));
const MOMENTS = inBoth((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const DAYS = inBoth(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);
const AGO = inBoth((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** A whole number or a decimal one, with the separators of the language. */
export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value);
}

/** A moment (ISO 8601) as a day and a time of this browser's zone. */
export function formatMoment(iso: string, language: Language): string {
  return MOMENTS[language].format(new Date(iso));
}

/** A calendar date (`YYYY-MM-DD`) with its day of the week; it is the same day wherever it is read. */
export function formatDay(date: string, language: Language): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : DAYS[language].format(day);
}

/** A moment (ISO 8601) as how long ago it was, in the largest unit that fits. */
export function formatAgo(iso: string, now: Date, language: Language): string {
  const format = AGO[language];
  const minutes = Math.round((new Date(iso).getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return format.format(Math.round(minutes / 60), 'hour');
  if (Math.abs(minutes) < 60 * 24 * 60) return format.format(Math.round(minutes / (60 * 24)), 'day');
  return format.format(Math.round(minutes / (60 * 24 * 30.44)), 'month');
}

function inBoth<Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { sv: make('sv-SE'), en: make('en-GB') };
}
