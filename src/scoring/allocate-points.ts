import type { CriterionId, Necessity } from '../domain/demand/requirement';
import type { Rules } from './rules';

/** The whole score that is shared out. */
export const WHOLE_SCORE = 1000;

/** What an ask must tell to be given its share. */
export interface Weighable {
  readonly criterion: CriterionId;
  readonly key: string;
  readonly necessity: Necessity;
}

/**
 * Shares 1,000 points over the asks: first over the criteria that ask anything, by the buyer's weights or else those of
 * the rules, then within a criterion by necessity. Largest remainder, so that whole points sum to exactly 1,000; equal
 * remainders go by key, so that no order of lists matters.
 */
export function allocatePoints(
  asks: readonly Weighable[],
  weights: Readonly<Partial<Record<CriterionId, number>>>,
  rules: Rules,
): ReadonlyMap<string, number> {
  const weightOf = (criterion: CriterionId) => weights[criterion] ?? rules.weights[criterion];
  const criteria = [...new Set(asks.map(({ criterion }) => criterion))];
  const allWeights = sum(criteria.map(weightOf));
  if (allWeights === 0) return new Map(asks.map(({ key }) => [key, 0]));

  const quotas = asks.map(({ criterion, key, necessity }) => {
    const peers = asks.filter((peer) => peer.criterion === criterion);
    const allPeers = sum(peers.map((peer) => rules.necessityWeights[peer.necessity]));
    const exact = WHOLE_SCORE * weightOf(criterion) * rules.necessityWeights[necessity];
    return { key, quota: exact / (allWeights * allPeers) };
  });
  const maxima = new Map(quotas.map(({ key, quota }) => [key, Math.floor(quota)]));
  const missing = WHOLE_SCORE - sum([...maxima.values()]);
  const byRemainder = quotas.sort(
    (one, other) => (other.quota % 1) - (one.quota % 1) || (one.key < other.key ? -1 : 1),
  );
  for (const { key } of byRemainder.slice(0, missing)) maxima.set(key, (maxima.get(key) ?? 0) + 1);
  return maxima;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
