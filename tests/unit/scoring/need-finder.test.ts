import fc from 'fast-check';
import { verdictOf } from '../../../src/domain/match/assessment';
import { assess, judge } from '../../../src/scoring/assess';
import { prepareProfile } from '../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../src/scoring/prepared-requirement';
import { NeedFinder } from '../../../src/scoring/search/need-finder';
import { aBuyerSite, aSupplier, SMALL_POLICY } from '../../support/builders';
import { profile, requirement } from './arbitrary-world';

test('whoever a need does not find is excluded there and fits not at all, whatever the need weighs', () => {
  let passedOver = 0;
  fc.assert(
    fc.property(requirement, profile, fc.boolean(), (need, held, weighsSteps) => {
      const weights = weighsSteps ? {} : { processes: 0 };
      const ready = prepareRequirement({ ...need, weights }, aBuyerSite(), SMALL_POLICY);
      const prepared = prepareProfile(aSupplier(), held, SMALL_POLICY);
      const finder = new NeedFinder<string>();
      finder.add(ready, 'found');
      if (finder.near([prepared]).size > 0) return;
      passedOver++;
      expect(verdictOf(assess(ready, prepared))).toBe('excluded');
      expect(judge(ready, prepared.columns, prepared.row).fit).toBe(0);
    }),
    { numRuns: 3_000 },
  );
  expect(passedOver).toBeGreaterThan(20);
});

test('whoever a need does not find that looks for nobody who is excluded is excluded there', () => {
  let passedOver = 0;
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const ready = prepareRequirement(need, aBuyerSite(), SMALL_POLICY);
      const prepared = prepareProfile(aSupplier(), held, SMALL_POLICY);
      const finder = new NeedFinder<string>();
      finder.add(ready, 'found', true);
      if (finder.near([prepared]).size > 0) return;
      passedOver++;
      expect(verdictOf(assess(ready, prepared))).toBe('excluded');
    }),
    { numRuns: 3_000 },
  );
  expect(passedOver).toBeGreaterThan(100);
});

test('a need that is taken out is not found any more', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const ready = prepareRequirement(need, aBuyerSite(), SMALL_POLICY);
      const prepared = prepareProfile(aSupplier(), held, SMALL_POLICY);
      const finder = new NeedFinder<string>();
      finder.add(ready, 'found');
      finder.remove(ready.requirement.id);
      expect(finder.near([prepared]).size).toBe(0);
    }),
    { numRuns: 100 },
  );
});
