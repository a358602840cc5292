import type { CalendarDate } from '../calendar-date';
import type { BuyerId, BuyerSiteId, ConceptId, RequirementId, SchemeId } from '../ids';
import type { Texts } from '../language';
import type { Dimension, Range } from '../supplier/envelope';
import type { Evidence } from '../supplier/evidence';
import type { Corrections, Understanding } from '../supplier/understanding';

/** A must decides the verdict and earns points; a wish only earns points. */
export type Necessity = 'must' | 'wish';

/** The days on which a buyer looks at a supplier. Certificates are judged on these days, not today. */
export interface Milestones {
  readonly visit?: CalendarDate;
  readonly nomination?: CalendarDate;
  readonly startOfProduction: CalendarDate;
}

/** The name of one milestone. */
export type Milestone = keyof Milestones;

/** One step of the process chain, in the order in which the part passes them. */
export interface ProcessStep {
  readonly process: ConceptId;
  readonly necessity: Necessity;
  /** True when the buyer does not accept that the step is bought from others. */
  readonly inHouse: boolean;
}

/** A material the supplier must, or should, work in. */
export interface MaterialAsk {
  readonly material: ConceptId;
  /** The step that it is meant for; absent where any of them will do. */
  readonly process?: ConceptId;
  readonly necessity: Necessity;
}

/** A size, force or tolerance that the supplier's range must, or should, cover. At least one bound is given. */
export interface DimensionAsk {
  readonly dimension: Exclude<Dimension, 'annualVolume'>;
  readonly range: Range;
  readonly necessity: Necessity;
}

/** Pieces a year. */
export interface VolumeAsk {
  readonly pieces: Range;
  readonly necessity: Necessity;
}

/** A certificate asked for: any one of the schemes will do ("or equal"), to be held on the day of a milestone. */
export interface CertificateAsk {
  readonly anyOf: readonly SchemeId[];
  readonly by: Milestone;
  readonly necessity: Necessity;
  /** True when a dated plan to get it is accepted in its place. */
  readonly planAccepted: boolean;
}

/** A language in which the buyer wants to work, ISO 639-1. */
export interface LanguageAsk {
  readonly language: string;
  readonly necessity: Necessity;
}

/** How far away the supplier's site may be. */
export interface DistanceAsk {
  readonly withinKm: number;
  readonly necessity: Necessity;
}

/** The criteria by which a supplier is judged; `standing` is whether the company is still in business. */
export type CriterionId =
  | 'standing'
  | 'processes'
  | 'materials'
  | 'envelope'
  | 'volume'
  | 'certificates'
  | 'place'
  | 'languages'
  | 'proof'
  | 'texts';

/** Open needs are ranked; a draft is not yet; a closed one keeps its last shortlist. */
export type RequirementState = 'draft' | 'open' | 'closed';

/** Who may read the need beside its buyer. One house holds one cluster, so that a choice among clusters would hide nothing. */
export interface RequirementVisibility {
  readonly to: 'all-clusters';
}

/** A buyer's need as it is saved. */
export interface RequirementDraft {
  readonly buyerId: BuyerId;
  readonly receivingSiteId: BuyerSiteId;
  readonly title: Texts;
  readonly texts: Texts;
  readonly corrections: Corrections;
  /** At least one. Left out by the person, they are taken from the texts. */
  readonly steps: readonly ProcessStep[];
  readonly materials: readonly MaterialAsk[];
  readonly dimensions: readonly DimensionAsk[];
  readonly volume?: VolumeAsk;
  readonly certificates: readonly CertificateAsk[];
  readonly languages: readonly LanguageAsk[];
  readonly distance?: DistanceAsk;
  /** The day on which the need was stated; what had lapsed by then has lapsed. */
  readonly issuedOn: CalendarDate;
  readonly milestones: Milestones;
  /** The buyer's own weights, whole numbers, in place of those of the rules. */
  readonly weights: Readonly<Partial<Record<CriterionId, number>>>;
  readonly visibility: RequirementVisibility;
  readonly state: RequirementState;
  readonly evidence: Evidence;
}

/** One revision of a requirement, as stored: the draft and what was understood of its texts. */
export interface Requirement extends RequirementDraft {
  readonly id: RequirementId;
  /** 1 for the first; each save adds one. */
  readonly revision: number;
  readonly understood: Understanding;
}

/** The day of a milestone; a milestone without a day of its own falls on the next one that has one. */
export function dayOfMilestone(milestones: Milestones, milestone: Milestone): CalendarDate {
  if (milestone === 'visit') return milestones.visit ?? milestones.nomination ?? milestones.startOfProduction;
  if (milestone === 'nomination') return milestones.nomination ?? milestones.startOfProduction;
  return milestones.startOfProduction;
}
