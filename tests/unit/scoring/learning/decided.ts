import fc from 'fast-check';
import type { CriterionId } from '../../../../src/domain/demand/requirement';
import type { DecisionKind } from '../../../../src/domain/match/decision';
import type { DecidedMatch } from '../../../../src/domain/reference/weights';
import { LEARNT_CRITERIA } from '../../../../src/scoring/learning/pairs';
import { id } from '../../../support/builders';

/** Percent of its points that a match earned by each criterion. */
export type Percents = Partial<Record<CriterionId, number>>;

/** A decision on a match that stood on the list; criteria that are not named earned half of their points. */
export function aDecided(need: string, supplier: string, kind: DecisionKind, percents: Percents): DecidedMatch {
  return {
    requirementId: id.requirement(need),
    supplierId: id.supplier(supplier),
    kind,
    ownWeights: {},
    shown: {
      verdict: 'qualified',
      earned: Object.fromEntries(LEARNT_CRITERIA.map((criterion) => [criterion, [percents[criterion] ?? 50, 100]])),
    },
  };
}

/** One choice in each of so many needs: the first match was kept, the second rejected. */
export function choices(count: number, kept: Percents, rejected: Percents, prefix = 'need'): readonly DecidedMatch[] {
  return Array.from({ length: count }, (_none, number) => [
    aDecided(`${prefix}-${number}`, 'a', 'keep', kept),
    aDecided(`${prefix}-${number}`, 'b', 'reject', rejected),
  ]).flat();
}

/** Decisions of any kind on any match, one for each, enough of them that something is learnt now and then. */
export const anyDecisions: fc.Arbitrary<readonly DecidedMatch[]> = fc.uniqueArray(
  fc
    .record({
      need: fc.integer({ min: 0, max: 4 }),
      supplier: fc.integer({ min: 0, max: 11 }),
      kind: fc.constantFrom<DecisionKind>('keep', 'invite', 'reject'),
      percents: fc.record(
        Object.fromEntries(LEARNT_CRITERIA.map((criterion) => [criterion, fc.integer({ min: 0, max: 100 })])),
      ),
      place: fc.constantFrom(0, 60, 700),
    })
    .map(({ need, supplier, kind, percents, place }) => ({
      ...aDecided(`need-${need}`, `supplier-${supplier}`, kind, percents),
      // What a need weighs itself, it weighs for all its matches.
      ownWeights: need === 0 ? { place } : {},
    })),
  { minLength: 0, maxLength: 50, selector: ({ requirementId, supplierId }) => `${requirementId}/${supplierId}` },
);
