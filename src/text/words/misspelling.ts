import type { Lexicon } from '../lexicon/lexicon';
import { bareOf, letterMask, type Spelling, type Spellings, spellingKey } from '../lexicon/spellings';
import { NEIGHBOUR_WORDS } from './neighbour-words';

/** One slip is forgiven from this length on, two from the next. */
const ONE_SLIP_FROM = 6;
const TWO_SLIPS_FROM = 10;
/** Letters that two slips need before the ending: `publishing` and `polishing` agree in little but their -ing. */
const TWO_SLIPS_ROOT = 9;
/** Endings that say nothing of the word itself. */
const TAIL = /(?:n?ing(?:en|ar|arna|s)?|ad|at|ade|ande|anden|aren?|arna|arens|ar|as|er|ed|s)$/u;
/** Last parts that say nothing of the first one: `vägarbeten` and `vävarbeten` agree in little else. */
const HEAD =
  /(?:arbet|maskin|operatör|verkstad|förare|företag|tekniker|ingenjör|montör|makare|byggare|tillverk|fabrik|industri|utrustning|anläggning)\p{L}*$/u;
/** A lost consonant is forgiven from this length on: `bakning` is no `barkning`, but `weldng` is `welding`. */
const LOST_CONSONANT_FROM = 8;
const LONGEST = 40;

/**
 * The word of the trade that was probably meant, or undefined.
 *
 * Bounded on purpose: the first letter is right; one slip must be a gentle one (`svestning`, `malning`), and two
 * are forgiven in long words only; never onto ordinary words; and
 * nothing when two words of the trade are equally near.
 */
export function correctSpelling(word: string, { spellings }: Lexicon): string | undefined {
  if (word.length < ONE_SLIP_FROM || word.length > LONGEST || NEIGHBOUR_WORDS.has(word)) return undefined;
  if (!/^\p{L}+$/u.test(word) || (HEAD.test(word) && rootLength(word) < ONE_SLIP_FROM)) return undefined;
  const near = nearWords(word, spellings);
  const [best] = near;
  return best !== undefined && near.every((known) => sharesRoot(known, best)) ? best : undefined;
}

/** The nearest words within the bound, all equally near. */
function nearWords(word: string, spellings: Spellings): readonly string[] {
  const bound = word.length >= TWO_SLIPS_FROM && rootLength(word) >= TWO_SLIPS_ROOT ? 2 : 1;
  let least = bound;
  let near: string[] = [];
  const letters = letterMask(word);
  for (const known of candidatesFor(word, bound, spellings)) {
    if (bits(letters ^ known.letters) > 2 * least) continue;
    const slips = distance(word, known.word, least);
    if (slips === 1 && word.length !== known.word.length && !isGentle(word, known)) continue;
    if (slips < least) near = [];
    if (slips <= least) near.push(known.word);
    least = Math.min(least, slips);
  }
  return near;
}

/** Words that can be within the bound, by what is quick to see. Two letters lost or added make another word (`meteorolog`, `metrolog`). */
function candidatesFor(word: string, bound: number, spellings: Spellings): readonly Spelling[] {
  const bare = bareOf(word);
  const found: Spelling[] = [];
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    for (const known of spellings.get(spellingKey(word, length)) ?? []) {
      if (bound > 1 || bare === known.bare || isGentle(word, known)) found.push(known);
    }
  }
  return found;
}

function rootLength(word: string): number {
  return word.replace(HEAD.test(word) ? HEAD : TAIL, '').length;
}

/** `svetsare` and `svetsar` are one answer, whichever wins. */
function sharesRoot(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length) - 2;
  return one.slice(0, length) === other.slice(0, length);
}

/**
 * A letter doubled by mistake, lost inside the word, or swapped with its neighbour. An exchanged letter, a foreign one, or
 * a lost ending makes another word too often (`wedding`, `soldier`, `monter`).
 */
function isGentle(word: string, { word: known }: Spelling): boolean {
  if (word.length > known.length) {
    const at = firstDifference(word, known);
    return word[at] === word[at - 1] || word[at] === word[at + 1];
  }
  if (word.length < known.length) {
    const lost = known[firstDifference(word, known)] ?? '';
    return !known.startsWith(word) && (word.length >= LOST_CONSONANT_FROM || /[aeiouyåäö]/u.test(lost));
  }
  return isSwap(word, known);
}

function firstDifference(word: string, known: string): number {
  let at = 0;
  while (at < word.length && word[at] === known[at]) at++;
  return at;
}

function isSwap(word: string, known: string): boolean {
  const at = firstDifference(word, known);
  return word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau's distance (lost, added, exchanged, swapped neighbours), or `bound + 1` once it cannot be less. */
function distance(whole: string, known: string, bound: number): number {
  const start = firstDifference(whole, known);
  let tail = 0;
  const most = Math.min(whole.length, known.length) - start;
  while (tail < most && whole.at(-1 - tail) === known.at(-1 - tail)) tail++;
  return matrixDistance(whole.slice(start, whole.length - tail), known.slice(start, known.length - tail), bound);
}

function matrixDistance(one: string, other: string, bound: number): number {
  const far = bound + 1;
  if (Math.abs(one.length - other.length) > bound) return far;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => Math.min(index, far));
  for (let row = 1; row <= one.length; row++) {
    const line = nextLine({ one, other, row, bound, above, before });
    if (Math.min(...line) > bound) return far;
    before = above;
    above = line;
  }
  return Math.min(above[other.length] ?? far, far);
}

interface Row {
  readonly one: string;
  readonly other: string;
  readonly row: number;
  readonly bound: number;
  readonly above: readonly number[];
  readonly before: readonly number[];
}

/** Only the cells within `bound` of the diagonal are worked out: no others can lie on a path that short. */
function nextLine({ one, other, row, bound, above, before }: Row): readonly number[] {
  const far = bound + 1;
  const line: number[] = new Array(other.length + 1).fill(far);
  if (row <= bound) line[0] = row;
  for (let column = Math.max(1, row - bound); column <= Math.min(other.length, row + bound); column++) {
    const exchanged = (above[column - 1] ?? far) + exchangeCost(one[row - 1], other[column - 1]);
    const swapped = isSwappedAt(one, other, row, column) ? (before[column - 2] ?? far) + 1 : far;
    line[column] = Math.min((above[column] ?? far) + 1, (line[column - 1] ?? far) + 1, exchanged, swapped);
  }
  return line;
}

/** One vowel for another is one slip; any other exchange makes another word, and counts as a letter lost and one added. */
function exchangeCost(one = '', other = ''): number {
  if (one === other) return 0;
  return VOWELS.has(one) && VOWELS.has(other) ? 1 : 2;
}

const VOWELS: ReadonlySet<string> = new Set('aeiouyåäö');

function isSwappedAt(one: string, other: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
}
