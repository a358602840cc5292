import { VERDICTS } from '../../domain/match/assessment';
import type { VerdictCounts } from '../../domain/match/shortlist';
import type { Ask } from '../ask';
import { firstSite, judgeVerdict, verdictOfMust } from '../assess';
import type { ProfileColumns } from '../columns/profile-columns';
import { UNMET } from '../measure';
import type { PreparedRequirement } from '../prepared-requirement';
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
    const bounded = worthwhileAsks(requirement, segment, bounding).filter(({ isMust }) => isMust);
    boundRows(requirement, segment, bounded, bounding);
    const known = bounded.filter(({ ask }) => ask.reach?.isExact).map(({ ask }) => ask);
    const open = requirement.musts.filter((ask) => !known.includes(ask));
    counts[EXCLUDED] = (counts[EXCLUDED] ?? 0) + columns.length - removed.size - rows.length;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const bound = verdictOfBound(scratch.musts[row] ?? 0);
      const verdict =
        bound === EXCLUDED || hasOneSite(columns, row)
          ? worstOf(bound, open, columns, row)
          : judgeVerdict(requirement, columns, row);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
  }
  const [qualified = 0, conditional = 0, excluded = 0] = counts;
  return { qualified, conditional, excluded };
}

const EXCLUDED = VERDICTS.indexOf('excluded');

/** A bound is exact at a supplier with one site, in those musts whose holdings say everything; the others are measured. */
function worstOf(bound: number, open: readonly Ask[], columns: ProfileColumns, row: number): number {
  const site = firstSite(columns, row);
  let verdict = bound;
  for (let number = 0; number < open.length && verdict < EXCLUDED; number++) {
    verdict = Math.max(verdict, verdictOfMust(open[number]?.measure(columns, row, site) ?? UNMET));
  }
  return verdict;
}

function hasOneSite({ siteStart }: ProfileColumns, row: number): boolean {
  return (siteStart[row + 1] ?? 0) - (siteStart[row] ?? 0) === 1;
}
