import { allowedWords, readSheetWord, type WordOf, type WordSet } from '../../contract/exchange/sheet-words';
import { type CalendarDate, isCalendarDate } from '../../domain/calendar-date';
import type { CellFault } from '../../domain/exchange/import';
import { shown } from '../../domain/problem';
import { isOrganisationNumber } from '../../domain/supplier/supplier';
import { dayOfSerial } from '../reading/xlsx/read-xlsx';

/** A cell that says something. */
export type Filled = string | number;

/** What a cell says, or everything that is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly faults: readonly CellFault[] };

/** A value that was read. */
export function read<Value>(value: Value): Read<Value> {
  return { value };
}

/** A cell that cannot be read, and what would be right. */
function unread(cell: Filled, expected: string, code: CellFault['code'] = 'malformed'): Read<never> {
  return { faults: [{ code, value: shown(String(cell)), expected }] };
}

/** What a spreadsheet shows where a formula has gone wrong. */
const FORMULA_ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|SAKNAS!|REFERENS!|VÄRDEFEL!|DIVISION\/0!|NAMN\?|SKÄRNING!|OGILTIGT!)$/u;

/** A text, without blanks around it. What Postgres cannot store is refused where it stands, and so is a formula that failed. */
export function readText(cell: Filled): Read<string> {
  const text = String(cell).trim();
  if (FORMULA_ERROR.test(text)) return unread(text, 'a text');
  return /[\0\p{Cs}]/u.test(text) ? unread(text.replaceAll(/[\0\p{Cs}]/gu, '\ufffd'), 'a text') : read(text);
}

/** A number as people write it in either language: `1 234,5`, `1,234.5`, `-0.75`. */
export function readNumber(cell: Filled): Read<number> {
  if (typeof cell === 'number') return read(cell);
  const number = numberIn(cell, false);
  return number === undefined ? unread(cell, 'a number') : read(number);
}

/** A whole number: here a sign before exactly three digits parts thousands, `50.000` and `50,000` alike. */
export function readWhole(cell: Filled): Read<number> {
  const number = typeof cell === 'number' ? cell : numberIn(cell, true);
  return number === undefined || !Number.isInteger(number) ? unread(cell, 'a whole number') : read(number);
}

function numberIn(text: string, isWhole: boolean): number | undefined {
  const compact = text.replaceAll(/[\s'’]/gu, '').replace(/^[−–]/u, '-');
  const [, sign = '', digits = ''] = /^([-+]?)([\d.,]*\d)$/.exec(compact) ?? [];
  if (digits === '') return undefined;
  const decimal = decimalSignOf(digits, isWhole);
  const thousands = decimal === ',' ? '.' : ',';
  const grouped = decimal === undefined ? digits.replaceAll('.', ',') : digits;
  const [whole = '', fraction = '', ...more] = decimal === undefined ? [grouped] : grouped.split(decimal);
  if (more.length > 0 || fraction.includes(thousands)) return undefined;
  const groups = whole.split(decimal === undefined ? ',' : thousands);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3;
  if (groups.length > 1 && !isGrouped) return undefined;
  return Number(`${sign}${groups.join('') || '0'}.${fraction || '0'}`);
}

/** The sign that stands before the fraction; undefined where there is none. */
function decimalSignOf(digits: string, isWhole: boolean): '.' | ',' | undefined {
  const [comma, dot] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (comma < 0 && dot < 0) return undefined;
  if (comma >= 0 && dot >= 0) return comma > dot ? ',' : '.';
  const sign = comma >= 0 ? ',' : '.';
  const isAlone = digits.indexOf(sign) === digits.lastIndexOf(sign);
  const beforeThree = digits.length - digits.lastIndexOf(sign) === 4;
  return !isAlone || (isWhole && beforeThree) ? undefined : sign;
}

/** A day: `2026-11-23`, `23/11/2026`, `23.11.2026`, `20261123`, or the number by which a spreadsheet keeps it. */
export function readDate(cell: Filled): Read<CalendarDate> {
  const day = dateIn(typeof cell === 'string' ? cell.trim() : cell);
  return day === undefined ? unread(cell, 'a date YYYY-MM-DD') : read(day);
}

/** As `readDate`, of a part of a text; undefined for what is no day. */
export function dateIn(cell: Filled): CalendarDate | undefined {
  if (typeof cell === 'number') return dayOfSerial(cell);
  if (/^\d{5}$/.test(cell)) return dayOfSerial(Number(cell));
  const [, year, month, day] =
    /^(\d{4})[-./]?(\d{1,2})[-./]?(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(cell) ?? [];
  const [, lastDay, lastMonth, lastYear] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(cell) ?? [];
  const parts = year === undefined ? [lastYear, lastMonth, lastDay] : [year, month, day];
  const date = parts.map((part = '') => part.padStart(2, '0')).join('-');
  return isCalendarDate(date) ? date : undefined;
}

/** A word of a closed set, in either language. */
export function readWord<S extends WordSet>(set: S): (cell: Filled) => Read<WordOf<S>> {
  return (cell) => {
    const word = readSheetWord(set, String(cell));
    return word === undefined ? unread(cell, allowedWords(set), 'not-allowed') : read(word);
  };
}

/** `5560123456`, `556012-3456`, `16556012-3456` and the VAT number `SE556012345601` are one. */
export function readOrganisationNumber(cell: Filled): Read<string> {
  const compact = String(cell)
    .replaceAll(/[\s\-–]/gu, '')
    .toUpperCase();
  const digits = /^(?:16|SE)?(\d{6})(\d{4})(?:01)?$/.exec(compact);
  const isVat = compact.startsWith('SE') === (compact.length === 14);
  const number = digits === null || !isVat ? '' : `${digits[1]}-${digits[2]}`;
  return isOrganisationNumber(number) ? read(number) : unread(cell, 'an organisation number');
}

/** A country by its code or its name in either language. */
export function readCountry(cell: Filled): Read<string> {
  const code = codeOf(COUNTRIES(), String(cell));
  return code === undefined ? unread(cell, 'a country code') : read(code.toUpperCase());
}

/** A language by its code or its name in either language. */
export function readLanguage(cell: Filled): Read<string> {
  const code = codeOf(LANGUAGE_NAMES(), String(cell));
  return code === undefined ? unread(cell, 'a language code') : read(code.toLowerCase());
}

function codeOf(names: ReadonlyMap<string, string>, text: string): string | undefined {
  const folded = text.trim().toLowerCase();
  return names.get(folded) ?? (/^[a-z]{2}$/.test(folded) ? folded : undefined);
}

const COUNTRIES = once(() => namesOf('region'));
const LANGUAGE_NAMES = once(() => namesOf('language'));

/** Every name of every two-letter code, in both languages. */
function namesOf(type: 'region' | 'language'): ReadonlyMap<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const names = new Map<string, string>();
  for (const language of ['sv', 'en-GB']) {
    const display = new Intl.DisplayNames([language], { type, fallback: 'none' });
    for (const code of codes) {
      const name = display.of(type === 'region' ? code.toUpperCase() : code)?.toLowerCase();
      if (name !== undefined && !names.has(name)) names.set(name, code);
    }
  }
  return new Map([...names, ...(type === 'region' ? MORE_COUNTRIES : [])]);
}

const MORE_COUNTRIES: readonly (readonly [string, string])[] = [
  ['uk', 'gb'],
  ['england', 'gb'],
  ['great britain', 'gb'],
  ['usa', 'us'],
];

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
