import fc from 'fast-check';
import type { Requirement } from '../../../src/domain/demand/requirement';
import { fitOf, pointsOf, processShareOf, unknownsOf, VERDICTS, verdictOf } from '../../../src/domain/match/assessment';
import type { Range } from '../../../src/domain/supplier/envelope';
import { type Profile, profileAsSeenBy } from '../../../src/domain/supplier/profile';
import type { Site } from '../../../src/domain/supplier/site';
import type { Visibility } from '../../../src/domain/supplier/visibility';
import { assess } from '../../../src/scoring/assess';
import { prepareProfile } from '../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../src/scoring/prepared-requirement';
import { rank } from '../../../src/scoring/rank';
import { aBuyerSite, aSupplier, id, SMALL_POLICY } from '../../support/builders';
import { capability, certificate, profile, requirement } from './arbitrary-world';

const RUNS = { numRuns: 400 };

const judged = (need: Requirement, held: Profile) =>
  assess(prepareRequirement(need, aBuyerSite(), SMALL_POLICY), prepareProfile(aSupplier(), held, SMALL_POLICY));

/** Smaller is better: the verdict first, then the points. */
const standpoint = (need: Requirement, held: Profile) => {
  const assessment = judged(need, held);
  return { verdict: VERDICTS.indexOf(verdictOf(assessment)), points: pointsOf(assessment) };
};

/** With several sites a better verdict at another site may go before points at the first; with one, points alone must not fall. */
function expectNoLoss(need: Requirement, before: Profile, after: Profile): void {
  const was = standpoint(need, before);
  const is = standpoint(need, after);
  expect(is.verdict < was.verdict || is.points >= was.points).toBe(true);
  if (before.sites.length === 1 && after.sites.length === 1) expect(is.points).toBeGreaterThanOrEqual(was.points);
}

const changeSite = (held: Profile, number: number, change: (each: Site) => Site): Profile => ({
  ...held,
  sites: held.sites.map((each, place) => (place === number % held.sites.length ? change(each) : each)),
});

test('the maxima sum to a thousand, and no finding earns more than its maximum or less than nothing', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const { findings } = judged(need, held);
      expect(findings.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(1000);
      expect(
        findings.every(({ points, maximum }) => Number.isInteger(points) && points >= 0 && points <= maximum),
      ).toBe(true);
    }),
    RUNS,
  );
});

test('unknown and unmet earn nothing', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const idle = judged(need, held).findings.filter(({ answer }) => answer === 'unknown' || answer === 'unmet');
      expect(idle.every(({ points }) => points === 0)).toBe(true);
    }),
    RUNS,
  );
});

test('of one ask, a met answer never earns less than a partly met one', () => {
  fc.assert(
    fc.property(requirement, profile, profile, (need, one, other) => {
      const others = judged(need, other).findings;
      for (const [index, { ask, answer, points }] of judged(need, one).findings.entries()) {
        const compared = others[index];
        expect(compared?.ask).toBe(ask);
        if (answer === 'met' && compared?.answer === 'partly') expect(points).toBeGreaterThanOrEqual(compared.points);
      }
    }),
    // Two profiles that answer one ask so differently are rare.
    { numRuns: 4_000 },
  );
});

test('what ranking compares is what the findings add up to', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const { entries, counts } = rank(prepareRequirement(need, aBuyerSite(), SMALL_POLICY), [
        prepareProfile(aSupplier(), held, SMALL_POLICY),
      ]);
      const assessment = judged(need, held);
      expect(entries[0]).toMatchObject({
        points: pointsOf(assessment),
        verdict: verdictOf(assessment),
        findings: assessment.findings,
      });
      expect(counts[verdictOf(assessment)]).toBe(1);
    }),
    RUNS,
  );
});

