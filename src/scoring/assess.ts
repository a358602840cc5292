import { type Assessment, type Finding, VERDICTS, type Verdict } from '../domain/assessment';
import type { SiteId, SupplierId } from '../domain/ids';
import { NO_SITE } from './ask';
import { NAMES_CAPABILITIES, type ProfileColumns, SITE_LISTS_CAPABILITIES } from './columns/profile-columns';
import { siteAt, wordAt } from './columns/read-columns';
import { answerOf, isSettled, isUnknown, isUnmet, pointsFor } from './measure';
import type { PreparedProfile } from './prepared-profile';
import type { PreparedRequirement } from './prepared-requirement';

/** How a supplier stands against a requirement at its best site, in numbers: what ranking compares. */
export interface Result {
  /** 0 qualified, 1 conditional, 2 excluded: the index into `VERDICTS`. */
  verdict: number;
  points: number;
  unknowns: number;
  /** Number of the judged site within the supplier's row, or `NO_SITE`. */
  site: number;
}

const QUALIFIED = VERDICTS.indexOf('qualified');
const CONDITIONAL = VERDICTS.indexOf('conditional');
const EXCLUDED = VERDICTS.indexOf('excluded');

/** The verdict of a result in a word. */
export function verdictOfResult({ verdict }: Result): Verdict {
  return VERDICTS[verdict] ?? 'excluded';
}

/**
 * Judges every site of the supplier that offers anything, and keeps the best: by verdict, then points, then fewer
 * unknowns, then the site's id.
 *
 * With `isExclusionFinal` the points of an excluded supplier are not worked out: right where nobody will read them.
 */
export function judge(
  requirement: PreparedRequirement,
  columns: ProfileColumns,
  row: number,
  isExclusionFinal = false,
): Result {
  const [first, last] = [columns.siteStart[row] ?? 0, columns.siteStart[row + 1] ?? 0];
  const namesCapabilities = ((columns.flags[row] ?? 0) & NAMES_CAPABILITIES) !== 0;
  let best: Result | undefined;
  for (let at = first; at < last; at++) {
    if (namesCapabilities && ((columns.siteFlags[at] ?? 0) & SITE_LISTS_CAPABILITIES) === 0) continue;
    const result = judgeSite(requirement, columns, row, { site: at - first, isExclusionFinal });
    if (best === undefined || isBetter(result, best)) best = result;
  }
  return best ?? judgeSite(requirement, columns, row, { site: NO_SITE, isExclusionFinal });
}

function isBetter(one: Result, other: Result): boolean {
  if (one.verdict !== other.verdict) return one.verdict < other.verdict;
  if (one.points !== other.points) return one.points > other.points;
  return one.unknowns < other.unknowns;
}

function judgeSite(
  { mustsFirst }: PreparedRequirement,
  columns: ProfileColumns,
  row: number,
  { site, isExclusionFinal }: { readonly site: number; readonly isExclusionFinal: boolean },
): Result {
  const result: Result = { verdict: QUALIFIED, points: 0, unknowns: 0, site };
  for (let number = 0; number < mustsFirst.length; number++) {
    const weighed = mustsFirst[number];
    if (weighed === undefined) break;
    const measure = weighed.ask.measure(columns, row, site);
    result.points += pointsFor(measure, weighed.maximum);
    if (isUnknown(measure)) result.unknowns++;
    if (!weighed.isMust || isSettled(measure)) continue;
    result.verdict = Math.max(result.verdict, isUnmet(measure) ? EXCLUDED : CONDITIONAL);
    if (isExclusionFinal && result.verdict === EXCLUDED) break;
  }
  return result;
}

/** Holds one profile against one requirement. Same values in, same assessment out. */
export function assess(requirement: PreparedRequirement, { columns, row }: PreparedProfile): Assessment {
  const { site } = judge(requirement, columns, row);
  return assessAt(requirement, columns, row, site);
}

/** The assessment at a site that has been judged the best. */
export function assessAt(
  requirement: PreparedRequirement,
  columns: ProfileColumns,
  row: number,
  site: number,
): Assessment {
  const at = siteAt(columns, row, site);
  return {
    supplierId: columns.suppliers[row] as SupplierId,
    ...(at !== undefined && { leadSite: wordAt<SiteId>(columns, columns.siteId[at]) }),
    findings: requirement.asks.map(({ ask, maximum }): Finding => {
      const measure = ask.measure(columns, row, site);
      return {
        criterion: ask.criterion,
        ask: ask.key,
        necessity: ask.necessity,
        asked: ask.asked,
        answer: answerOf(measure),
        points: pointsFor(measure, maximum),
        maximum,
        ...ask.describe(columns, row, site, measure),
      };
    }),
  };
}
