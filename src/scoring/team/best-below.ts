import { fitOf, processShareOf } from '../../domain/match/assessment';
import type { Ranking } from '../../domain/match/shortlist';
import type { StepSource } from '../../domain/match/team';
import type { Rules } from '../rules';

/**
 * How well a supplier that stands below the end of a ranking of one step might take that step; undefined where it cannot.
 *
 * Whoever takes the step earns at least the points that the process is worth in that way. So once the last of the ranking
 * fits less well than those points alone would, nobody below can have it: what a long tail of silent suppliers holds is
 * settled without looking at them.
 */
export function bestBelow({ counts, entries }: Ranking, { process }: Rules): StepSource | undefined {
  const listed = entries.filter(({ verdict }) => verdict !== 'excluded').length;
  if (counts.qualified + counts.conditional <= listed) return undefined;
  const last = entries.at(-1);
  const maximum = last?.findings.find(({ criterion }) => criterion === 'processes')?.maximum;
  // Below a qualified supplier there may be others.
  if (last === undefined || !maximum || last.verdict === 'qualified') return 'in-house';
  const fit = fitOf(last.verdict, last.points, processShareOf(last));
  const worth = (share: number) => {
    const points = Math.floor((maximum * share) / 1000);
    return Math.floor((1000 * points) / maximum) * points;
  };
  if (fit >= worth(Math.min(process.core, process.supplementary, process.sisterSite))) return 'in-house';
  return fit >= worth(process.subcontracted) ? 'bought' : undefined;
}