test('one more capability never costs', () => {
  fc.assert(
    fc.property(requirement, profile, capability, fc.nat(), (need, held, extra, number) => {
      fc.pre(held.sites.length > 0);
      // The first word on a range or a material is news, not more of the same: it may turn an open question into a no,
      // and with several sites that may move the judgement to another one. So there the extra capability says nothing of them.
      const { materials: _unsaid, ...plain } = extra;
      const added = held.sites.length === 1 ? extra : { ...plain, envelope: {} };
      const more = changeSite(held, number, (each) => ({
        ...each,
        capabilities: [...(each.capabilities ?? []), { ...added, id: id.capability('c-extra') }],
      }));
      fc.pre(held.sites.every((each) => each.capabilities !== undefined));
      expectNoLoss(need, held, more);
    }),
    RUNS,
  );
});

test('one more certificate never costs, and neither does a longer validity', () => {
  fc.assert(
    fc.property(requirement, profile, certificate, fc.nat(), (need, held, extra, number) => {
      fc.pre(held.sites.length > 0 && held.sites.every((each) => each.certificates !== undefined));
      const added = { ...extra, id: id.certificate('k-extra'), expires: '2026-12-31' };
      const more = changeSite(held, number, (each) => ({
        ...each,
        certificates: [...(each.certificates ?? []), added],
      }));
      expectNoLoss(need, held, more);
      const longer = changeSite(held, number, (each) => ({
        ...each,
        certificates: [...(each.certificates ?? []), { ...added, expires: '2028-12-31' }],
      }));
      expectNoLoss(need, more, longer);
    }),
    RUNS,
  );
});

test('a wider range never costs', () => {
  const widen = ({ min, max }: Range): Range => ({
    ...(min !== undefined && { min: min - 3 }),
    ...(max !== undefined && { max: max + 3 }),
  });
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      fc.pre(held.sites.length > 0);
      const wider: Profile = {
        ...held,
        sites: held.sites.map((each) => ({
          ...each,
          ...(each.capabilities && {
            capabilities: each.capabilities.map((fact) => ({
              ...fact,
              envelope: Object.fromEntries(
                Object.entries(fact.envelope).map(([name, bounds]) => [name, widen(bounds)]),
              ),
            })),
          }),
        })),
      };
      expectNoLoss(need, held, wider);
    }),
    RUNS,
  );
});

test('one more language or market never costs', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      fc.pre(held.languages !== undefined && held.exportMarkets !== undefined);
      const more = {
        ...held,
        languages: [...(held.languages ?? []), 'en'],
        exportMarkets: [...(held.exportMarkets ?? []), 'GB'],
      };
      expectNoLoss(need, held, more);
    }),
    RUNS,
  );
});

test('no order of facts or asks matters', () => {
  const reversed = <T>(list: readonly T[]) => [...list].reverse();
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const turnedProfile: Profile = {
        ...held,
        sites: reversed(held.sites).map((each) => ({
          ...each,
          ...(each.capabilities && {
            capabilities: reversed(each.capabilities).map((fact) => ({
              ...fact,
              ...(fact.materials && { materials: reversed(fact.materials) }),
            })),
          }),
          ...(each.certificates && { certificates: reversed(each.certificates) }),
        })),
        ...(held.languages && { languages: reversed(held.languages) }),
        ...(held.exportMarkets && { exportMarkets: reversed(held.exportMarkets) }),
      };
      const turnedNeed: Requirement = {
        ...need,
        // Two equal steps keep their order, since the first is the first.
        steps: reversed(need.steps),
        materials: reversed(need.materials),
        dimensions: reversed(need.dimensions),
        certificates: reversed(need.certificates),
        languages: reversed(need.languages),
      };
      fc.pre(new Set(need.steps.map(({ process }) => process)).size === need.steps.length);
      const sorted = (assessment: ReturnType<typeof judged>) => ({
        ...assessment,
        findings: [...assessment.findings].sort((one, other) => (one.ask < other.ask ? -1 : 1)),
      });
      expect(sorted(judged(turnedNeed, turnedProfile))).toEqual(sorted(judged(need, held)));
    }),
    RUNS,
  );
});

