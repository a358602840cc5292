import fc from 'fast-check';
import type { Requirement } from '../../../../src/domain/demand/requirement';
import type { AnswerEffect } from '../../../../src/domain/match/advice';
import { isAnswer } from '../../../../src/domain/match/advice';
import { type Profile, profileAsSeenBy } from '../../../../src/domain/supplier/profile';
import { rankAnswers } from '../../../../src/scoring/advice/rank-answers';
import { prepareProfile } from '../../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../../src/scoring/prepared-requirement';
import { rank } from '../../../../src/scoring/rank';
import {
  aBuyerSite,
  aCapability,
  aProfile,
  aRequirement,
  aSite,
  aSupplier,
  id,
  SMALL_POLICY,
} from '../../../support/builders';
import { profile, requirement } from '../arbitrary-world';
import { finish, improved } from './view-of';

/** A few suppliers as the need's buyer may see them. */
const seenBy = (need: Requirement, profiles: readonly Profile[]) =>
  profiles.map((each, index) => ({
    ...profileAsSeenBy(each, { kind: 'buyer', buyerId: need.buyerId }),
    supplierId: id.supplier(`s-${index}`),
  }));

const ranked = (need: Requirement, profiles: readonly Profile[]) =>
  rank(
    prepareRequirement(need, aBuyerSite(), SMALL_POLICY),
    profiles.map((each) => prepareProfile(aSupplier({ id: each.supplierId }), each, SMALL_POLICY)),
  );

function answersOf(need: Requirement, profiles: readonly Profile[]): readonly AnswerEffect[] {
  const suppliers = new Map(
    profiles.map((each) => [each.supplierId, { supplier: aSupplier({ id: each.supplierId }), profile: each }]),
  );
  const prepared = prepareRequirement(need, aBuyerSite(), SMALL_POLICY);
  return finish(rankAnswers({ prepared, ranking: ranked(need, profiles), suppliers, policy: SMALL_POLICY })).effects;
}

test('an answer, given and ranked again from scratch, moves its supplier exactly as is told', () => {
  let seen = 0;
  fc.assert(
    fc.property(requirement, fc.array(profile, { minLength: 1, maxLength: 8 }), (need, some) => {
      const profiles = seenBy(need, some);
      for (const { supplierId, answer, from, to } of answersOf(need, profiles)) {
        const before = ranked(need, profiles).entries.find((entry) => entry.supplierId === supplierId);
        const answered = profiles.map((each) => (each.supplierId === supplierId ? improved(each, [answer]) : each));
        const after = ranked(need, answered).entries.find((entry) => entry.supplierId === supplierId);
        expect(before).toMatchObject(from);
        expect(after).toMatchObject(to);
        expect(isAnswer(answer)).toBe(true);
        seen++;
      }
    }),
    { numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(100);
});

test('the answer that qualifies somebody goes before one that only brings points', () => {
  const need = aRequirement({ languages: [{ language: 'en', necessity: 'wish' }] });
  const asked = {
    dimensions: [{ dimension: 'pressForceKn' as const, range: { max: 6000 }, necessity: 'must' as const }],
  };
  const presser = aProfile({ sites: [aSite({ capabilities: [aCapability('stamping')] })] });
  const answers = answersOf({ ...need, ...asked }, seenBy(need, [presser]));
  expect(answers[0]).toMatchObject({
    answer: { do: 'reach', how: 'state-bounds', range: { max: 6000 } },
    from: { rank: 1, verdict: 'conditional' },
    to: { rank: 1, verdict: 'qualified' },
  });
  expect(answers.map(({ answer }) => answer.do)).toContain('speak');
});

test('nobody is asked whom something else excludes all the same', () => {
  const need = aRequirement({ languages: [{ language: 'en', necessity: 'must' }] });
  const plater = aProfile({ sites: [aSite({ capabilities: [aCapability('e-coating')] })] });
  expect(answersOf(need, seenBy(need, [plater]))).toEqual([]);
});
