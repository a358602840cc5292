import type { CalendarDate } from '../calendar-date';
import type { CriterionId, Milestone, Necessity } from '../demand/requirement';
import type { BuyerSiteId, CapabilityId, CertificateId, ConceptId, SchemeId, SiteId, SupplierId } from '../ids';
import type { Relation } from '../reference/concept';
import type { Dimension, Range } from '../supplier/envelope';
import type { Evidence, EvidenceTier } from '../supplier/evidence';
import type { CapacityWindow } from '../supplier/profile';
import type { CertificateState, Role, SiteKind } from '../supplier/site';
import type { Standing } from '../supplier/supplier';

/** The five answers. `unknown` is silence: it never counts as met, and never as no. */
export type Answer = 'met' | 'partly' | 'unmet' | 'unknown' | 'not-applicable';

/** What the findings come to: every must met; none failed, but some open or closable; or at least one failed. */
export type Verdict = 'qualified' | 'conditional' | 'excluded';

/** Verdicts, best first. */
export const VERDICTS: readonly Verdict[] = ['qualified', 'conditional', 'excluded'];

/** What the requirement asks, one value for each finding. */
export type Asked =
  | { readonly about: 'standing'; readonly on: CalendarDate }
  | { readonly about: 'process'; readonly concept: ConceptId; readonly inHouse: boolean }
  | { readonly about: 'material'; readonly concept: ConceptId; readonly process?: ConceptId }
  | { readonly about: 'dimension'; readonly dimension: Dimension; readonly range: Range }
  | { readonly about: 'capacity'; readonly on: CalendarDate }
  | {
      readonly about: 'certificate';
      readonly anyOf: readonly SchemeId[];
      readonly milestone: Milestone;
      readonly on: CalendarDate;
      readonly planAccepted: boolean;
    }
  | { readonly about: 'distance'; readonly to: BuyerSiteId; readonly withinKm: number; readonly isLimit: boolean }
  | { readonly about: 'market'; readonly country: string }
  | { readonly about: 'language'; readonly language: string }
  | { readonly about: 'proof' }
  | { readonly about: 'text'; readonly concepts: readonly ConceptId[]; readonly terms: readonly string[] };

/** What the supplier holds against it. `nothing-stated` is silence; `none` is a stated list without it. */
export type Held =
  | { readonly about: 'nothing-stated' }
  | { readonly about: 'none' }
  | { readonly about: 'standing'; readonly standing: Standing }
  | {
      readonly about: 'capability';
      readonly site: SiteId;
      readonly capability: CapabilityId;
      readonly concept: ConceptId;
      readonly role: Role;
      readonly relation: Relation;
      /** False when another site of the same supplier does it. */
      readonly atLeadSite: boolean;
    }
  | { readonly about: 'mention'; readonly concept: ConceptId; readonly relation: Relation }
  | {
      readonly about: 'material';
      readonly capability: CapabilityId;
      readonly concept: ConceptId;
      readonly relation: Relation;
    }
  | { readonly about: 'range'; readonly capability: CapabilityId; readonly range: Range }
  | { readonly about: 'capacity'; readonly windows: readonly CapacityWindow[] }
  | {
      readonly about: 'certificate';
      readonly certificate: CertificateId;
      /** From the scheme held to the scheme asked; one element when they are the same. */
      readonly path: readonly SchemeId[];
      readonly state: CertificateState;
      readonly expires?: CalendarDate;
      readonly expected?: CalendarDate;
      readonly number?: string;
    }
  | {
      readonly about: 'retired-scheme';
      readonly certificate: CertificateId;
      readonly scheme: SchemeId;
      readonly since: CalendarDate;
    }
  | { readonly about: 'not-eligible'; readonly siteKind: SiteKind; readonly heldInstead?: SchemeId }
  | { readonly about: 'distance'; readonly km: number }
  | { readonly about: 'markets'; readonly countries: readonly string[] }
  | { readonly about: 'languages'; readonly languages: readonly string[] }
  | { readonly about: 'proof'; readonly weakest: EvidenceTier; readonly oldest: CalendarDate }
  | { readonly about: 'text'; readonly concepts: readonly ConceptId[]; readonly terms: readonly string[] };

