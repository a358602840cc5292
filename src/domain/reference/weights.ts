import type { CriterionId } from '../demand/requirement';
import type { RequirementId, SupplierId } from '../ids';
import type { Verdict } from '../match/assessment';
import type { DecisionKind } from '../match/decision';

/** How much each criterion counts, whole numbers. */
export type Weights = Readonly<Record<CriterionId, number>>;

/** A purchaser's newest decision on a match, with what the shortlist on the screen said of it. */
export interface DecidedMatch {
  readonly requirementId: RequirementId;
  readonly supplierId: SupplierId;
  readonly kind: DecisionKind;
  /** The need's own weights, which stand in place of those of the rules. */
  readonly ownWeights: Readonly<Partial<Weights>>;
  /** Absent when the supplier did not stand on that version. */
  readonly shown?: {
    readonly verdict: Verdict;
    /** Points and maximum of each criterion that the need asks something of. */
    readonly earned: Readonly<Partial<Record<CriterionId, readonly [points: number, maximum: number]>>>;
  };
}

/** How many pairs the weights put in the order in which the purchasers decided. */
export interface PairsRight {
  /** The weights of the rules, set by hand. */
  readonly experts: number;
  /** The proposed ones, on the very decisions that they were fitted to. */
  readonly fitted: number;
  /** Weights fitted anew for each need from the decisions on all other needs: what the proposal promises for new ones. */
  readonly unseen: number;
}

/** What can be learnt from. */
export interface LearningSample {
  /** Newest decisions on a match, whatever they can be used for. */
  readonly decisions: number;
  /** Those on a supplier that the shortlist on the screen did not name. */
  readonly notShown: number;
  /** One kept or invited, one rejected, for the same need: all such pairs. */
  readonly pairs: number;
  /** Those of one verdict. Between two verdicts the order is settled, whatever the weights. */
  readonly usable: number;
  /** Needs that the usable ones come from. */
  readonly needs: number;
}

/** What weights were learnt from, and how well they keep to it. */
export interface LearningBasis extends LearningSample {
  readonly right: PairsRight;
}

/** What the decisions come to. */
export type Learnt =
  /** Too few to say anything; at least so many usable pairs and needs are wanted. */
  | { readonly outcome: 'too-few'; readonly sample: LearningSample; readonly atLeast: { pairs: number; needs: number } }
  | { readonly outcome: 'learnt'; readonly weights: Weights; readonly basis: LearningBasis };

/** Where adopted weights come from: a proposal learnt from decisions, or an earlier version put in force again (0: the rules' own). */
export type WeightsSource =
  | { readonly from: 'proposal'; readonly basis: LearningBasis }
  | { readonly from: 'version'; readonly version: number };

/** Weights that a person has put in force. Never changed, never deleted: every shortlist names the version it was made by. */
export interface AdoptedWeights {
  /** 1 for the first. */
  readonly version: number;
  readonly weights: Weights;
  readonly source: WeightsSource;
  /** Why, in the person's own words. */
  readonly reason: string;
  readonly adoptedBy: string;
  /** ISO 8601 with zone. */
  readonly adoptedAt: string;
}

/** Is every criterion weighed alike? */
export function areSameWeights(one: Weights, other: Weights): boolean {
  return (Object.keys(one) as readonly CriterionId[]).every((criterion) => one[criterion] === other[criterion]);
}