test('the order in which suppliers come does not matter', () => {
  fc.assert(
    fc.property(
      requirement,
      fc.array(profile, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (need, held, length) => {
        const prepared = held.map((each, number) =>
          prepareProfile(aSupplier({ id: id.supplier(`s-${number}`) }), each, SMALL_POLICY),
        );
        const ready = prepareRequirement(need, aBuyerSite(), SMALL_POLICY);
        expect(rank(ready, [...prepared].reverse(), length)).toEqual(rank(ready, prepared, length));
        const whole = rank(ready, prepared, 100);
        expect(rank(ready, prepared, length)).toEqual({
          counts: whole.counts,
          entries: whole.entries.slice(0, length),
        });
      },
    ),
    { numRuns: 150 },
  );
});

test('the shortlist is ordered by fit, then verdict, then points, then fewer unknowns', () => {
  fc.assert(
    fc.property(requirement, fc.array(profile, { minLength: 2, maxLength: 8 }), (need, held) => {
      const prepared = held.map((each, number) =>
        prepareProfile(aSupplier({ id: id.supplier(`s-${number}`) }), each, SMALL_POLICY),
      );
      const { entries } = rank(prepareRequirement(need, aBuyerSite(), SMALL_POLICY), prepared);
      const keys = entries.map((entry) => [
        -fitOf(entry.verdict, entry.points, processShareOf(entry)),
        VERDICTS.indexOf(entry.verdict),
        -entry.points,
        unknownsOf(entry),
      ]);
      expect(keys).toEqual(
        [...keys].sort(
          (one, other) => one.map((part, index) => part - (other[index] ?? 0)).find((part) => part !== 0) ?? 0,
        ),
      );
    }),
    { numRuns: 150 },
  );
});

test('every qualified supplier stands above all others, and nobody without a step of the chain above one with any', () => {
  fc.assert(
    fc.property(requirement, fc.array(profile, { minLength: 2, maxLength: 8 }), (need, held) => {
      const prepared = held.map((each, number) =>
        prepareProfile(aSupplier({ id: id.supplier(`s-${number}`) }), each, SMALL_POLICY),
      );
      const { entries } = rank(prepareRequirement(need, aBuyerSite(), SMALL_POLICY), prepared);
      const stages = entries.map((entry) => {
        if (entry.verdict === 'qualified') return 0;
        return processShareOf(entry) > 0 && entry.points > 0 ? 1 : 2;
      });
      expect(stages).toEqual([...stages].sort());
    }),
    { numRuns: 400 },
  );
});

test('an assessment survives JSON', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const assessment = judged(need, held);
      expect(JSON.parse(JSON.stringify(assessment))).toStrictEqual(assessment);
    }),
    RUNS,
  );
});

test('what a buyer may not read makes no difference to what the buyer sees', () => {
  const jaguar = { kind: 'buyer', buyerId: id.buyer('jaguar') } as const;
  const seen = (held: Profile) => profileAsSeenBy(held, jaguar);
  fc.assert(
    fc.property(requirement, profile, fc.infiniteStream(capability), (need, held, others) => {
      const hides = ({ visibility: seenBy }: { visibility?: Visibility }) =>
        seenBy !== undefined &&
        seenBy.to !== 'public' &&
        !(seenBy.to === 'buyers' && seenBy.buyers.includes(jaguar.buyerId));
      const scrambled: Profile = {
        ...held,
        sites: held.sites.map((each) => ({
          ...each,
          ...(each.capabilities && {
            capabilities: each.capabilities.map((fact) => {
              const other = others.next().value;
              return hides(fact) && other ? { ...other, id: fact.id, visibility: { to: 'private' as const } } : fact;
            }),
          }),
        })),
        ...(held.languages &&
          hides({ ...(held.visibility.languages && { visibility: held.visibility.languages }) }) && {
            languages: ['fi'],
          }),
      };
      expect(judged(need, seen(scrambled))).toEqual(judged(need, seen(held)));
    }),
    RUNS,
  );
});
