import type { Necessity } from '../../domain/demand/requirement';

/** Said before the thing that is only wished for: "preferably powder coated". */
const BEFORE =
  /(?<!\p{L})(?:gärna|helst|önskvärt är|meriterande är|preferably|ideally|desirable is|nice to have|bonus)(?!\p{L})[^.,;!?\n]*$/iu;

/** Said after it: "powder coating is welcome", "ISO 14001 är en merit". */
const AFTER =
  /^[^.,;!?\n]*?(?<!\p{L})(?:merit|meriterande|önskvärd\p{L}{0,2}|önskvärt|önskas|fördel|välkom\p{L}*|advantage|preferred|desirable|desired|nice to have|a plus|bonus|welcome)(?!\p{L})/iu;

const LOOKED_AROUND = 80;

/** A stretch of a text that names something. Offsets are UTF-16 code units; `end` is exclusive. */
interface Named {
  readonly start: number;
  readonly end: number;
}

/**
 * Is what the text names at a place a must, or do the words around it call it an advantage? They count up to the end of the clause
 * and up to what else is named there, so that "stamping and preferably powder coating" wishes for the coating only.
 */
export function necessityAt(text: string, { start, end }: Named, others: readonly Named[]): Necessity {
  const from = Math.max(
    0,
    start - LOOKED_AROUND,
    ...others.filter((other) => other.end <= start).map((other) => other.end),
  );
  const to = Math.min(end + LOOKED_AROUND, ...others.filter((other) => other.start >= end).map((other) => other.start));
  return BEFORE.test(text.slice(from, start)) || AFTER.test(text.slice(end, to)) ? 'wish' : 'must';
}
