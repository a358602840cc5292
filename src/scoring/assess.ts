import type { SiteId } from '../domain/ids';
import { type Assessment, type Finding, fitOf, VERDICTS, type Verdict } from '../domain/match/assessment';
import { NO_SITE } from './ask';
import { NAMES_CAPABILITIES, type ProfileColumns, SITE_LISTS_CAPABILITIES } from './columns/profile-columns';
import { siteAt, supplierAt, wordAt } from './columns/read-columns';
import { answerOf, isSettled, isUnknown, isUnmet, type Measure, pointsFor, UNMET } from './measure';
import type { PreparedProfile } from './prepared-profile';
import { type PreparedRequirement, shareOfSteps } from './prepared-requirement';

/** How a supplier stands against a requirement at its best site, in numbers: what ranking compares. */
export interface Result {
  /** 0 qualified, 1 conditional, 2 excluded: the index into `VERDICTS`. */
  readonly verdict: number;
  readonly points: number;
  readonly unknowns: number;
  /** What the order goes by: see `fitOf`. */
  readonly fit: number;
  /** Number of the judged site within the supplier's row, or `NO_SITE`. */
  readonly site: number;
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
 */
export function judge(requirement: PreparedRequirement, columns: ProfileColumns, row: number): Result {
  const first = firstSite(columns, row);
  let best = judgeSite(requirement, columns, row, first);
  for (let site = nextSite(columns, row, first); site !== NO_MORE; site = nextSite(columns, row, site)) {
    const result = judgeSite(requirement, columns, row, site);
    if (isBetter(result, best)) best = result;
  }
  return best;
}

/** The verdict alone, at the best of the supplier's sites: the index into `VERDICTS`. */
export function judgeVerdict({ musts }: PreparedRequirement, columns: ProfileColumns, row: number): number {
  let best = EXCLUDED;
  for (let site = firstSite(columns, row); site !== NO_MORE; site = nextSite(columns, row, site)) {
    let verdict = QUALIFIED;
    for (let number = 0; number < musts.length && verdict < best; number++) {
      verdict = Math.max(verdict, verdictOfMust(musts[number]?.measure(columns, row, site) ?? UNMET));
    }
    best = Math.min(best, verdict);
  }
  return best;
}

/** There is no further site. */
export const NO_MORE = -2;

/** The first site to judge. Those that offer nothing are passed over where another does; without any it is `NO_SITE`. */
export function firstSite(columns: ProfileColumns, row: number): number {
  const first = nextSite(columns, row, -1);
  return first === NO_MORE ? NO_SITE : first;
}

/** The site to judge after that one, or `NO_MORE`. */
export function nextSite({ siteStart, siteFlags, flags }: ProfileColumns, row: number, site: number): number {
  if (site === NO_SITE && siteStart[row] === siteStart[row + 1]) return NO_MORE;
  const names = ((flags[row] ?? 0) & NAMES_CAPABILITIES) !== 0;
  const first = siteStart[row] ?? 0;
  for (let at = first + site + 1; at < (siteStart[row + 1] ?? 0); at++) {
    if (!names || ((siteFlags[at] ?? 0) & SITE_LISTS_CAPABILITIES) !== 0) return at - first;
  }
  return NO_MORE;
}

/** The best verdict that a must leaves open: the index into `VERDICTS`. */
export function verdictOfMust(measure: Measure): number {
  if (isSettled(measure)) return QUALIFIED;
  return isUnmet(measure) ? EXCLUDED : CONDITIONAL;
}

function isBetter(one: Result, other: Result): boolean {
  if (one.verdict !== other.verdict) return one.verdict < other.verdict;
  if (one.points !== other.points) return one.points > other.points;
  return one.unknowns < other.unknowns;
}

function judgeSite(requirement: PreparedRequirement, columns: ProfileColumns, row: number, site: number): Result {
  let verdict = QUALIFIED;
  let points = 0;
  let stepPoints = 0;
  let unknowns = 0;
  for (const { ask, isMust, isStep, maximum } of requirement.judged) {
    const measure = ask.measure(columns, row, site);
    const earned = pointsFor(measure, maximum);
    points += earned;
    if (isStep) stepPoints += earned;
    if (isUnknown(measure)) unknowns++;
    if (isMust) verdict = Math.max(verdict, verdictOfMust(measure));
  }
  const share = shareOfSteps(requirement, stepPoints);
  return { verdict, points, unknowns, site, fit: fitOf(VERDICTS[verdict] ?? 'excluded', points, share) };
}

/** Holds one profile against one requirement. Same values in, same assessment out. */
export function assess(requirement: PreparedRequirement, { columns, row }: PreparedProfile): Assessment {
  return assessAt(requirement, columns, row, judge(requirement, columns, row).site);
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
    supplierId: supplierAt(columns, row),
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
