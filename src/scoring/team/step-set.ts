/**
 * A set of small numbers, 0 to 59, as two words of 30 bits: the steps of a chain, of which there are at most 50, and the
 * duty to lead. Built for the inner loop of a search: no set is ever changed.
 */
export interface StepSet {
  readonly low: number;
  readonly high: number;
}

const WORD = 30;

/** The set without members. */
export const NO_STEPS: StepSet = { low: 0, high: 0 };

/** The set of these numbers. */
export function stepSetOf(numbers: Iterable<number>): StepSet {
  let low = 0;
  let high = 0;
  for (const number of numbers) {
    if (number < WORD) low |= 1 << number;
    else high |= 1 << (number - WORD);
  }
  return { low, high };
}

/** What is in either. */
export function union(one: StepSet, other: StepSet): StepSet {
  return { low: one.low | other.low, high: one.high | other.high };
}

/** What is in both. */
export function intersection(one: StepSet, other: StepSet): StepSet {
  return { low: one.low & other.low, high: one.high & other.high };
}

/** What is in the first and not in the second. */
export function difference(one: StepSet, other: StepSet): StepSet {
  return { low: one.low & ~other.low, high: one.high & ~other.high };
}

/** Is everything in the first also in the second? */
export function isSubset(one: StepSet, other: StepSet): boolean {
  return (one.low & ~other.low) === 0 && (one.high & ~other.high) === 0;
}

/** Has the set no member? */
export function isEmpty({ low, high }: StepSet): boolean {
  return low === 0 && high === 0;
}

/** Is the number in the set? */
export function has({ low, high }: StepSet, number: number): boolean {
  return ((number < WORD ? low >> number : high >> (number - WORD)) & 1) === 1;
}

/** How many members it has. */
export function sizeOf({ low, high }: StepSet): number {
  return bitsIn(low) + bitsIn(high);
}

/** A number that tells sets apart. */
export function keyOf({ low, high }: StepSet): number {
  return high * 2 ** WORD + low;
}

function bitsIn(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
