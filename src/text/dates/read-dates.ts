import { type CalendarDate, dateOfDay, dayNumber, isCalendarDate } from '../../domain/calendar-date';

/** How exactly a text names a day: `month` for "March 2028". */
export type DatePrecision = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A day or a period that a text names. Offsets are UTF-16 code units; `end` is exclusive. */
export interface WrittenDate {
  /** The day, or the first one of the period. */
  readonly on: CalendarDate;
  readonly precision: DatePrecision;
  readonly start: number;
  readonly end: number;
}

/** Swedish and English months by their first letters; only these five are written differently. */
const MONTHS: readonly string[] = [
  'jan(?:uari|uary)?',
  'feb(?:ruari|ruary)?',
  'mar(?:s|ch)?',
  'apr(?:il)?',
  'ma[jy]',
  'jun[ei]?',
  'jul[iy]?',
  'aug(?:usti|ust)?',
  'sept?(?:ember)?',
  'o[kc]t(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const MONTH_PATTERNS: readonly RegExp[] = MONTHS.map((month) => new RegExp(`^${month}$`, 'iu'));

const MONTH = `(${MONTHS.join('|')})\\.?`;
const YEAR = '(20\\d\\d|21\\d\\d)';
const DAY = '([0-3]?\\d)(?::?[ae]|st|nd|rd|th)?';
const GAP = '[ \\u00a0]+';
const TURN = '(1|2|3|4|1:a|2:a|3:e|4:e|1st|2nd|3rd|4th|första|andra|tredje|fjärde|first|second|third|fourth)';
const HALF_TURN = '(1|2|1:a|2:a|1st|2nd|första|andra|first|second)';
const OF = `,?(?:${GAP}(?:of|år|av|i))?${GAP}`;

type Reading = readonly [
  written: string,
  read: (parts: readonly string[]) => Omit<WrittenDate, 'start' | 'end'> | undefined,
];

/**
 * The ways in which dates are written, longest first. Where the order of numbers is all there is, the day comes first, as both
 * countries write it.
 */
const READINGS: readonly Reading[] = [
  ['(20\\d\\d|21\\d\\d)-?[wv](\\d\\d?)', ([year, week]) => weekOf(year, week)],
  [`${YEAR}[-/.](\\d\\d)[-/.](\\d\\d)`, ([year, month, day]) => dayOf(year, Number(month), day)],
  [
    `(?:den${GAP})?${DAY}(?:${GAP}of)?${GAP}${MONTH},?${GAP}${YEAR}`,
    ([day, month, year]) => dayOf(year, monthNumber(month), day),
  ],
  [`${MONTH}${GAP}${DAY},?${GAP}${YEAR}`, ([month, day, year]) => dayOf(year, monthNumber(month), day)],
  [`([0-3]?\\d)[./]([01]?\\d)[./ ]${YEAR}`, ([day, month, year]) => dayOf(year, Number(month), day)],
  [
    `(?:vecka|veckan|week|wk|kw|cw|v|w)\\.?[ \\u00a0]?(\\d\\d?)(?:${OF}|[ \\u00a0]?[/-][ \\u00a0]?)${YEAR}`,
    ([week, year]) => weekOf(year, week),
  ],
  [`${MONTH}${OF}${YEAR}`, ([month, year]) => monthOf(year, monthNumber(month))],
  [`${YEAR}[-/](\\d\\d)(?![-/]?\\d)`, ([year, month]) => monthOf(year, Number(month))],
  [`([01]?\\d)/${YEAR}`, ([month, year]) => monthOf(year, Number(month))],
  [
    `(?:q|kv\\.?[ \\u00a0]?|kvartal${GAP})([1-4])(?:${OF}|[/-])${YEAR}`,
    ([quarter, year]) => quarterOf(year, Number(quarter)),
  ],
  [`${YEAR}[ \\u00a0/-]?q([1-4])`, ([year, quarter]) => quarterOf(year, Number(quarter))],
  [`${TURN}${GAP}(?:kvartalet|kvartal|quarter)${OF}${YEAR}`, ([turn, year]) => quarterOf(year, turnNumber(turn))],
  [`h([12])(?:${OF}|[/-])${YEAR}`, ([half, year]) => halfOf(year, Number(half))],
  [`${HALF_TURN}${GAP}(?:halvåret|halvan|half)${OF}${YEAR}`, ([turn, year]) => halfOf(year, turnNumber(turn))],
  [YEAR, ([year]) => monthOf(year, 1, 'year')],
];

/** Any of them, each as a group around its own groups; none of those may be left out of what it matches. */
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}_./-])(?:${READINGS.map(([written], index) => `(?<r${index}>${written})`).join('|')})(?![\\p{L}\\p{N}_])`,
  'giu',
);

/**
 * The dates and periods that a text names in Swedish or English, in order and without overlap. A day without a year, and a day that
 * does not exist, is left out rather than guessed at.
 */
export function readDates(text: string): readonly WrittenDate[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const [, ...parts] = match.slice(1).filter((part) => part !== undefined);
    const date = READINGS.find((_, index) => match.groups?.[`r${index}`] !== undefined)?.[1](parts);
    return date === undefined ? [] : [{ ...date, start: match.index, end: match.index + match[0].length }];
  });
}

type Read = ReturnType<Reading[1]>;

function dayOf(year = '', month: number, day = ''): Read {
  const on = `${year}-${twoDigits(month)}-${twoDigits(Number(day))}`;
  return isCalendarDate(on) ? { on, precision: 'day' } : undefined;
}

function monthOf(year = '', month: number, precision: DatePrecision = 'month'): Read {
  const on = `${year}-${twoDigits(month)}-01`;
  return isCalendarDate(on) ? { on, precision } : undefined;
}

function quarterOf(year = '', quarter: number): Read {
  return monthOf(year, 3 * quarter - 2, 'quarter');
}

function halfOf(year = '', half: number): Read {
  return monthOf(year, 6 * half - 5, 'half');
}

/** The Monday of an ISO 8601 week: the first week of a year is the one with the fourth of January. */
function weekOf(year = '', week = ''): Read {
  const fourth = dayNumber(`${year}-01-04`);
  // Day 0 was a Thursday.
  const monday = fourth - ((fourth + 3) % 7);
  const on = dateOfDay(monday + 7 * (Number(week) - 1));
  const isOfYear = Number(week) >= 1 && Number(week) <= 53 && on < `${Number(year) + 1}-01-01`;
  return isOfYear ? { on, precision: 'week' } : undefined;
}

function monthNumber(word = ''): number {
  return 1 + MONTH_PATTERNS.findIndex((pattern) => pattern.test(word));
}

const TURNS: readonly RegExp[] = [/^(?:1|första|first)/iu, /^(?:2|andra|second)/iu, /^(?:3|tredje|third)/iu, /^/u];

function turnNumber(word = ''): number {
  return 1 + TURNS.findIndex((pattern) => pattern.test(word));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
