import type { CriterionId } from '../../domain/demand/requirement';
import type { DecidedMatch, Learnt, Weights } from '../../domain/reference/weights';
import { RULES } from '../rules';
import { fitWeights, leadOf } from './fit-weights';
import { LEARNT_CRITERIA, type Pair, pairDecisions } from './pairs';

/**
 * How strongly the weights are held: what doubling or dropping one of them costs, where a choice explained no better than by
 * a toss costs 0.7.
 *
 * 40: thirty choices of a near match over a better process, each against 42 points, move place from 60 to some 90; as many
 * choices made by dice bring no criterion to nothing and, as the figures then show, order no other need better.
 */
const PULL = 40;

/** Below so many pairs, or from so few needs, weights would be one purchaser's mood. */
export const AT_LEAST = { pairs: 20, needs: 3 } as const;

/** 1: a criterion worth nothing would no longer show who is good at it, and no later decision could win it back. */
const SMALLEST_WEIGHT = 1;

const EXPERTS = LEARNT_CRITERIA.map((criterion) => RULES.weights[criterion]);
const UNMOVED = EXPERTS.map(() => 1);

/**
 * What purchasers' decisions say about the weights: a proposal and how well it keeps to them, or that they are too few.
 *
 * Nothing but the decisions and the weights of the rules goes in, whatever weights are in force, so that adopting a
 * proposal does not feed the next one.
 */
export function learnWeights(decided: readonly DecidedMatch[], pull = PULL): Learnt {
  const { pairs, sample } = pairDecisions(decided);
  if (sample.usable < AT_LEAST.pairs || sample.needs < AT_LEAST.needs) {
    return { outcome: 'too-few', sample, atLeast: AT_LEAST };
  }
  const fitted = fitWeights(pairs, pull, UNMOVED);
  const weights = roundWeights(fitted);
  const right = {
    experts: countRight(pairs, RULES.weights),
    fitted: countRight(pairs, weights),
    unseen: countRightUnseen(pairs, pull, fitted),
  };
  return { outcome: 'learnt', weights, basis: { ...sample, right } };
}

/** How many of the usable pairs some weights order right. */
export function countPairsRight(decided: readonly DecidedMatch[], weights: Weights): number {
  return countRight(pairDecisions(decided).pairs, weights);
}

/** Whole numbers of the same sum as the experts', by largest remainder; equal remainders go by the criterion's name. */
export function roundWeights(multiples: readonly number[]): Weights {
  const whole = EXPERTS.reduce((sum, expert) => sum + expert, 0);
  const free = whole - SMALLEST_WEIGHT * EXPERTS.length;
  const wished = EXPERTS.map((expert, index) => Math.max(0, expert * (multiples[index] ?? 1) - SMALLEST_WEIGHT));
  const allWished = wished.reduce((sum, wish) => sum + wish, 0);
  // Decisions against every criterion alike say nothing of their proportions.
  if (allWished === 0) return RULES.weights;
  // Rounded first: two sums of the same numbers in another order must not differ in their remainders.
  const quotas = wished.map((wish) => Math.round((1e6 * (free * wish)) / allWished) / 1e6);
  const floors = quotas.map(Math.floor);
  const missing = free - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota % 1 }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  const lucky = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  const rounded = LEARNT_CRITERIA.map((criterion, index): [CriterionId, number] => [
    criterion,
    SMALLEST_WEIGHT + (floors[index] ?? 0) + (lucky.has(index) ? 1 : 0),
  ]);
  return { ...RULES.weights, ...Object.fromEntries(rounded) };
}

/** Pairs of which the weights set the wanted one higher; a tie is not right. */
function countRight(pairs: readonly Pair[], weights: Weights): number {
  const multiples = LEARNT_CRITERIA.map((criterion) => weights[criterion] / RULES.weights[criterion]);
  // Leads are made of shares of whole points, so one below a millionth is a tie that adding up has blurred.
  return pairs.filter((pair) => leadOf(pair, multiples) > 1e-6).length;
}

/** Each need in turn is ordered by weights that have never seen it. */
function countRightUnseen(pairs: readonly Pair[], pull: number, start: readonly number[]): number {
  const needs = [...new Set(pairs.map(({ requirementId }) => requirementId))];
  return needs.reduce((right, need) => {
    const [own, others] = [
      pairs.filter((pair) => pair.requirementId === need),
      pairs.filter((pair) => pair.requirementId !== need),
    ];
    return right + countRight(own, roundWeights(fitWeights(others, pull, start)));
  }, 0);
}
