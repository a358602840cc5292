import type { Range } from '../../domain/supplier/envelope';
import type { Evidence } from '../../domain/supplier/evidence';
import type { Standing } from '../../domain/supplier/supplier';

/** The row's sites name what they can do. */
export const NAMES_CAPABILITIES = 1;
/** The row's lists of capabilities say all, so that what none of them names is not offered. */
export const STATES_CAPABILITIES = 2;
/** The row has said in which languages it works. */
export const STATES_LANGUAGES = 4;
/** The row has said to which countries it delivers. */
export const STATES_MARKETS = 8;
/** The row has said when it has free capacity. */
export const STATES_CAPACITY = 16;

/** The site has a list of what it can do. */
export const SITE_LISTS_CAPABILITIES = 1;
/** The site's list of certificates says all, so that what it does not name is not held. */
export const SITE_STATES_CERTIFICATES = 2;

/** In `role`: the capability has said in which materials it works. */
export const STATES_MATERIALS = 4;
/** In `role`: the bits that hold the role itself. */
export const ROLE_MASK = 3;

/** In a column of days: nobody has said. */
export const UNKNOWN_DAY = -0x80000000;
/** In a column of days: it does not end. */
export const ENDLESS_DAY = 0x7fffffff;

/** What a column has one value for: a row, or a fact of a row or of a capability. */
export type Level =
  | 'row'
  | 'letter'
  | 'site'
  | 'capability'
  | 'certificate'
  | 'language'
  | 'market'
  | 'window'
  | 'mention'
  | 'term'
  | 'material'
  | 'bound';

/** The tables into which a column may point. */
export type TableName = 'words' | 'evidence' | 'ranges' | 'standings';

type NumbersKind =
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Uint32ArrayConstructor
  | Int32ArrayConstructor
  | Float64ArrayConstructor;

/** What a column is made of. */
export interface ColumnSpec {
  readonly of: Level;
  readonly kind: NumbersKind;
  /** The values are numbers of entries in this table. */
  readonly into?: TableName;
}

