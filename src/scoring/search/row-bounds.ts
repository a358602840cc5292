import type { Reach } from '../ask';
import { isSettled, isUnmet, type Measure, met, pointsFor } from '../measure';
import type { PreparedRequirement, WeighedAsk } from '../prepared-requirement';
import { rowsOf, rowsWith } from './row-lists';
import type { Segment } from './segment';

/**
 * What a row can come to at most, in two whole numbers, so that bounds of single asks add up: points, and above them the points
 * of the steps alone; and how many musts are at best open, and above them how many cannot be met at all.
 */
export interface RowBounds {
  points: Int32Array;
  musts: Int32Array;
}

const STEP_POINTS = 1 << 11;
const POINTS_MASK = STEP_POINTS - 1;
const ONE_OPEN = 1;
const ONE_UNMET = 1 << 12;

/** The most points. */
export const pointsOfBound = (points: number): number => points & POINTS_MASK;
/** The most points of the steps. */
export const stepPointsOfBound = (points: number): number => points >> 11;
/** The best verdict: the index into `VERDICTS`. */
export const verdictOfBound = (musts: number): number => (musts >= ONE_UNMET ? 2 : musts >= ONE_OPEN ? 1 : 0);

/** Room for what is worked out by row, kept from search to search; it grows to the longest segment. */
export interface Scratch extends RowBounds {
  /** Which rows have been met at the present step: those that bear the last stamp. */
  stamps: Uint16Array;
  lastStamp: number;
}

/** Empty room. Only what belongs to the rows at hand means anything in it. */
export function makeScratch(): Scratch {
  return { points: new Int32Array(0), musts: new Int32Array(0), stamps: new Uint16Array(0), lastStamp: 0 };
}

/** Reading a list this many times as long as there are rows at hand costs more than what it tells of them. */
const WORTHWHILE = 4;

/** The rows to bound, and by what. */
export interface Bounding {
  readonly rows: Uint32Array;
  /** Are only those of interest that may be qualified? Then of a must only what settles it is looked at. */
  readonly qualifiedOnly: boolean;
  readonly scratch: Scratch;
}

/** Asks whose lists are short enough to bound that many rows by. */
export function worthwhileAsks(
  { judged }: PreparedRequirement,
  segment: Segment,
  { rows, qualifiedOnly }: Bounding,
): readonly WeighedAsk[] {
  return judged.filter((weighed) => {
    const reach = reachOf(weighed, qualifiedOnly);
    if (reach === undefined || (!weighed.isMust && weighed.maximum === 0)) return false;
    return lengthOf(reach, segment) <= WORTHWHILE * rows.length;
  });
}

/** Bounds those rows by what their holdings come to in those asks; in all others everybody is taken to meet everything. */
export function boundRows(
  requirement: PreparedRequirement,
  segment: Segment,
  bounded: readonly WeighedAsk[],
  { rows, qualifiedOnly, scratch }: Bounding,
): void {
  makeRoom(scratch, segment.columns.length);
  let everybody = 0;
  let everybodysMusts = 0;
  for (const weighed of requirement.asks) {
    const { reach } = weighed.ask;
    const best = reach !== undefined && bounded.includes(weighed) ? reach.otherwise : met(1000);
    everybody += pointsBound(weighed, best);
    everybodysMusts += mustsBound(weighed, best);
  }
  const { points, musts, stamps } = scratch;
  const atHand = nextStamp(scratch, bounded.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    points[row] = everybody;
    musts[row] = everybodysMusts;
    stamps[row] = atHand;
  }
  for (const weighed of bounded) {
    const reach = reachOf(weighed, qualifiedOnly);
    if (reach !== undefined) raiseBounds(weighed, reach, segment, { ...scratch, atHand, stamp: nextStamp(scratch) });
  }
}

/** What is looked at: of a must, only what settles it where nothing less is of interest. */
function reachOf({ ask: { reach }, isMust }: WeighedAsk, qualifiedOnly: boolean): Reach | undefined {
  if (reach === undefined || !qualifiedOnly || !isMust) return reach;
  const isEnough = ({ best }: { readonly best: Measure }) => isSettled(best);
  return { ...reach, holdings: reach.holdings.filter(isEnough), classes: reach.classes.filter(isEnough) };
}

/** What a measure adds to the points of a bound. */
export function pointsBound({ isStep, maximum }: WeighedAsk, best: Measure): number {
  const points = pointsFor(best, maximum);
  return isStep ? points + points * STEP_POINTS : points;
}

/** What a measure adds to the musts of a bound. */
export function mustsBound({ isMust }: WeighedAsk, best: Measure): number {
  if (!isMust || isSettled(best)) return 0;
  return isUnmet(best) ? ONE_UNMET : ONE_OPEN;
}

interface Raising extends RowBounds {
  readonly stamps: Uint16Array;
  /** Rows that are not at hand bear a lower stamp than this. */
  readonly atHand: number;
  /** The stamp of those that have been raised in this ask. */
  readonly stamp: number;
}

/** What a row is raised by is what the best of its holdings adds to the bound that everybody has. */
function raiseBounds(weighed: WeighedAsk, reach: Reach, segment: Segment, raising: Raising): void {
  const riseTo = (best: Measure): Rise => ({
    points: pointsBound(weighed, best) - pointsBound(weighed, reach.otherwise),
    musts: mustsBound(weighed, best) - mustsBound(weighed, reach.otherwise),
  });
  for (const holding of reach.holdings) raise(rowsWith(segment, holding), riseTo(holding.best), raising);
  for (const { of, best } of reach.classes) raise(rowsOf(segment, of), riseTo(best), raising);
}

interface Rise {
  readonly points: number;
  readonly musts: number;
}

/** Holdings come best first, so a row is raised by the first that it has. */
function raise(rows: Uint32Array, rise: Rise, { points, musts, stamps, atHand, stamp }: Raising): void {
  const { points: morePoints, musts: moreMusts } = rise;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const seen = stamps[row] ?? 0;
    if (seen < atHand || seen === stamp) continue;
    stamps[row] = stamp;
    points[row] = (points[row] ?? 0) + morePoints;
    musts[row] = (musts[row] ?? 0) + moreMusts;
  }
}

function lengthOf({ holdings, classes }: Reach, segment: Segment): number {
  let length = 0;
  for (const holding of holdings) length += rowsWith(segment, holding).length;
  for (const { of } of classes) length += rowsOf(segment, of).length;
  return length;
}

/** Makes the room long enough for so many rows. */
export function makeRoom(scratch: Scratch, length: number): void {
  if (scratch.stamps.length >= length) return;
  scratch.points = new Int32Array(length);
  scratch.musts = new Int32Array(length);
  scratch.stamps = new Uint16Array(length);
  scratch.lastStamp = 0;
}

/** The highest stamp. */
const LAST_STAMP = 0xffff;

/** A number that no row bears yet, and no lower than any that is borne; so many more are to follow it without a new start. */
export function nextStamp(scratch: Scratch, following = 0): number {
  if (scratch.lastStamp + 1 + following > LAST_STAMP) {
    scratch.stamps.fill(0);
    scratch.lastStamp = 0;
  }
  scratch.lastStamp++;
  return scratch.lastStamp;
}
