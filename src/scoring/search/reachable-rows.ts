import type { Reach } from '../ask';
import { isSettled, isUnmet } from '../measure';
import type { PreparedRequirement } from '../prepared-requirement';
import { rowsOf, rowsWith, type Scratch, union } from './row-bounds';
import type { Segment } from './segment';

/**
 * A few rows among which are all that can come to that verdict or a better one: of the musts, the one that fewest rows answer
 * well enough says which.
 */
export function rowsReaching(
  { judged }: PreparedRequirement,
  segment: Segment,
  verdict: 'qualified' | 'conditional' | 'excluded',
  scratch: Scratch,
): Uint32Array {
  const { length } = segment.columns;
  let fewest: { readonly lists: readonly Uint32Array[]; readonly rows: number } | undefined;
  for (const { ask, isMust } of judged) {
    if (!isMust || ask.reach === undefined || verdict === 'excluded') continue;
    const lists = listsReaching(ask.reach, segment, verdict);
    const rows = lists?.reduce((sum, list) => sum + list.length, 0) ?? length;
    if (lists !== undefined && rows < (fewest?.rows ?? length)) fewest = { lists, rows };
  }
  const reaching = fewest === undefined ? everyRow(length) : union(fewest.lists, length, scratch);
  return segment.removed.size === 0 ? reaching : reaching.filter((row) => !segment.removed.has(row));
}

/** The rows that answer the must well enough; undefined where everybody does. */
function listsReaching(
  { holdings, classes, otherwise }: Reach,
  segment: Segment,
  verdict: 'qualified' | 'conditional',
): readonly Uint32Array[] | undefined {
  const isEnough = verdict === 'qualified' ? isSettled : (measure: number) => !isUnmet(measure);
  if (isEnough(otherwise)) return undefined;
  return [
    ...holdings.filter(({ best }) => isEnough(best)).map((holding) => rowsWith(segment, holding)),
    ...classes.filter(({ best }) => isEnough(best)).map(({ of }) => rowsOf(segment, of)),
  ];
}

function everyRow(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, row) => row);
}
