import type { CalendarDate } from '../../domain/calendar-date';
import { dayOfMilestone, type Requirement } from '../../domain/demand/requirement';
import type { BuyerId, RequirementId } from '../../domain/ids';
import type { Improvement, NeedMove, Stand } from '../../domain/match/advice';
import {
  type Asked,
  type Assessment,
  pointsOf,
  VERDICTS,
  type Verdict,
  verdictOf,
} from '../../domain/match/assessment';
import { type Profile, profileAsSeenBy } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { assess } from '../assess';
import type { Policy } from '../policy';
import { type PreparedProfile, prepareProfile } from '../prepared-profile';
import { applyImprovements } from './apply-change';
import { isSettledFinding, type NeedInView } from './need-in-view';

/** An ask of a need that becomes met. */
export interface MetAsk {
  readonly requirementId: RequirementId;
  readonly ask: string;
  /** The verdict on the supplier afterwards: of a need that excludes it all the same, a met ask brings nothing yet. */
  readonly verdict: Verdict;
  /** Of a certificate the day of its milestone; of a step those of the certificates that a site taking it over must hold; else none. */
  readonly days: readonly CalendarDate[];
  readonly isCertificate: boolean;
}

/** What improvements bring over all needs in view, counted by scoring each again. */
export interface Weighed {
  readonly moves: readonly NeedMove[];
  /** Needs whose verdict gets worse. Such improvements are never advised. */
  readonly worsened: number;
  readonly pointsGained: number;
  readonly newlyMet: readonly MetAsk[];
}

/** Weighs improvements. */
export type Weigh = (improvements: readonly Improvement[]) => Weighed;

/** Weighs improvements, the same ones once, and knows how often it has. */
interface Scale {
  readonly weigh: Weigh;
  readonly weighings: () => number;
}

/** The supplier whose gaps are looked for, with its profile as the one who asks may read it. */
export interface Advised {
  readonly supplier: Supplier;
  readonly profile: Profile;
}

/** Makes a scale for one supplier and these needs. Each need is judged on what its own buyer may see. */
export function makeScale({ supplier, profile }: Advised, needs: readonly NeedInView[], policy: Policy): Scale {
  const known = new Map<string, Weighed>();
  const weigh: Weigh = (improvements) => {
    const key = improvements
      .map((each) => JSON.stringify(each))
      .sort()
      .join();
    const before = known.get(key);
    if (before) return before;
    const improved = applyImprovements(profile, improvements, policy.schemes);
    const preparedFor = preparing(supplier, improved, policy);
    const made = sumOf(
      needs.map((need) => compare(need, assess(need.prepared, preparedFor(need.requirement.buyerId)))),
    );
    known.set(key, made);
    return made;
  };
  return { weigh, weighings: () => known.size };
}

/** Prepares a profile for each buyer as that buyer may see it, once. */
export function preparing(supplier: Supplier, profile: Profile, policy: Policy): (buyerId: BuyerId) => PreparedProfile {
  const byBuyer = new Map<BuyerId, PreparedProfile>();
  return (buyerId) => {
    const known = byBuyer.get(buyerId);
    if (known) return known;
    const made = prepareProfile(supplier, profileAsSeenBy(profile, { kind: 'buyer', buyerId }), policy);
    byBuyer.set(buyerId, made);
    return made;
  };
}

/** Verdict and points of an assessment. */
export function standOf(assessment: Assessment): Stand {
  return { verdict: verdictOf(assessment), points: pointsOf(assessment) };
}

/** Below nothing when the first verdict is the better one. */
export function compareVerdicts(one: Stand, other: Stand): number {
  return VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict);
}

interface Compared {
  readonly requirementId: RequirementId;
  readonly from: Stand;
  readonly to: Stand;
  readonly newlyMet: readonly MetAsk[];
}

function compare({ requirement, now }: NeedInView, after: Assessment): Compared {
  const requirementId = requirement.id;
  const settled = new Set(now.findings.filter(isSettledFinding).map(({ ask }) => ask));
  const to = standOf(after);
  const newlyMet = after.findings
    .filter((finding) => isSettledFinding(finding) && !settled.has(finding.ask))
    .map(({ ask, asked }) => ({
      requirementId,
      ask,
      verdict: to.verdict,
      days: daysOf(asked, requirement),
      isCertificate: asked.about === 'certificate',
    }));
  return { requirementId, from: standOf(now), to, newlyMet };
}

function daysOf(asked: Asked, { certificates, milestones }: Requirement): readonly CalendarDate[] {
  if (asked.about === 'certificate') return [asked.on];
  if (asked.about !== 'process') return [];
  return certificates.filter(({ necessity }) => necessity === 'must').map(({ by }) => dayOfMilestone(milestones, by));
}

function sumOf(compared: readonly Compared[]): Weighed {
  const open = compared.filter(({ to }) => to.verdict !== 'excluded');
  return {
    moves: compared
      .filter(({ from, to }) => compareVerdicts(to, from) < 0)
      .map(({ requirementId, from, to }) => ({ requirementId, from, to })),
    worsened: compared.filter(({ from, to }) => compareVerdicts(to, from) > 0).length,
    pointsGained: open.reduce((sum, { from, to }) => sum + to.points - from.points, 0),
    newlyMet: compared.flatMap(({ newlyMet }) => newlyMet),
  };
}
