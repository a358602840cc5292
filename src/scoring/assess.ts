import type { SiteId, SupplierId } from '../domain/ids';
import {
  type Assessment,
  type Finding,
  fitOf,
  QUALIFIED_FIT,
  VERDICTS,
  type Verdict,
} from '../domain/match/assessment';
import { WHOLE_SCORE } from './allocate-points';
import { NO_SITE } from './ask';
import { NAMES_CAPABILITIES, type ProfileColumns, SITE_LISTS_CAPABILITIES } from './columns/profile-columns';
import { siteAt, wordAt } from './columns/read-columns';
import { answerOf, isSettled, isUnknown, isUnmet, type Measure, pointsFor, UNMET } from './measure';
import type { PreparedProfile } from './prepared-profile';
import { type PreparedRequirement, shareOfSteps, type WeighedAsk } from './prepared-requirement';

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

/** What is known before a supplier is judged. */
export interface Limits {
  /** The fit of the last place of a full list: whoever comes to less need not be judged to the end. */
  readonly leastFit: number;
  /** The most points that the supplier can come to, and the largest share of the steps, whole per mille. */
  readonly mostPoints: number;
  readonly mostShare: number;
  /** Asks of which that most knows nothing: everything is hoped for in them. They are measured first. */
  readonly open: readonly WeighedAsk[];
  /** All other asks. */
  readonly bounded: readonly WeighedAsk[];
}

/** Nothing is known, and everything is worked out. */
export function noLimits({ judged }: PreparedRequirement): Limits {
  return { leastFit: 0, mostPoints: WHOLE_SCORE, mostShare: 1000, open: judged, bounded: [] };
}

/**
 * Judges every site of the supplier that offers anything, and keeps the best: by verdict, then points, then fewer
 * unknowns, then the site's id. Undefined when it cannot come to the least fit, which with one site is found out as soon as can be.
 */
export function judge(
  requirement: PreparedRequirement,
  columns: ProfileColumns,
  row: number,
  limits: Limits,
): Result | undefined {
  const first = firstSite(columns, row);
  if (nextSite(columns, row, first) === NO_MORE) return judgeSite(requirement, columns, { row, site: first }, limits);
  // Which site is the best must not depend on the list, so each is judged to the end.
  const everything = { ...limits, leastFit: 0 };
  let best: Result | undefined;
  for (let site = first; site !== NO_MORE; site = nextSite(columns, row, site)) {
    const result = judgeSite(requirement, columns, { row, site }, everything);
    if (result !== undefined && (best === undefined || isBetter(result, best))) best = result;
  }
  return best === undefined || best.fit < limits.leastFit ? undefined : best;
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

const NO_MORE = -2;

/** Sites that offer nothing are passed over where another does; a supplier without sites is judged at `NO_SITE`. */
function firstSite(columns: ProfileColumns, row: number): number {
  const first = nextSite(columns, row, -1);
  return first === NO_MORE ? NO_SITE : first;
}

function nextSite({ siteStart, siteFlags, flags }: ProfileColumns, row: number, site: number): number {
  if (site === NO_SITE && siteStart[row] === siteStart[row + 1]) return NO_MORE;
  const names = ((flags[row] ?? 0) & NAMES_CAPABILITIES) !== 0;
  const first = siteStart[row] ?? 0;
  for (let at = first + site + 1; at < (siteStart[row + 1] ?? 0); at++) {
    if (!names || ((siteFlags[at] ?? 0) & SITE_LISTS_CAPABILITIES) !== 0) return at - first;
  }
  return NO_MORE;
}

/** What a must leaves open at best. */
function verdictOfMust(measure: Measure): number {
  if (isSettled(measure)) return QUALIFIED;
  return isUnmet(measure) ? EXCLUDED : CONDITIONAL;
}

function isBetter(one: Result, other: Result): boolean {
  if (one.verdict !== other.verdict) return one.verdict < other.verdict;
  if (one.points !== other.points) return one.points > other.points;
  return one.unknowns < other.unknowns;
}

function judgeSite(
  requirement: PreparedRequirement,
  columns: ProfileColumns,
  { row, site }: RowSite,
  { leastFit, mostPoints, mostShare, open, bounded }: Limits,
): Result | undefined {
  let verdict = QUALIFIED;
  let points = 0;
  let stepPoints = 0;
  let unknowns = 0;
  let hope = mostPoints;
  const openAsks = open.length;
  const asks = openAsks + bounded.length;
  for (let number = 0; number < asks; number++) {
    const weighed = (number < openAsks ? open[number] : bounded[number - openAsks]) as WeighedAsk;
    const measure = weighed.ask.measure(columns, row, site);
    const earned = pointsFor(measure, weighed.maximum);
    points += earned;
    if (weighed.isStep) stepPoints += earned;
    if (number < openAsks) hope -= weighed.maximum - earned;
    if (isUnknown(measure)) unknowns++;
    if (weighed.isMust) verdict = Math.max(verdict, verdictOfMust(measure));
    if ((verdict === QUALIFIED ? QUALIFIED_FIT + hope : mostShare * hope) < leastFit) return undefined;
  }
  const share = shareOfSteps(requirement, stepPoints);
  return { verdict, points, unknowns, site, fit: fitOf(VERDICTS[verdict] ?? 'excluded', points, share) };
}

interface RowSite {
  readonly row: number;
  readonly site: number;
}

/** Holds one profile against one requirement. Same values in, same assessment out. */
export function assess(requirement: PreparedRequirement, { columns, row }: PreparedProfile): Assessment {
  const best = judge(requirement, columns, row, noLimits(requirement));
  return assessAt(requirement, columns, row, best?.site ?? NO_SITE);
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
