import { WEAK_WORDS } from '../words/ordinary-words';

/** A word that a misspelling may have meant, with its letters as bits. */
export interface Spelling {
  readonly word: string;
  readonly letters: number;
  /** Without dots and rings: `malning` of `målning`. */
  readonly bare: string;
}

/** Spellings by first letter and length, so that a slip is looked for among some tens of words and not ten thousand. */
export type Spellings = ReadonlyMap<string, readonly Spelling[]>;

/** Collects those words of six letters and more that are not ordinary words as well. */
export function makeSpellings(named: Iterable<string>): Spellings {
  const words = new Set(named);
  const spellings = new Map<string, Spelling[]>();
  for (const word of words) {
    if (!/^\p{L}{6,}$/u.test(word) || WEAK_WORDS.sv.has(word) || WEAK_WORDS.en.has(word)) continue;
    const key = spellingKey(word, word.length);
    const same = spellings.get(key);
    const spelling = { word, letters: letterMask(word), bare: bareOf(word) };
    if (same === undefined) spellings.set(key, [spelling]);
    else same.push(spelling);
  }
  return spellings;
}

/** The key of the words that begin as `word` does and have so many letters. */
export function spellingKey(word: string, length: number): string {
  return `${word.slice(0, 1)}${length}`;
}

/** One bit a letter, some letters sharing one: words that differ in many bits cannot be near. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) % 31);
  return mask;
}

/** A word without the marks on its letters. */
export function bareOf(word: string): string {
  return isPlain(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}