/** What would change the answer. `ask-instead` is advice to the buyer, all others to the supplier. */
export type Remedy =
  | { readonly do: 'state'; readonly about: Asked['about'] }
  | { readonly do: 'state-bounds'; readonly dimension: Dimension }
  | { readonly do: 'state-as-capability'; readonly concept: ConceptId }
  | { readonly do: 'confirm-narrower'; readonly concept: ConceptId }
  | { readonly do: 'offer-process'; readonly concept: ConceptId }
  | { readonly do: 'take-in-house'; readonly concept: ConceptId }
  | { readonly do: 'certify-site'; readonly site: SiteId }
  | { readonly do: 'work-in-material'; readonly concept: ConceptId }
  | { readonly do: 'widen'; readonly dimension: Dimension; readonly range: Range }
  | { readonly do: 'free-capacity'; readonly on: CalendarDate }
  | { readonly do: 'state-expiry'; readonly scheme: SchemeId }
  | { readonly do: 'renew'; readonly scheme: SchemeId; readonly before: CalendarDate }
  | { readonly do: 'obtain'; readonly anyOf: readonly SchemeId[]; readonly before: CalendarDate }
  | { readonly do: 'complete'; readonly scheme: SchemeId; readonly before: CalendarDate }
  | { readonly do: 'lift-suspension'; readonly scheme: SchemeId; readonly before: CalendarDate }
  | { readonly do: 'ask-instead'; readonly anyOf: readonly SchemeId[] }
  | { readonly do: 'deliver-to'; readonly country: string }
  | { readonly do: 'work-in-language'; readonly language: string }
  | { readonly do: 'prove'; readonly tier: EvidenceTier };

/**
 * One point of a need, answered. Data only: the sentence in either language is made in `contract/wording/finding-wording.ts`.
 *
 * `points` of `maximum` are whole numbers; over all findings of an assessment the maxima sum to 1,000 and the points to the score.
 */
export interface Finding {
  readonly criterion: CriterionId;
  /** Names the ask within the requirement, whatever the order of its lists, such as `processes/spot-welding`. */
  readonly ask: string;
  readonly necessity: Necessity;
  readonly asked: Asked;
  readonly held: Held;
  readonly answer: Answer;
  readonly points: number;
  readonly maximum: number;
  readonly evidence?: Evidence;
  readonly remedy?: Remedy;
}

/** One supplier held against one requirement: findings and nothing else. Verdict and score follow from them. */
export interface Assessment {
  readonly supplierId: SupplierId;
  /** The site that was judged: the one of the supplier's sites that fits best. Absent when the supplier has stated no site. */
  readonly leadSite?: SiteId;
  readonly findings: readonly Finding[];
}

/** The score: the sum of the findings' points, 0 to 1,000. */
export function pointsOf(assessment: Assessment): number {
  return assessment.findings.reduce((sum, { points }) => sum + points, 0);
}

/**
 * The verdict: excluded by a must that is not met; conditional by one that is open; else qualified.
 *
 * A must whose scheme does not apply to the site is settled when the site holds the fitting scheme (full points), and open otherwise.
 */
export function verdictOf(assessment: Assessment): Verdict {
  const musts = assessment.findings.filter(({ necessity }) => necessity === 'must');
  if (musts.some(({ answer }) => answer === 'unmet')) return 'excluded';
  const isSettled = ({ answer, points, maximum }: Finding) =>
    answer === 'met' || (answer === 'not-applicable' && points === maximum);
  return musts.every(isSettled) ? 'qualified' : 'conditional';
}

/** How many points of the need are unknown of this supplier. */
export function unknownsOf(assessment: Assessment): number {
  return assessment.findings.filter(({ answer }) => answer === 'unknown').length;
}

/** Above every fit of a supplier that is not qualified. */
export const QUALIFIED_FIT = 1_000_000;

/**
 * What a shortlist is ordered by, a whole number: a qualified supplier's points, above all others; for the others their points in
 * proportion to how much of the process chain is covered. A press shop whose certificate has lapsed can be talked to about
 * the part; a company of which nothing is known, or with every certificate and none of the processes, can not.
 *
 * @param processShare whole per mille of the points of the process steps
 */
export function fitOf(verdict: Verdict, points: number, processShare: number): number {
  return verdict === 'qualified' ? QUALIFIED_FIT + points : processShare * points;
}

/** Whole per mille of the points of the process steps that an assessment earns; all of them where steps weigh nothing. */
export function processShareOf({ findings }: Pick<Assessment, 'findings'>): number {
  const steps = findings.filter(({ criterion }) => criterion === 'processes');
  const maximum = steps.reduce((sum, step) => sum + step.maximum, 0);
  return maximum === 0 ? 1000 : Math.floor((1000 * steps.reduce((sum, { points }) => sum + points, 0)) / maximum);
}
