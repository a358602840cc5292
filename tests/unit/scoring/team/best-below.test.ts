import fc from 'fast-check';
import { STEP_SOURCES } from '../../../../src/domain/match/team';
import { profileAsSeenBy } from '../../../../src/domain/supplier/profile';
import { prepareProfile } from '../../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../../src/scoring/prepared-requirement';
import { rank } from '../../../../src/scoring/rank';
import { bestBelow } from '../../../../src/scoring/team/best-below';
import { offersFor } from '../../../../src/scoring/team/offer';
import { reduceToSteps } from '../../../../src/scoring/team/reduce-requirement';
import { aBuyerSite, aSupplier, id, SMALL_POLICY } from '../../../support/builders';
import { profile, requirement } from '../arbitrary-world';

const VIEWER = { kind: 'buyer', buyerId: id.buyer('jaguar') } as const;
const rankOf = (source: (typeof STEP_SOURCES)[number] | undefined) =>
  source === undefined ? STEP_SOURCES.length : STEP_SOURCES.indexOf(source);

test('nobody below the end of a ranking takes the step in a better way than is said', () => {
  let saidNobody = 0;
  let tookSomething = 0;
  fc.assert(
    fc.property(
      requirement,
      fc.array(profile, { minLength: 3, maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (need, profiles, length) => {
        const [step] = need.steps;
        if (step === undefined) return;
        const reduced = reduceToSteps(need, [step], SMALL_POLICY);
        const members = profiles.map((each, index) => ({
          supplier: aSupplier({ id: id.supplier(`member-${index}`) }),
          profile: profileAsSeenBy({ ...each, supplierId: id.supplier(`member-${index}`) }, VIEWER),
        }));
        const ranking = rank(
          prepareRequirement(reduced, aBuyerSite(), SMALL_POLICY),
          members.map(({ supplier, profile: seen }) => prepareProfile(supplier, seen, SMALL_POLICY)),
          length,
        );
        const said = bestBelow(ranking, SMALL_POLICY.rules);
        const listed = new Set(ranking.entries.map(({ supplierId }) => supplierId));
        const offer = offersFor({ ...need, steps: [step] }, aBuyerSite(), SMALL_POLICY);
        const below = members
          .filter(({ supplier }) => !listed.has(supplier.id))
          .map((member) => offer(member).steps[0]);
        for (const taken of below) {
          // Open and in house are told apart only by what else a site does.
          const way = taken?.source === 'open' ? 'in-house' : taken?.source;
          expect(rankOf(way)).toBeGreaterThanOrEqual(rankOf(said));
          if (taken !== undefined) tookSomething++;
        }
        if (said === undefined) saidNobody++;
      },
    ),
    { numRuns: 1_500 },
  );
  // Both must be met, or nothing is told.
  expect(saidNobody).toBeGreaterThan(50);
  expect(tookSomething).toBeGreaterThan(50);
});
