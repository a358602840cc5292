import { WHOLE_SCORE } from '../allocate-points';
import type { Reach } from '../ask';
import { isSettled, isUnmet, type Measure, pointsFor } from '../measure';
import type { PreparedRequirement } from '../prepared-requirement';
import { makeRoom, nextStamp, type Scratch } from './row-bounds';
import { rowsOf, rowsWith } from './row-lists';
import type { Segment } from './segment';

/**
 * A few rows among which are all that can come to that verdict or a better one: of the musts, the one that fewest rows answer
 * well enough says which.
 */
export function rowsReaching(
  { judged }: PreparedRequirement,
  segment: Segment,
  verdict: 'qualified' | 'conditional',
  scratch: Scratch,
): Uint32Array {
  const isEnough = verdict === 'qualified' ? isSettled : (measure: Measure) => !isUnmet(measure);
  let fewest: Uint32Array[] | undefined;
  let rows = segment.columns.length;
  for (const { ask, isMust } of judged) {
    const lists = isMust && ask.reach !== undefined ? listsReaching(ask.reach, segment, isEnough) : undefined;
    const length = lists?.reduce((sum, list) => sum + list.length, 0) ?? rows;
    if (length >= rows) continue;
    fewest = lists;
    rows = length;
  }
  return fewest === undefined ? everyRow(segment) : union(fewest, segment, scratch);
}

/** The rows among which are all that earn points in a step of the chain; undefined where that may be anybody. */
export function rowsWithSteps(
  { judged, stepMaximum }: PreparedRequirement,
  segment: Segment,
  scratch: Scratch,
): Uint32Array | undefined {
  const lists: Uint32Array[] = [];
  for (const { ask, isStep } of judged) {
    const found = isStep && ask.reach !== undefined ? listsReaching(ask.reach, segment, earnsPoints) : [];
    if (found === undefined || stepMaximum === 0) return undefined;
    lists.push(...found);
  }
  return union(lists, segment, scratch);
}

/** Every row that is still there. */
export function everyRow({ columns, removed }: Segment): Uint32Array {
  const rows = new Uint32Array(columns.length - removed.size);
  let used = 0;
  for (let row = 0; row < columns.length; row++) if (!removed.has(row)) rows[used++] = row;
  return rows;
}

function earnsPoints(measure: Measure): boolean {
  return pointsFor(measure, WHOLE_SCORE) > 0;
}

/** The rows that answer the ask well enough; undefined where everybody does. */
function listsReaching(
  { holdings, classes, otherwise }: Reach,
  segment: Segment,
  isEnough: (measure: Measure) => boolean,
): Uint32Array[] | undefined {
  if (isEnough(otherwise)) return undefined;
  return [
    ...holdings.filter(({ best }) => isEnough(best)).map((holding) => rowsWith(segment, holding)),
    ...classes.filter(({ best }) => isEnough(best)).map(({ of }) => rowsOf(segment, of)),
  ];
}

/** The rows of several lists that are still there, each once. */
function union(lists: readonly Uint32Array[], { columns, removed }: Segment, scratch: Scratch): Uint32Array {
  makeRoom(scratch, columns.length);
  const stamp = nextStamp(scratch);
  const { stamps } = scratch;
  // As if they had been met: there are few of them, and no row need be looked up among them.
  for (const row of removed) stamps[row] = stamp;
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
