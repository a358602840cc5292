import fc from 'fast-check';
import type { Requirement } from '../../../../src/domain/demand/requirement';
import type { Profile } from '../../../../src/domain/supplier/profile';
import { countCoverage } from '../../../../src/scoring/advice/count-coverage';
import { prepareProfile } from '../../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../../src/scoring/prepared-requirement';
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
import { profile } from '../arbitrary-world';
import { finish, needs } from './view-of';

function coverageOf(all: readonly Requirement[], profiles: readonly Profile[]) {
  const members = profiles.map((each, index) =>
    prepareProfile(aSupplier({ id: id.supplier(`s-${index}`) }), each, SMALL_POLICY),
  );
  return finish(
    countCoverage(
      all.map((need) => prepareRequirement(need, aBuyerSite(), SMALL_POLICY)),
      members,
    ),
  );
}

const member = (...capabilities: Parameters<typeof aCapability>[]) =>
  aProfile({ sites: [aSite({ capabilities: capabilities.map((each) => aCapability(...each)), certificates: [] })] });

test('what nobody can and a must asks for comes first', () => {
  const needs = [
    aRequirement({ id: id.requirement('one'), steps: [aStep('stamping'), aStep('zinc-electroplating')] }),
    aRequirement({ id: id.requirement('two'), steps: [aStep('stamping'), aStep('e-coating', { necessity: 'wish' })] }),
  ];
  const profiles = [
    member(['stamping']),
    member(['stamping'], ['zinc-electroplating', { role: 'subcontracted' }]),
    aProfile(),
  ];
  expect(coverageOf(needs, profiles).processes).toEqual([
    {
      of: { process: 'zinc-electroplating' },
      asked: { must: 1, wish: 0 },
      uncovered: { must: 1, wish: 0 },
      members: { met: 0, partly: 1, unknown: 1, none: 1 },
    },
    {
      of: { process: 'e-coating' },
      asked: { must: 0, wish: 1 },
      uncovered: { must: 0, wish: 1 },
      members: { met: 0, partly: 0, unknown: 1, none: 2 },
    },
    {
      of: { process: 'stamping' },
      asked: { must: 2, wish: 0 },
      uncovered: { must: 0, wish: 0 },
      members: { met: 2, partly: 0, unknown: 1, none: 0 },
    },
  ]);
});

test('a certificate covers the needs whose milestone it reaches, and a choice of schemes counts for each of them', () => {
  const asking = (name: string, startOfProduction: string) =>
    aRequirement({
      id: id.requirement(name),
      milestones: { startOfProduction },
      certificates: [{ ...aCertificateAsk('iatf-16949'), anyOf: [id.scheme('iatf-16949'), id.scheme('iso-9001')] }],
    });
  const held = aProfile({
    sites: [
      aSite({
        capabilities: [aCapability('stamping')],
        certificates: [aCertificate('iso-9001', { expires: '2027-12-31' })],
      }),
    ],
  });
  const { schemes } = coverageOf([asking('soon', '2027-06-01'), asking('late', '2028-06-01')], [held]);
  expect(schemes.map(({ of, asked, uncovered }) => [of, asked.must, uncovered.must])).toEqual([
    [{ scheme: 'iatf-16949' }, 2, 1],
    [{ scheme: 'iso-9001' }, 2, 1],
  ]);
});

test('every member stands once in every row, and no row is more uncovered than asked for', () => {
  fc.assert(
    fc.property(needs, fc.array(profile, { minLength: 1, maxLength: 4 }), (all, profiles) => {
      const { processes, schemes } = coverageOf(all, profiles);
      for (const { asked, uncovered, members } of [...processes, ...schemes]) {
        expect(members.met + members.partly + members.unknown + members.none).toBe(profiles.length);
        expect(uncovered.must).toBeLessThanOrEqual(asked.must);
        expect(uncovered.wish).toBeLessThanOrEqual(asked.wish);
        expect(asked.must + asked.wish).toBeLessThanOrEqual(all.length);
        if (members.met === 0) expect(uncovered).toEqual(asked);
        else expect(uncovered.must + uncovered.wish).toBeLessThan(asked.must + asked.wish);
      }
    }),
    { numRuns: 200 },
  );
});
