import fc from 'fast-check';
import type { Requirement } from '../../../../src/domain/demand/requirement';
import { VERDICTS } from '../../../../src/domain/match/assessment';
import { type Profile, profileAsSeenBy } from '../../../../src/domain/supplier/profile';
import { proposeRelaxations } from '../../../../src/scoring/advice/propose-relaxations';
import { relax } from '../../../../src/scoring/advice/relax-requirement';
import { weighRelaxations } from '../../../../src/scoring/advice/weigh-relaxations';
import { prepareProfile } from '../../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../../src/scoring/prepared-requirement';
import { rank } from '../../../../src/scoring/rank';
import {
  aBuyerSite,
  aCapability,
  aCertificate,
  aCertificateAsk,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  aSupplier,
  id,
  SMALL_POLICY,
} from '../../../support/builders';
import { profile, requirement } from '../arbitrary-world';
import { standing } from './view-of';

const named = (profiles: readonly Profile[]) =>
  profiles.map((each, index) => ({ ...each, supplierId: id.supplier(`s-${index}`) }));

function rankAll(need: Requirement, profiles: readonly Profile[]) {
  const prepared = profiles.map((each) =>
    prepareProfile(
      aSupplier({ id: each.supplierId }),
      profileAsSeenBy(each, { kind: 'buyer', buyerId: need.buyerId }),
      SMALL_POLICY,
    ),
  );
  return rank(prepareRequirement(need, aBuyerSite(), SMALL_POLICY), prepared);
}

function relaxationsOf(need: Requirement, profiles: readonly Profile[]) {
  const before = rankAll(need, profiles);
  const relaxed = proposeRelaxations(need, before.entries).map((relaxation) => ({
    relaxation,
    ranking: rankAll(relax(need, relaxation), profiles),
  }));
  const stands = new Map(before.entries.map((entry) => [entry.supplierId, entry]));
  return weighRelaxations(before, relaxed, (supplierId) => stands.get(supplierId));
}

test('every relaxation lets in exactly those that are told, scored again from scratch, and puts nobody out', () => {
  let seen = 0;
  fc.assert(
    fc.property(requirement, fc.array(profile, { minLength: 1, maxLength: 6 }), (need, some) => {
      const profiles = named(some);
      for (const { relaxation, moreQualified, fewerExcluded, letIn } of relaxationsOf(need, profiles)) {
        const pairs = profiles.map((each) => ({
          supplierId: each.supplierId,
          from: standing(need, each),
          to: standing(relax(need, relaxation), each),
        }));
        const worth = ({ verdict }: { verdict: (typeof VERDICTS)[number] }) => VERDICTS.indexOf(verdict);
        expect(pairs.filter(({ from, to }) => worth(to) > worth(from))).toEqual([]);
        const better = pairs.filter(({ from, to }) => worth(to) < worth(from));
        const byId = (one: { supplierId: string }, other: { supplierId: string }) =>
          one.supplierId < other.supplierId ? -1 : 1;
        const told = letIn.map(({ supplierId, from, to }) => ({
          supplierId,
          from: { verdict: from.verdict, points: from.points },
          to,
        }));
        expect(told.sort(byId)).toEqual(better.sort(byId));
        expect(moreQualified).toBe(better.filter(({ to }) => to.verdict === 'qualified').length);
        expect(fewerExcluded).toBe(better.filter(({ from }) => from.verdict === 'excluded').length);
        seen++;
      }
    }),
    { numRuns: 200 },
  );
  expect(seen).toBeGreaterThan(100);
});

const NEED = aRequirement({
  steps: [aStep('stamping', { inHouse: true })],
  certificates: [aCertificateAsk('iatf-16949', { by: 'visit' })],
  dimensions: [{ dimension: 'pressForceKn', range: { max: 6000 }, necessity: 'must' }],
  distance: { withinKm: 1000, necessity: 'must' },
});
const pressing = aCapability('stamping', { envelope: { pressForceKn: { max: 8000 } } });
const works = (changes: Parameters<typeof aSite>[0] = {}) =>
  aProfile({ sites: [aSite({ capabilities: [pressing], certificates: [aCertificate('iatf-16949')], ...changes })] });

test('a smaller step than giving a must up is found, with the smallest bound that lets somebody in', () => {
  const far = works();
  const need = { ...NEED, distance: { withinKm: 500, necessity: 'must' as const } };
  const effects = relaxationsOf(need, named([far]));
  expect(effects.map(({ relaxation }) => relaxation)).toMatchObject([
    { do: 'farther', at: '/distance', withinKm: 1138 },
    { do: 'make-wish', at: '/distance' },
  ]);
});

test('a lower force is asked where that is all that keeps suppliers out', () => {
  const small = works({ capabilities: [aCapability('stamping', { envelope: { pressForceKn: { max: 4000 } } })] });
  const need = { ...NEED, distance: { withinKm: 2000, necessity: 'must' as const } };
  expect(relaxationsOf(need, named([small]))[0]).toMatchObject({
    relaxation: { do: 'narrow', at: '/dimensions/0', range: { max: 4000 } },
    moreQualified: 1,
    letIn: [{ supplierId: 's-0', from: { verdict: 'excluded' }, to: { verdict: 'qualified' }, rank: 1 }],
  });
});

test('a plan, a later milestone, or buying the step lets in those whom no more than that keeps out', () => {
  const need = { ...NEED, distance: { withinKm: 2000, necessity: 'must' as const } };
  const begun = works({
    certificates: [aCertificate('iatf-16949', { state: 'in-progress', expected: '2027-04-01' })],
  });
  const bought = works({ capabilities: [{ ...pressing, role: 'subcontracted' }] });
  const effects = relaxationsOf(need, named([begun, bought]));
  const kinds = effects.map(({ relaxation, letIn }) => [
    relaxation.do,
    letIn.map(({ supplierId }) => supplierId).join(),
  ]);
  expect(kinds).toEqual(
    expect.arrayContaining([
      ['accept-plan', 's-0'],
      ['later-milestone', 's-0'],
      ['allow-bought', 's-1'],
    ]),
  );
});

test('what lets in nobody is not told', () => {
  expect(relaxationsOf({ ...NEED, distance: { withinKm: 2000, necessity: 'must' } }, named([works()]))).toEqual([]);
});
