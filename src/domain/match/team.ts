import type { Necessity } from '../demand/requirement';
import type { ConceptId, RequirementId, SiteId, SupplierId } from '../ids';
import type { Finding, Verdict } from './assessment';

/**
 * How a member takes a step: done at its own site with every must about the step met; done there with a must still open
 * (a certificate in progress, a size not stated); or bought from others, where the need allows that.
 */
export type StepSource = 'in-house' | 'open' | 'bought';

/** Every source, best first. A worse one is used only for a step that nobody takes in a better way. */
export const STEP_SOURCES: readonly StepSource[] = ['in-house', 'open', 'bought'];

/** Who takes a step, where and how, with the findings of that step alone. */
export interface StepTaken {
  readonly supplierId: SupplierId;
  readonly site: SiteId;
  readonly source: StepSource;
  /** Points of the findings, per mille of what they could earn. */
  readonly points: number;
  readonly findings: readonly Finding[];
}

/** One step of the chain. */
export interface TeamStep {
  readonly process: ConceptId;
  readonly necessity: Necessity;
  readonly inHouse: boolean;
  /** How many of the suppliers considered can take the step, in the way in which it is taken. */
  readonly offeredBy: number;
  /** Absent where nobody takes the step; a wish also where nobody in the team does. */
  readonly taken?: StepTaken;
}

/** Who answers for the team towards the buyer, from which site, and how it meets what is asked of the lead alone. */
export interface TeamLead {
  readonly supplierId: SupplierId;
  readonly site: SiteId;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** One company of the team. */
export interface TeamMember {
  readonly supplierId: SupplierId;
  readonly profileRevision: number;
  /** Numbers of the steps it takes, from 0, in the order of the chain. */
  readonly steps: readonly number[];
}

/** One end of a transport. */
export interface TeamPlace {
  readonly supplierId: SupplierId;
  readonly site: SiteId;
}

/** The part on its way from one step to the next at another site, or from the last one to the receiving site. */
export interface Transport {
  /** Number of the step after which it leaves, from 0. */
  readonly afterStep: number;
  readonly from: TeamPlace;
  /** Absent for the receiving site. */
  readonly to?: TeamPlace;
  /** As the crow flies. */
  readonly km: number;
}

/** The certificate on which the team rests that is nearest to failing. */
export interface WeakestCertificate extends TeamPlace {
  readonly finding: Finding;
}

/** One member takes every must step; several together do; some step is taken by nobody; or none is. */
export type TeamOutcome = 'alone' | 'team' | 'incomplete' | 'nobody';

/** What a team's size and choice rest on. */
export interface TeamProof {
  /** True when it is proved that no smaller team of any suppliers takes as much; false is not the contrary, but no proof. */
  readonly isSmallest: boolean;
  /** True when it is proved that no other team of that size, of those considered, earns more points. */
  readonly isBest: boolean;
  /** How many suppliers were looked at for each step. */
  readonly considered: number;
  /** True when nobody who can take a step was left out. */
  readonly isEverybody: boolean;
}

/** The smallest team that takes the whole chain of a need, or as much of it as anybody takes. */
export interface Team {
  readonly requirementId: RequirementId;
  readonly requirementRevision: number;
  readonly outcome: TeamOutcome;
  /** The worst of the lead's and of every must step's; *excluded* where a must step is taken by nobody. */
  readonly verdict: Verdict;
  /** The mean of the steps' points, a must counting as the rules say, whole per mille. */
  readonly points: number;
  readonly lead?: TeamLead;
  /** The lead first. */
  readonly members: readonly TeamMember[];
  /** In the order of the chain. */
  readonly steps: readonly TeamStep[];
  /** Only between steps that are taken and follow each other in the chain. */
  readonly transports: readonly Transport[];
  readonly weakestCertificate?: WeakestCertificate;
  readonly proof: TeamProof;
}
