import type { Answer } from '../domain/match/assessment';

/**
 * What measuring one ask against one supplier gives, packed into one whole number, so that ranking allocates nothing:
 * the answer, the share of the points in per mille, and the witness, the number of the fact that decided.
 *
 * A greater measure is a better one: by answer first, then share, then the witness that comes first.
 */
export type Measure = number;

/** Answers from worst to best, as measures compare them. */
const ANSWERS: readonly Answer[] = ['unmet', 'unknown', 'not-applicable', 'partly', 'met'];

const UNMET_RANK = ANSWERS.indexOf('unmet');
const UNKNOWN_RANK = ANSWERS.indexOf('unknown');
const NOT_APPLICABLE_RANK = ANSWERS.indexOf('not-applicable');
const PARTLY_RANK = ANSWERS.indexOf('partly');
const MET_RANK = ANSWERS.indexOf('met');

const ANSWER_SHIFT = 28;
const SHARE_SHIFT = 18;
const SHARE_MASK = 0x3ff;
const WITNESS_MASK = 0x3ffff;

function pack(rank: number, share: number): Measure {
  return (rank << ANSWER_SHIFT) | (share << SHARE_SHIFT);
}

/** The ask is met; `share` in per mille of its points. */
export const met = (share: number): Measure => pack(MET_RANK, share);
/** It is met in part, or perhaps. */
export const partly = (share: number): Measure => pack(PARTLY_RANK, share);
/** It does not apply to this site; full share where the fitting thing is held instead. */
export const notApplicable = (share: number): Measure => pack(NOT_APPLICABLE_RANK, share);
/** Nothing was stated. */
export const UNKNOWN: Measure = pack(UNKNOWN_RANK, 0);
/** It is not met. */
export const UNMET: Measure = pack(UNMET_RANK, 0);

/** Below every measure: where a search for the best one starts. What is still this at its end is `UNKNOWN`. */
export const NOTHING_STATED: Measure = -1;

/** The same measure, decided by that fact. */
export function withWitness(measure: Measure, witness: number): Measure {
  return measure | (WITNESS_MASK - witness);
}

/** The answer of a measure. */
export function answerOf(measure: Measure): Answer {
  return ANSWERS[measure >> ANSWER_SHIFT] ?? 'unmet';
}

/** The share of the ask's points, whole per mille. */
function shareOf(measure: Measure): number {
  return (measure >> SHARE_SHIFT) & SHARE_MASK;
}

/** The number of the fact that decided, or one beyond every list where no single fact did. */
export function witnessOf(measure: Measure): number {
  return WITNESS_MASK - (measure & WITNESS_MASK);
}

/** Is the ask not met? */
export const isUnmet = (measure: Measure): boolean => measure >> ANSWER_SHIFT === UNMET_RANK;
/** Was nothing stated? */
export const isUnknown = (measure: Measure): boolean => measure >> ANSWER_SHIFT === UNKNOWN_RANK;

/** Does the ask stand in the way of nothing: met, or not applicable with the fitting thing held? */
export function isSettled(measure: Measure): boolean {
  const rank = measure >> ANSWER_SHIFT;
  return rank === MET_RANK || (rank === NOT_APPLICABLE_RANK && shareOf(measure) === 1000);
}

/** The whole points that a share of a maximum comes to, rounded to the nearest. Every point of the product is made here. */
export function pointsFor(measure: Measure, maximum: number): number {
  return Math.floor((maximum * shareOf(measure) + 500) / 1000);
}
