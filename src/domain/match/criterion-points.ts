import type { CriterionId } from '../demand/requirement';
import type { Finding } from './assessment';

/** What a supplier earned by one criterion, and what it could have earned. */
export interface CriterionPoints {
  readonly criterion: CriterionId;
  readonly points: number;
  readonly maximum: number;
}

/** The points by criterion, in the order of the findings; they add up to the score. Criteria of no weight are left out. */
export function pointsByCriterion(findings: readonly Finding[]): readonly CriterionPoints[] {
  const sums = new Map<CriterionId, CriterionPoints>();
  for (const { criterion, points, maximum } of findings) {
    const sum = sums.get(criterion) ?? { criterion, points: 0, maximum: 0 };
    sums.set(criterion, { criterion, points: sum.points + points, maximum: sum.maximum + maximum });
  }
  return [...sums.values()].filter(({ maximum }) => maximum > 0);
}
