import type { CalendarDate } from '../calendar-date';
import type { SupplierId } from '../ids';
import type { Asked, Finding, Verdict } from './assessment';
import type { DecisionKind } from './decision';

/** The days of a report, the first and the last included, in UTC. */
export interface FairnessPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What kept a member out, told apart by what was asked and not by the day on which it was wanted. */
export interface ExclusionReason {
  readonly criterion: Finding['criterion'];
  /** What is asked in the first of those needs. */
  readonly asked: Asked;
  /** In how many open needs a must of this kind was not met. */
  readonly needs: number;
}

/** How a member stands in all open needs. */
export interface Eligibility {
  /** Open needs by verdict. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Most frequent first; a need that fails on two counts is in both. */
  readonly reasons: readonly ExclusionReason[];
}

/** How often a member was shown to purchasers in the period, and what came of it. Each counts needs, not days. */
export interface Exposure {
  /** On a shortlist that was in force, in whatever verdict. */
  readonly listed: number;
  /** In the top ten of one, and not excluded. */
  readonly topTen: number;
  /** Matches by the newest decision taken in the period. */
  readonly decided: Readonly<Record<DecisionKind, number>>;
  /** Matches that were met, visited or taken further in the period. */
  readonly met: number;
}

/** One line of the report. */
export interface MemberFairness extends Eligibility, Exposure {
  readonly supplierId: SupplierId;
  readonly name: string;
  readonly profileRevision: number;
}

/** What a report rests on: with it, it can be made again from what is stored. */
export interface FairnessBasis {
  /** Needs of which a shortlist was in force in the period, and the versions of those. */
  readonly listedNeeds: number;
  readonly versions: number;
  /** Open needs, judged again as they stand. */
  readonly openNeeds: number;
  /** Every change up to this number is in that judgement. */
  readonly asOf: number;
  /** The rules, concepts and schemes that judged. */
  readonly policyVersion: string;
}

/** How the list treats its members. Lines are in Swedish order of name: the report ranks nobody. */
export interface FairnessReport {
  readonly period: FairnessPeriod;
  readonly basis: FairnessBasis;
  readonly members: readonly MemberFairness[];
  /** After which member the next page begins; absent on the last one. */
  readonly next?: SupplierId;
}
