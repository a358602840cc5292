/** A day of the calendar, `YYYY-MM-DD`, without time or zone: what stands on a certificate and in a milestone. */
export type CalendarDate = string & { readonly __calendarDate?: never };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Is this a day that exists, written `YYYY-MM-DD`, from 1900 to 2199? (`2027-02-29` is not.) */
export function isCalendarDate(text: string): boolean {
  if (!SHAPE.test(text) || text < '1900' || text >= '2200') return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(text.slice(0, 4)), month);
}

/** Counted rather than asked of `Date`, which takes twenty times as long: a sheet has hundreds of thousands of days. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01; lets dates be compared and subtracted as whole numbers. */
export function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** The calendar date of a day number. */
export function dateOfDay(day: number): CalendarDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