/** Every column of values. Sites, capabilities and certificates of a row are sorted by id. */
export const COLUMNS = {
  revision: { of: 'row', kind: Uint32Array },
  flags: { of: 'row', kind: Uint8Array },
  /** The day on which the company ceased; endless while it is in business. */
  ceasedDay: { of: 'row', kind: Int32Array },
  standing: { of: 'row', kind: Uint32Array, into: 'standings' },
  supplierEvidence: { of: 'row', kind: Uint32Array, into: 'evidence' },
  profileEvidence: { of: 'row', kind: Uint32Array, into: 'evidence' },

  /** A letter of the supplier's id, which has none beyond ASCII. */
  letter: { of: 'letter', kind: Uint8Array },

  siteId: { of: 'site', kind: Uint32Array, into: 'words' },
  /** Index into `SITE_KINDS`. */
  siteKind: { of: 'site', kind: Uint8Array },
  siteFlags: { of: 'site', kind: Uint8Array },
  latitude: { of: 'site', kind: Float64Array },
  longitude: { of: 'site', kind: Float64Array },
  country: { of: 'site', kind: Uint16Array },

  capabilityId: { of: 'capability', kind: Uint32Array, into: 'words' },
  process: { of: 'capability', kind: Uint16Array },
  /** The number of the site within its row. */
  capabilitySite: { of: 'capability', kind: Uint8Array },
  /** Index into `ROLES`, with `STATES_MATERIALS`. */
  role: { of: 'capability', kind: Uint8Array },
  capabilityEvidence: { of: 'capability', kind: Uint32Array, into: 'evidence' },
  material: { of: 'material', kind: Uint16Array },
  /** Index into `DIMENSIONS`. */
  dimension: { of: 'bound', kind: Uint8Array },
  range: { of: 'bound', kind: Uint32Array, into: 'ranges' },

  certificateId: { of: 'certificate', kind: Uint32Array, into: 'words' },
  scheme: { of: 'certificate', kind: Uint16Array },
  certificateSite: { of: 'certificate', kind: Uint8Array },
  /** Index into `CERTIFICATE_STATES`. */
  state: { of: 'certificate', kind: Uint8Array },
  /** Last day of validity; unknown when it is not known, endless when the scheme sets no term. */
  lastDay: { of: 'certificate', kind: Int32Array },
  expectedDay: { of: 'certificate', kind: Int32Array },
  certificateEvidence: { of: 'certificate', kind: Uint32Array, into: 'evidence' },
  /** The empty word where it has none. */
  certificateNumber: { of: 'certificate', kind: Uint32Array, into: 'words' },

  language: { of: 'language', kind: Uint16Array },
  market: { of: 'market', kind: Uint16Array },
  windowFrom: { of: 'window', kind: Int32Array },
  windowTo: { of: 'window', kind: Int32Array },
  windowPercent: { of: 'window', kind: Uint8Array },
  /** A concept that the texts name. */
  mention: { of: 'mention', kind: Uint16Array },
  /** A term of the texts that is the same in every language. */
  term: { of: 'term', kind: Float64Array },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** What belongs to a row, with the column that tells where each row's part begins. */
export const STARTS_BY_ROW = {
  letter: 'letterStart',
  site: 'siteStart',
  capability: 'capabilityStart',
  certificate: 'certificateStart',
  language: 'languageStart',
  market: 'marketStart',
  window: 'windowStart',
  mention: 'mentionStart',
  term: 'termStart',
} as const;

/** The same for what belongs to a capability. */
export const STARTS_BY_CAPABILITY = { material: 'materialStart', bound: 'boundStart' } as const;

/** The name of a column of values. */
export type ColumnName = keyof typeof COLUMNS;

/** The name of a column of starts. */
export type StartName =
  | (typeof STARTS_BY_ROW)[keyof typeof STARTS_BY_ROW]
  | (typeof STARTS_BY_CAPABILITY)[keyof typeof STARTS_BY_CAPABILITY];

/** What is said many times over, each said once. */
export interface ColumnTables {
  /** Ids, and numbers of certificates. */
  readonly words: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly ranges: readonly Range[];
  readonly standings: readonly Standing[];
}

/**
 * Many profiles as columns of numbers, one row each: what measuring reads, some hundred bytes a supplier.
 *
 * A column of starts has one entry more than there are rows (or capabilities): the facts of row `r` are those from
 * `start[r]` up to but not including `start[r + 1]`, and the number of a fact within its row names it, whatever order it
 * was written in. Concepts and schemes stand as the numbers of the policy under which the columns were made; a language or
 * country as its code (`codeOf`); a term as its key (`termKey`); a day as days since 1970.
 */
export type ProfileColumns = {
  readonly [Name in ColumnName]: InstanceType<(typeof COLUMNS)[Name]['kind']>;
} & { readonly [Name in StartName]: Uint32Array } & ColumnTables & {
    /** How many rows. */
    readonly length: number;
    /** By evidence: index into `EVIDENCE_TIERS`, and its day. */
    readonly evidenceTier: Uint8Array;
    readonly evidenceDay: Int32Array;
    /** By range; not a number where the bound was not stated. */
    readonly rangeMin: Float64Array;
    readonly rangeMax: Float64Array;
  };

/** How many codes there can be. */
export const CODES = 32 * 32;

/** Two letters of the alphabet, of any case, as one number below `CODES`: a language or a country. */
export function codeOf(letters: string): number {
  return (letters.charCodeAt(0) & 31) * 32 + (letters.charCodeAt(1) & 31);
}

/** The language of a code, ISO 639-1. */
export function languageOf(code: number): string {
  return countryOf(code).toLowerCase();
}

/** The country of a code, ISO 3166-1 alpha-2. */
export function countryOf(code: number): string {
  return String.fromCharCode(64 + (code >> 5), 64 + (code & 31));
}

/**
 * 53 bits that stand for a term: two 32-bit FNV-1a hashes with different starts. Among a million different terms the chance
 * that any two share a key is one in ten thousand.
 */
export function termKey(term: string): number {
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193) ^ (high >>> 15);
  }
  return (high >>> 11) * 0x100000000 + (low >>> 0);
}
