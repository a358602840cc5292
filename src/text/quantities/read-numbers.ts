import type { Language } from '../../domain/language';

/** A number in a text. Offsets are UTF-16 code units; `end` is exclusive. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Spaces that part thousands: plain, no-break and narrow no-break. */
const SPACE = ' \\u00a0\\u202f\\u2009';

const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:\\d{1,3}(?:[${SPACE}]\\d{3}){1,4}(?![\\d])(?:[.,]\\d{1,6}(?!\\d))?|\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?(?![\\d,])|\\d{1,3}(?:\\.\\d{3}){1,4}(?:,\\d{1,6})?(?![\\d.])|\\d{1,12}(?:[.,]\\d{1,6})?)(?![\\d])(?![.,]\\d)`,
  'gu',
);

const SCALE = new RegExp(
  `^[${SPACE}]?(?:(miljon(?:er)?|milj\\.?|million(?:s)?|mn)|(tusen|thousand|k))(?![\\p{L}])`,
  'iu',
);

/**
 * The numbers of a text, in order, read as its language writes them: `1,250` is 1250 in English and 1.25 in Swedish, `1.250` the
 * other way round; `0,125` and `0.125` are the same in both. `1,2 miljoner` is 1,200,000.
 */
export function readNumbers(text: string, language: Language): readonly WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    const scale = SCALE.exec(text.slice(end, end + 12));
    const factor = scale === null ? 1 : scale[1] === undefined ? 1_000 : 1_000_000;
    const value = tidy(numberIn(match[0], language) * factor);
    numbers.push({ start: match.index, end: end + (scale?.[0].length ?? 0), value });
  }
  return numbers;
}

/** As many digits as anybody writes, so that 1.2 x 1,000,000 is what it says. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function numberIn(written: string, language: Language): number {
  const digits = written.replace(/[^\d.,]/gu, '');
  const thousands = language === 'sv' ? /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u : /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
  const isGrouped = thousands.test(digits) || /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+/u.test(digits);
  if (!isGrouped) return Number(digits.replace(',', '.'));
  const group = /[.,]/u.exec(digits)?.[0] ?? ',';
  return Number(digits.replaceAll(group, '').replace(',', '.'));
}
