import { type Assessment, type Finding, VERDICTS, type Verdict } from '../domain/assessment';
import { NO_SITE } from './ask';
import { answerOf, isSettled, isUnknown, isUnmet, pointsFor } from './measure';
import type { PreparedProfile } from './prepared-profile';
import type { PreparedRequirement, WeighedAsk } from './prepared-requirement';

/** How a supplier stands against a requirement at its best site, in numbers: what ranking compares. */
export interface Result {
  /** 0 qualified, 1 conditional, 2 excluded: the index into `VERDICTS`. */
  verdict: number;
  points: number;
  unknowns: number;
  /** Number of the judged site in `PreparedProfile.sites`, or `NO_SITE`. */
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
export function judge(requirement: PreparedRequirement, profile: PreparedProfile, isExclusionFinal = false): Result {
  let best: Result | undefined;
  for (let site = 0; site < profile.sites.length; site++) {
    if (profile.namesCapabilities && profile.sites[site]?.site.capabilities === undefined) continue;
    const result = judgeSite(requirement, profile, site, isExclusionFinal);
    if (best === undefined || isBetter(result, best)) best = result;
  }
  return best ?? judgeSite(requirement, profile, NO_SITE, isExclusionFinal);
}

function isBetter(one: Result, other: Result): boolean {
  if (one.verdict !== other.verdict) return one.verdict < other.verdict;
  if (one.points !== other.points) return one.points > other.points;
  return one.unknowns < other.unknowns;
}

function judgeSite(
  requirement: PreparedRequirement,
  profile: PreparedProfile,
  site: number,
  isExclusionFinal: boolean,
): Result {
  const result: Result = { verdict: QUALIFIED, points: 0, unknowns: 0, site };
  for (const { ask, maximum } of requirement.mustsFirst) {
    const measure = ask.measure(profile, site);
    result.points += pointsFor(measure, maximum);
    if (isUnknown(measure)) result.unknowns++;
    if (ask.necessity === 'wish' || isSettled(measure)) continue;
    result.verdict = Math.max(result.verdict, isUnmet(measure) ? EXCLUDED : CONDITIONAL);
    if (isExclusionFinal && result.verdict === EXCLUDED) break;
  }
  return result;
}

/** Holds one profile against one requirement. Same values in, same assessment out. */
export function assess(requirement: PreparedRequirement, profile: PreparedProfile): Assessment {
  const { site } = judge(requirement, profile);
  const leadSite = profile.sites[site]?.site.id;
  return {
    supplierId: profile.supplier.id,
    ...(leadSite !== undefined && { leadSite }),
    findings: requirement.asks.map((weighed) => findingOf(weighed, profile, site)),
  };
}

function findingOf({ ask, maximum }: WeighedAsk, profile: PreparedProfile, site: number): Finding {
  const measure = ask.measure(profile, site);
  return {
    criterion: ask.criterion,
    ask: ask.key,
    necessity: ask.necessity,
    asked: ask.asked,
    answer: answerOf(measure),
    points: pointsFor(measure, maximum),
    maximum,
    ...ask.describe(profile, site, measure),
  };
}
