import type { VerdictCounts } from '../../domain/match/shortlist';
import { judgeVerdict } from '../assess';
import type { PreparedRequirement, WeighedAsk } from '../prepared-requirement';
import { rowsReaching } from './reachable-rows';
import { boundRows, type Scratch, verdictOfBound, worthwhileAsks } from './row-bounds';
import type { Segment } from './segment';

/** How many suppliers get each verdict. Who cannot even be conditional is counted without being looked at. */
export function countVerdicts(
  requirement: PreparedRequirement,
  segments: readonly Segment[],
  scratch: Scratch,
): VerdictCounts {
  const counts = [0, 0, 0];
  for (const segment of segments) {
    const { columns, removed } = segment;
    const rows = rowsReaching(requirement, segment, 'conditional', scratch);
    const bounding = { rows, qualifiedOnly: false, scratch };
    const bounded = worthwhileAsks(requirement, segment, bounding);
    boundRows(requirement, segment, bounded, bounding);
    const isExact = areExact(requirement, bounded);
    counts[2] = (counts[2] ?? 0) + columns.length - removed.size - rows.length;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const bound = verdictOfBound(scratch.musts[row] ?? 0);
      const isSure =
        bound === 2 || (isExact && (columns.siteStart[row + 1] ?? 0) - (columns.siteStart[row] ?? 0) === 1);
      const verdict = isSure ? bound : judgeVerdict(requirement, columns, row);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
  }
  const [qualified = 0, conditional = 0, excluded = 0] = counts;
  return { qualified, conditional, excluded };
}

/** At a supplier with one site the bound's verdict is the verdict, where every must is bounded by exactly what is held. */
function areExact({ asks }: PreparedRequirement, bounded: readonly WeighedAsk[]): boolean {
  return asks.every((weighed) => !weighed.isMust || (bounded.includes(weighed) && weighed.ask.reach?.isExact === true));
}
