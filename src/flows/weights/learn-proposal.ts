import { fingerprintOf } from '../../db/fingerprint';
import { areSameWeights, type LearningBasis, type Learnt, type Weights } from '../../domain/reference/weights';
import { countPairsRight, learnWeights } from '../../scoring/learning/learn-weights';
import { RULES } from '../../scoring/rules';
import type { FlowDeps } from '../flow-deps';

/** The weights by which everything is scored now. */
export interface WeightsInForce {
  /** Of the adopted weights; 0 for those of the rules. */
  readonly version: number;
  /** Names the rules with these weights, such as `2026.2+w2`. */
  readonly rulesVersion: string;
  readonly weights: Weights;
}

/** What the decisions say, beside what is in force: too few, the same, or something else that could be adopted. */
export type LearntProposal =
  | Extract<Learnt, { readonly outcome: 'too-few' }>
  | { readonly outcome: 'no-change'; readonly weights: Weights; readonly basis: LearningBasis }
  | {
      readonly outcome: 'proposal';
      readonly weights: Weights;
      readonly basis: LearningBasis;
      /** How many pairs the weights in force order right: the figure to beat once others than the rules' own are in force. */
      readonly inForceRight: number;
      /** Names exactly this: weights, figures, and what they would replace. */
      readonly fingerprint: string;
    };

/** The newest decisions that are learnt from: enough for years of a cluster, and a second's work. */
const MAX_DECISIONS = 1_000;

/** Reads which weights are in force. */
export async function readWeightsInForce(deps: FlowDeps): Promise<WeightsInForce> {
  const { policy, versions } = await deps.reference.current();
  return { version: versions.weights, rulesVersion: policy.rules.version, weights: policy.rules.weights };
}

/** Learns from the newest decisions of all purchasers. The same decisions give the same proposal. */
export async function learnProposal(deps: FlowDeps, inForce: WeightsInForce): Promise<LearntProposal> {
  const decided = await deps.database.stores.decisions.listDecidedMatches(MAX_DECISIONS);
  const learnt = learnWeights(decided);
  if (learnt.outcome === 'too-few') return learnt;
  const { weights, basis } = learnt;
  if (areSameWeights(weights, inForce.weights)) return { ...learnt, outcome: 'no-change' };
  const inForceRight = countPairsRight(decided, inForce.weights);
  const fingerprint = fingerprintOfWeights(inForce, weights, basis);
  return { outcome: 'proposal', weights, basis, inForceRight, fingerprint };
}

/** 64 bits: nothing secret, only unlikely to be met by chance. */
const FINGERPRINT_LENGTH = 16;

/** Names weights together with what they would replace: after any adoption every fingerprint is another one. */
export function fingerprintOfWeights(
  { rulesVersion }: WeightsInForce,
  weights: Weights,
  origin: LearningBasis | { readonly version: number },
): string {
  return fingerprintOf({ rules: RULES.version, replaces: rulesVersion, weights, origin }).slice(0, FINGERPRINT_LENGTH);
}
