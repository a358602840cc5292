import type { Holding } from '../ask';
import { CODES, type ProfileColumns } from '../columns/profile-columns';

/** Bits in one word. */
const BITS = 32;

/** What a row holds of the most usual things, one bit each, side by side in memory: who cannot have an answer is told at a glance. */
export interface Signatures {
  /** By row: schemes of its certificates, whatever their state. */
  readonly schemes: Uint32Array;
  /** By row: languages it works in. */
  readonly languages: Uint32Array;
  /** By row: countries it delivers to or has a site in. */
  readonly countries: Uint32Array;
  readonly schemeBits: Bits;
  readonly languageBits: Bits;
  readonly countryBits: Bits;
}

/** By key: the bit that stands for it, or 0 for one that is too rare to have a bit. */
type Bits = Uint32Array;

/** Makes the signatures of all rows; the 32 most usual keys of each kind have a bit. */
export function makeSignatures(columns: ProfileColumns, schemeCount: number): Signatures {
  const { scheme, language, market, country } = columns;
  const schemeBits = bitsOf([scheme], schemeCount);
  const languageBits = bitsOf([language], CODES);
  const countryBits = bitsOf([market, country], CODES);
  const { certificateStart, languageStart, marketStart, siteStart } = columns;
  const countries = new Uint32Array(columns.length);
  addBits(countries, marketStart, market, countryBits);
  addBits(countries, siteStart, country, countryBits);
  return {
    schemes: addBits(new Uint32Array(columns.length), certificateStart, scheme, schemeBits),
    languages: addBits(new Uint32Array(columns.length), languageStart, language, languageBits),
    countries,
    schemeBits,
    languageBits,
    countryBits,
  };
}

/** A word of each row, and the bits of which at least one must be there for any of the holdings to be had. */
export interface Glance {
  readonly words: Uint32Array;
  readonly bits: number;
}

/** How to tell at a glance who has none of the holdings; undefined where that cannot be told. */
export function glanceAt(signatures: Signatures, holdings: readonly Holding[]): Glance | undefined {
  const [first] = holdings;
  if (first === undefined) return undefined;
  let bits = 0;
  for (const holding of holdings) {
    const bit = bitOf(signatures, holding);
    if (bit === 0) return undefined;
    bits |= bit;
  }
  return { words: wordsOf(signatures, first), bits };
}

function wordsOf({ schemes, languages, countries }: Signatures, { in: list }: Holding): Uint32Array {
  return list === 'certificate' ? schemes : list === 'language' ? languages : countries;
}

/** 0 for what has no bit. */
function bitOf({ schemeBits, languageBits, countryBits }: Signatures, holding: Holding): number {
  switch (holding.in) {
    case 'certificate':
      return schemeBits[holding.scheme] ?? 0;
    case 'language':
      return languageBits[holding.key] ?? 0;
    case 'market':
    case 'country':
      return countryBits[holding.key] ?? 0;
    default:
      return 0;
  }
}

function bitsOf(keys: readonly Uint16Array[], length: number): Bits {
  const times = new Uint32Array(length);
  for (const list of keys) for (const key of list) times[key] = (times[key] ?? 0) + 1;
  const bits = new Uint32Array(length);
  const usual: number[] = [];
  for (let key = 0; key < length; key++) if (times[key] !== 0) usual.push(key);
  usual.sort((one, other) => (times[other] ?? 0) - (times[one] ?? 0) || one - other);
  for (const [place, key] of usual.slice(0, BITS).entries()) bits[key] = (1 << place) >>> 0;
  return bits;
}

function addBits(words: Uint32Array, start: Uint32Array, keys: Uint16Array, bits: Bits): Uint32Array {
  for (let row = 0; row < words.length; row++) {
    let word = words[row] ?? 0;
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) word |= bits[keys[at] ?? 0] ?? 0;
    words[row] = word;
  }
  return words;
}
