import fc from 'fast-check';
import type { Requirement } from '../../../../src/domain/demand/requirement';
import type { GapReport, Improvement } from '../../../../src/domain/match/advice';
import { pointsOf, verdictOf } from '../../../../src/domain/match/assessment';
import { type Profile, profileAsSeenBy } from '../../../../src/domain/supplier/profile';
import { applyImprovements } from '../../../../src/scoring/advice/apply-change';
import { findGaps } from '../../../../src/scoring/advice/find-gaps';
import type { NeedInView } from '../../../../src/scoring/advice/need-in-view';
import { assess } from '../../../../src/scoring/assess';
import { prepareProfile } from '../../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../../src/scoring/prepared-requirement';
import { aBuyerSite, aSupplier, id, SMALL_POLICY } from '../../../support/builders';
import { requirement } from '../arbitrary-world';

/** One to four needs of two buyers, one of whom may see less. */
export const needs: fc.Arbitrary<readonly Requirement[]> = fc
  .array(fc.tuple(requirement, fc.constantFrom('jaguar', 'aston-martin')), { minLength: 1, maxLength: 4 })
  .map((each) =>
    each.map(([need, buyer], index) => ({ ...need, id: id.requirement(`need-${index}`), buyerId: id.buyer(buyer) })),
  );

/** Runs bounded work to its end. */
export function finish<Result>(work: Generator<undefined, Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** The profile held against the need from scratch, as the need's buyer may see it. */
export function judged(need: Requirement, profile: Profile) {
  const seen = profileAsSeenBy(profile, { kind: 'buyer', buyerId: need.buyerId });
  return assess(prepareRequirement(need, aBuyerSite(), SMALL_POLICY), prepareProfile(aSupplier(), seen, SMALL_POLICY));
}

/** Verdict and points from scratch. */
export function standing(need: Requirement, profile: Profile) {
  const assessment = judged(need, profile);
  return { verdict: verdictOf(assessment), points: pointsOf(assessment) };
}

/** The needs as the search is handed them. */
export function inView(all: readonly Requirement[], profile: Profile): readonly NeedInView[] {
  return all.map((need) => ({
    requirement: need,
    prepared: prepareRequirement(need, aBuyerSite(), SMALL_POLICY),
    now: judged(need, profile),
  }));
}

/** The gaps of one supplier in these needs. */
export function gapsOf(all: readonly Requirement[], profile: Profile, length = 100): Omit<GapReport, 'needs'> {
  const advised = { supplier: aSupplier(), profile };
  return finish(findGaps({ advised, needs: inView(all, profile), policy: SMALL_POLICY, length }));
}

/** The profile with the improvements in it. */
export function improved(profile: Profile, improvements: readonly Improvement[]): Profile {
  return applyImprovements(profile, improvements, SMALL_POLICY.schemes);
}
