import { type Actor, requireMay } from '../../domain/permission';
import type { FlowDeps } from '../flow-deps';
import { type LearntProposal, learnProposal, readWeightsInForce, type WeightsInForce } from './learn-proposal';
import { measureEffect, type WeightsEffect } from './measure-effect';

/** What the purchasers' decisions say about the weights, and what following them would change. */
export type WeightsProposal = { readonly inForce: WeightsInForce } & (
  | Exclude<LearntProposal, { readonly outcome: 'proposal' }>
  | (Extract<LearntProposal, { readonly outcome: 'proposal' }> & { readonly effect: WeightsEffect })
);

/**
 * Proposes weights learnt from the decisions of all purchasers, with the rankings that they would change. Nothing is
 * stored: only a person puts weights in force, by `adoptWeights` with the fingerprint that stands here.
 */
export async function proposeWeights(deps: FlowDeps, actor: Actor): Promise<WeightsProposal> {
  requireMay(actor, 'propose-weights');
  const inForce = await readWeightsInForce(deps);
  const learnt = await learnProposal(deps, inForce);
  if (learnt.outcome !== 'proposal') return { inForce, ...learnt };
  return { inForce, ...learnt, effect: await measureEffect(deps, learnt.weights) };
}
