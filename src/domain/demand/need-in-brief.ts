import type { BuyerId, ConceptId, RequirementId } from '../ids';
import type { Texts } from '../language';
import type { VerdictCounts } from '../match/shortlist';
import type { Milestones, RequirementState } from './requirement';

/** A need in one line of a long table. */
export interface NeedInBrief {
  readonly id: RequirementId;
  readonly revision: number;
  readonly title: Texts;
  readonly buyer: { readonly id: BuyerId; readonly name: string };
  readonly state: RequirementState;
  /** True where the need is invented, to show how things work. */
  readonly illustrative: boolean;
  /** Of its chain, in order, each once. */
  readonly processes: readonly ConceptId[];
  readonly milestones: Milestones;
  /** Moments are ISO 8601 with zone. */
  readonly savedAt: string;
  /** How many suppliers got each verdict; absent where no shortlist has been made, or the reader may not see it. */
  readonly counts?: VerdictCounts;
  /** When what the shortlist says was last another. */
  readonly rankedAt?: string;
}
