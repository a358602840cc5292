import type { Holding, Reach, RowClass } from '../ask';
import { isSettled, isUnmet, type Measure, met, pointsFor } from '../measure';
import type { PreparedRequirement, WeighedAsk } from '../prepared-requirement';
import { groupOf, rowsHolding } from './certificate-lists';
import type { Segment } from './segment';

/**
 * What a row can come to at most, as one whole number: points in the lowest bits, above them how many musts can at best be open,
 * and above those how many cannot be met at all. Bounds of single asks add up.
 */
export type Bound = number;

const ONE_OPEN = 1 << 11;
const ONE_UNMET = 1 << 20;
const POINTS_MASK = ONE_OPEN - 1;

/** The most points. */
export const pointsOfBound = (bound: Bound): number => bound & POINTS_MASK;
/** The best verdict: the index into `VERDICTS`. */
export const verdictOfBound = (bound: Bound): number => (bound >= ONE_UNMET ? 2 : bound >= ONE_OPEN ? 1 : 0);

/** Room for what is worked out by row, kept from search to search; it grows to the longest segment. */
export interface Scratch {
  /** By row; only those of the rows at hand mean anything. */
  bounds: Int32Array;
  /** Which rows have been met at the present step: those that bear the last stamp. */
  stamps: Uint8Array;
  lastStamp: number;
}

/** Empty room. */
export function makeScratch(): Scratch {
  return { bounds: new Int32Array(0), stamps: new Uint8Array(0), lastStamp: 0 };
}

/** Reading a list this many times as long as there are rows at hand costs more than what it tells of them. */
const WORTHWHILE = 4;

/** Asks whose lists are short enough to bound that many rows by. */
export function worthwhileAsks({ judged }: PreparedRequirement, segment: Segment, rows: number): readonly WeighedAsk[] {
  const isWorthwhile = ({ ask, maximum, isMust }: WeighedAsk) =>
    ask.reach !== undefined && (isMust || maximum > 0) && lengthOf(ask.reach, segment) <= WORTHWHILE * rows;
  return judged.filter(isWorthwhile);
}

/** Bounds those rows by what their holdings come to in those asks; in all others everybody is taken to meet everything. */
export function boundRows(
  requirement: PreparedRequirement,
  segment: Segment,
  rows: Uint32Array,
  { bounded, scratch }: { readonly bounded: readonly WeighedAsk[]; readonly scratch: Scratch },
): void {
  makeRoom(scratch, segment.columns.length);
  const { bounds } = scratch;
  let everybody = 0;
  for (const weighed of requirement.asks) {
    const { reach } = weighed.ask;
    everybody += boundOf(weighed, reach !== undefined && bounded.includes(weighed) ? reach.otherwise : met(1000));
  }
  for (let at = 0; at < rows.length; at++) bounds[rows[at] ?? 0] = everybody;
  for (const weighed of bounded)
    if (weighed.ask.reach !== undefined) raiseBounds(weighed, weighed.ask.reach, segment, scratch);
}

/** The rows of several lists, each once. */
export function union(lists: readonly Uint32Array[], length: number, scratch: Scratch): Uint32Array {
  makeRoom(scratch, length);
  const stamp = nextStamp(scratch);
  const { stamps } = scratch;
  const rows = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let used = 0;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const row = list[at] ?? 0;
      if (stamps[row] === stamp) continue;
      stamps[row] = stamp;
      rows[used++] = row;
    }
  }
  return rows.subarray(0, used);
}

/** What earning that measure at best comes to. */
function boundOf({ isMust, maximum }: WeighedAsk, best: Measure): Bound {
  const points = pointsFor(best, maximum);
  if (!isMust || isSettled(best)) return points;
  return points + (isUnmet(best) ? ONE_UNMET : ONE_OPEN);
}

/** What a row is raised by is what the best of its holdings adds to the bound that everybody has. */
function raiseBounds(weighed: WeighedAsk, reach: Reach, segment: Segment, scratch: Scratch): void {
  const stamp = nextStamp(scratch);
  const least = boundOf(weighed, reach.otherwise);
  for (const holding of reach.holdings) {
    raise(rowsWith(segment, holding), boundOf(weighed, holding.best) - least, stamp, scratch);
  }
  for (const { of, best } of reach.classes) raise(rowsOf(segment, of), boundOf(weighed, best) - least, stamp, scratch);
}

/** Holdings come best first, so a row is raised by the first that it has. */
function raise(rows: Uint32Array, rise: number, stamp: number, { bounds, stamps }: Scratch): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (stamps[row] === stamp) continue;
    stamps[row] = stamp;
    bounds[row] = (bounds[row] ?? 0) + rise;
  }
}

/** Rows that have the holding. */
export function rowsWith({ postings }: Segment, holding: Holding): Uint32Array {
  if (holding.in === 'certificate') {
    const { scheme, kind, state, fromDay, toDay } = holding;
    return rowsHolding(postings.certificate, groupOf(scheme, kind, state), fromDay, toDay);
  }
  const { start, rows } = postings[holding.in];
  return rows.subarray(start[holding.key], start[holding.key + 1]);
}

/** Rows of the class. */
export function rowsOf({ columns, postings }: Segment, of: RowClass): Uint32Array {
  switch (of.is) {
    case 'ceased':
      return postings.ceased.filter((row) => (columns.ceasedDay[row] ?? 0) <= of.by);
    case 'silent-on-capabilities':
      return postings.silentOnCapabilities;
    case 'silent-on-languages':
      return postings.silentOnLanguages;
    case 'silent-on-certificates':
      return postings.silentOnCertificates;
    case 'site-of-kind': {
      const { start, rows } = postings.kind;
      return rows.subarray(start[of.kind], start[of.kind + 1]);
    }
  }
}

function lengthOf({ holdings, classes }: Reach, segment: Segment): number {
  let length = 0;
  for (const holding of holdings) length += rowsWith(segment, holding).length;
  for (const { of } of classes) length += rowsOf(segment, of).length;
  return length;
}

function makeRoom(scratch: Scratch, length: number): void {
  if (scratch.bounds.length >= length) return;
  scratch.bounds = new Int32Array(length);
  scratch.stamps = new Uint8Array(length);
  scratch.lastStamp = 0;
}

/** A number that no row bears yet. */
function nextStamp(scratch: Scratch): number {
  if (scratch.lastStamp === 255) {
    scratch.stamps.fill(0);
    scratch.lastStamp = 0;
  }
  scratch.lastStamp++;
  return scratch.lastStamp;
}
