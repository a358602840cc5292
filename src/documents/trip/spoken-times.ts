import { type Bilingual, inBoth } from '../../contract/wording/bilingual';
import { kilometresIn } from '../../contract/wording/findings/quantity-wording';
import type { CalendarDate } from '../../domain/calendar-date';
import type { Language } from '../../domain/language';
import type { Hours } from '../../domain/trip/clock-time';
import type { Drive } from '../../domain/trip/day-plan';

const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** A day with its weekday, as a heading: `Tisdag 15 november 2016`, `Tuesday 15 November 2016`. */
export function weekdayIn(date: CalendarDate): Bilingual {
  return inBoth((language) => {
    const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    const day = new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(date)).replaceAll(',', '');
    return day.charAt(0).toLocaleUpperCase(language) + day.slice(1);
  });
}

/** The days of a trip from the first to the last: `15–16 november 2016`. */
export function spanIn(first: CalendarDate, last: CalendarDate): Bilingual {
  return inBoth((language) =>
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' })
      .formatRange(new Date(first), new Date(last))
      .replace(/^(\d+)\s–\s/, '$1–')
      .replaceAll('\u2009', ' '),
  );
}

/** From when to when, `09:00–09:40`. */
export function hoursOf({ from, to }: Hours): string {
  return `${from}–${to}`;
}

/** How long, `45 min` or `1 h 20 min`. */
function minutesIn(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours}\u00a0h`] : []), ...(rest > 0 || hours === 0 ? [`${rest}\u00a0min`] : [])].join(
    ' ',
  );
}

/** How far and how long, `45 min, 38 km`. */
export function driveIn({ minutes, km }: Pick<Drive, 'minutes' | 'km'>): Bilingual {
  return inBoth((language) => `${minutesIn(minutes)}, ${kilometresIn(km)[language]}`);
}
