import type { CalendarDate } from '../calendar-date';
import type { MemorandumId } from '../ids';
import type { Evidence } from '../supplier/evidence';

/** One side of a memorandum: a municipality, a county, a cluster. */
export interface Region {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** How many regions a memorandum is between. */
export const REGIONS_OF_MEMORANDUM = 2;

/** An agreement between two regions as it is saved. Trips name the one under which they are made, and so do their outcomes through them. */
export interface MemorandumDraft {
  readonly title: string;
  /** Both sides. */
  readonly regions: readonly Region[];
  readonly signedOn: CalendarDate;
  /** The last day; absent where it holds until somebody ends it. */
  readonly validUntil?: CalendarDate;
  /** Where it is known from. */
  readonly evidence: Evidence;
}

/** The newest revision of a memorandum. */
export interface Memorandum extends MemorandumDraft {
  readonly id: MemorandumId;
  /** 1 for the first; each save adds one. */
  readonly revision: number;
}
