import type { Lexicon } from './lexicon';
import { NEIGHBOUR_WORDS } from './ordinary-words';
import { letterMask, type Spellings, spellingKey } from './spellings';

/** One slip is forgiven from this length on, two from the next. */
const ONE_SLIP_FROM = 6;
const TWO_SLIPS_FROM = 10;
/** Letters before the ending: `publishing` and `polishing` agree in little but their -ing. */
const TWO_SLIPS_ROOT = 9;
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
  if (!/^\p{L}+$/u.test(word)) return undefined;
  const near = nearWords(word, spellings);
  const [best] = near;
  return best !== undefined && near.every((known) => sharesRoot(known, best)) ? best : undefined;
}

/** The nearest words within the bound, all equally near. */
function nearWords(word: string, spellings: Spellings): readonly string[] {
  const bound = word.length >= TWO_SLIPS_FROM && rootLength(word) >= TWO_SLIPS_ROOT ? 2 : 1;
  let least = bound;
  let near: string[] = [];
  for (const known of candidatesFor(word, bound, spellings)) {
    const slips = distance(word, known, least);
    if (slips < least) near = [];
    if (slips <= least) near.push(known);
    least = Math.min(least, slips);
  }
  return near;
}

/** Words that can be within the bound, by what is quick to see. */
function candidatesFor(word: string, bound: number, spellings: Spellings): readonly string[] {
  const letters = letterMask(word);
  const lengths = Array.from({ length: 2 * bound + 1 }, (_, index) => word.length - bound + index);
  return lengths
    .flatMap((length) => spellings.get(spellingKey(word, length)) ?? [])
    .filter((known) => bits(letters ^ known.letters) <= 2 * bound && (bound > 1 || isGentleSlip(word, known.word)))
    .map((known) => known.word);
}

function rootLength(word: string): number {
  return word.replace(/(?:n?ing(?:en|ar|s)?|ade|are|ar|er|ed|s)$/u, '').length;
}

/** `svetsare` and `svetsar` are one answer, whichever wins. */
function sharesRoot(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length) - 2;
  return one.slice(0, length) === other.slice(0, length);
}

/**
 * A letter doubled by mistake, lost inside the word, swapped with its neighbour, or without its dots or ring. An exchanged
 * letter, a foreign one, or a lost ending makes another word too often (`wedding`, `soldier`, `monter`).
 */
function isGentleSlip(word: string, known: string): boolean {
  if (word.length > known.length) {
    const at = firstDifference(word, known);
    return word[at] === word[at - 1] || word[at] === word[at + 1];
  }
  if (word.length < known.length) return !known.startsWith(word);
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  return bare(word) === bare(known) || isSwap(word, known);
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
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const cost = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line.push(isSwapped && row > 1 && column > 1 ? Math.min(cost, (before[column - 2] ?? 0) + 1) : cost);
    }
    if (Math.min(...line) > bound) return bound + 1;
    before = above;
    above = line;
  }
  return above[other.length] ?? bound + 1;
}
