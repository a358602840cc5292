import type { Language } from '../../domain/language';
import { readNumbers, type WrittenNumber } from './read-numbers';
import { readUnit, type Unit } from './units';

/** Numbers that belong together, with their unit: a single one, a range, or the sides of a thing. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: 'single' | 'range' | 'sides';
  /** In the unit we reckon in: millimetres, kilograms, kilonewtons, pieces. */
  readonly values: readonly number[];
  readonly unit: Unit | undefined;
  /** Said before it: at most, at least, or plus-minus. */
  readonly bound?: 'max' | 'min' | 'plus-minus';
}

const RANGE_GAP = /^[ \u00a0]?(?:-|–|—|‒|−|\.\.\.?|…|to|till|upp till|up to|and|och)[ \u00a0]?$/iu;
const LOOSE_RANGE = /^(?:and|och)$/iu;
const SIDES_GAP = /^[ \u00a0]?[x×*][ \u00a0]?$/iu;

const MAX_BEFORE =
  /(?:upp till|upptill|up to|max(?:imum|imalt|imal|\.)?|högst|at most|no more than|not more than|inte över|less than|mindre än|under|below|≤|<=?|down from)[ \u00a0:]*(?:ca\.? |about |c:a |ungefär )?$/iu;
const MIN_BEFORE =
  /(?:minst|at least|min(?:imum|imalt|imal|\.)?|from|från|över|over|above|mer än|more than|fler än|≥|>=?|ner till|ned till|down to)[ \u00a0:]*(?:ca\.? |about |c:a |ungefär )?$/iu;
const PLUS_MINUS_BEFORE = /(?:±|\+\/-|\+-|\+\/−|\+ ?\/ ?-)[ \u00a0]?$/u;
const BETWEEN_BEFORE = /(?:between|mellan)[ \u00a0]+$/iu;
const LOOKED_BACK = 36;
const MOST_SIDES = 3;

/** The numbers of a text with their units, grouped as they are written. */
export function readSpans(text: string, language: Language): readonly Span[] {
  const numbers = readNumbers(text, language);
  const spans: Span[] = [];
  for (let at = 0; at < numbers.length; ) {
    const { span, used } = spanAt(text, numbers, at);
    spans.push(span);
    at += used;
  }
  return spans;
}

function spanAt(
  text: string,
  numbers: readonly WrittenNumber[],
  at: number,
): { readonly span: Span; readonly used: number } {
  const first = numbers[at];
  if (first === undefined) throw new Error(`There is no number (${at}).`);
  const members = [first];
  const sides = run(text, numbers, at, (gap) => SIDES_GAP.test(gap));
  const isOfThing = sides.length > 1 && sides.length <= MOST_SIDES && isLength(text, sides.at(-1));
  if (isOfThing) members.push(...sides.slice(1));
  const next = numbers[at + 1];
  const isRange = members.length === 1 && next !== undefined && isRangeTo(text, first, next);
  if (isRange) members.push(next);
  const kind = isRange ? 'range' : members.length > 1 ? 'sides' : 'single';
  return { span: makeSpan(text, members, kind), used: members.length };
}

/** "4 x 250 tonnes" is a count and a size: only lengths are sides. */
function isLength(text: string, last: WrittenNumber | undefined): boolean {
  return last !== undefined && readUnit(text, last.end)?.of === 'length';
}

/** The number and those that follow it with nothing but such gaps, each perhaps with its own unit. */
function run(
  text: string,
  numbers: readonly WrittenNumber[],
  at: number,
  isGap: (gap: string) => boolean,
): readonly WrittenNumber[] {
  let last = at;
  while (last + 1 < numbers.length && last - at <= MOST_SIDES) {
    const [one, other] = [numbers[last], numbers[last + 1]];
    if (one === undefined || other === undefined || !isGap(gapBetween(text, one, other))) break;
    last += 1;
  }
  return numbers.slice(at, last + 1);
}

/** What stands between two numbers, without the unit of the first; something no pattern knows when they stand far apart. */
function gapBetween(text: string, one: WrittenNumber, other: WrittenNumber): string {
  if (other.start - one.end > 24) return '?';
  const unit = readUnit(text, one.end);
  return text.slice(one.end + (unit?.isYearly === false ? unit.length : 0), other.start);
}

function isRangeTo(text: string, one: WrittenNumber, other: WrittenNumber): boolean {
  const gap = gapBetween(text, one, other);
  const [first, last] = [readUnit(text, one.end), readUnit(text, other.end)];
  const factor = first !== undefined && first.of === last?.of ? first.factor / last.factor : 1;
  if (!RANGE_GAP.test(gap) || other.value < one.value * factor) return false;
  return (
    !LOOSE_RANGE.test(gap.trim()) || BETWEEN_BEFORE.test(text.slice(Math.max(0, one.start - LOOKED_BACK), one.start))
  );
}

function makeSpan(text: string, members: readonly WrittenNumber[], kind: Span['kind']): Span {
  const first = members[0];
  const last = members.at(-1);
  if (first === undefined || last === undefined) throw new Error('A span has at least one number.');
  const unit = readUnit(text, last.end);
  const values = members.map((member) => {
    const own = member === last || kind === 'sides' ? undefined : readUnit(text, member.end);
    return member.value * ((own?.of === unit?.of ? own?.factor : undefined) ?? unit?.factor ?? 1);
  });
  const before = text.slice(Math.max(0, first.start - LOOKED_BACK), first.start);
  const bound = boundIn(before);
  return { start: first.start, end: last.end + (unit?.length ?? 0), kind, values, unit, ...(bound && { bound }) };
}

function boundIn(before: string): Span['bound'] {
  if (PLUS_MINUS_BEFORE.test(before)) return 'plus-minus';
  if (MAX_BEFORE.test(before)) return 'max';
  return MIN_BEFORE.test(before) ? 'min' : undefined;
}
