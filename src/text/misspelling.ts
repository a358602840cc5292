import type { Lexicon } from './lexicon';
import { NEIGHBOUR_WORDS } from './ordinary-words';

/** One slip is forgiven from this length on, two from the next. */
const ONE_SLIP_FROM = 6;
const TWO_SLIPS_FROM = 10;
/** Letters before the ending: `publishing` and `polishing` agree in little but their -ing. */
const TWO_SLIPS_ROOT = 9;
const LONGEST = 40;

/**
 * The word of the trade that was probably meant, or undefined.
 *
 * Bounded on purpose: the first letter is right; below ten letters only a lost, doubled or swapped letter or lost dots
 * (`svestning`, `malning`), since one exchanged letter turns `welding` into `wedding`; never onto ordinary words; and
 * nothing when two words of the trade are equally near.
 */
export function correctSpelling(word: string, { spellings }: Lexicon): string | undefined {
  if (word.length < ONE_SLIP_FROM || word.length > LONGEST || NEIGHBOUR_WORDS.has(word)) return undefined;
  if (!/^\p{L}+$/u.test(word)) return undefined;
  const near = nearWords(word, spellings.get(word.slice(0, 1)) ?? []);
  const [best] = near;
  return best !== undefined && near.every((known) => sharesRoot(known, best)) ? best : undefined;
}

/** The nearest words within the bound, all equally near. */
function nearWords(word: string, known: readonly string[]): readonly string[] {
  const bound = word.length >= TWO_SLIPS_FROM && rootLength(word) >= TWO_SLIPS_ROOT ? 2 : 1;
  const letters = letterMask(word);
  let least = bound;
  let near: string[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > bound) continue;
    if (bits(letters ^ letterMask(candidate)) > 2 * bound) continue;
    if (bound === 1 && !isGentleSlip(word, candidate)) continue;
    const slips = distance(word, candidate, least);
    if (slips < least) near = [];
    if (slips <= least) near.push(candidate);
    least = Math.min(least, slips);
  }
  return near;
}

function rootLength(word: string): number {
  return word.replace(/(?:n?ing(?:en|ar|s)?|ade|are|ar|er|ed|s)$/u, '').length;
}

/** `svetsare` and `svetsar` are one answer, whichever wins. */
function sharesRoot(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length) - 2;
  return one.slice(0, length) === other.slice(0, length);
}

/** Not an exchanged letter, unless it only lost or gained its dots or ring. */
function isGentleSlip(word: string, known: string): boolean {
  if (word.length !== known.length) return known.length >= ONE_SLIP_FROM;
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  return bare(word) === bare(known) || isSwap(word, known);
}

function isSwap(word: string, known: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === known[at]) at++;
  return word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2);
}

/** One bit a letter, the rarer ones sharing: words that differ in many bits cannot be near. */
function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Damerau's distance (lost, added, exchanged, swapped neighbours), or `bound + 1` once it cannot be less. */
function distance(one: string, other: string, bound: number): number {
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
