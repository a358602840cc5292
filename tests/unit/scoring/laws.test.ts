import fc from 'fast-check';
import { pointsOf, unknownsOf, VERDICTS, verdictOf } from '../../../src/domain/assessment';
import type { Range } from '../../../src/domain/envelope';
import { EVIDENCE_TIERS } from '../../../src/domain/evidence';
import { type Profile, profileAsSeenBy } from '../../../src/domain/profile';
import type { Necessity, Requirement } from '../../../src/domain/requirement';
import { type Capability, type Certificate, ROLES, SITE_KINDS, type Site } from '../../../src/domain/site';
import type { Visibility } from '../../../src/domain/visibility';
import { assess } from '../../../src/scoring/assess';
import { prepareProfile } from '../../../src/scoring/prepared-profile';
import { prepareRequirement } from '../../../src/scoring/prepared-requirement';
import { rank } from '../../../src/scoring/rank';
import {
  aBuyerSite,
  aCapability,
  aCertificateAsk,
  anEvidence,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  aSupplier,
  id,
  SMALL_POLICY,
} from '../../support/builders';

const PROCESSES = [
  'stamping',
  'deep-drawing',
  'press-hardening',
  'welding',
  'tig-welding',
  'mig-mag-welding',
  'spot-welding',
  'joining',
  'zinc-electroplating',
  'e-coating',
];
const MATERIALS = ['metal', 'steel', 'high-strength-steel', 'ahss', 'boron-steel', 'aluminium'];
const SCHEMES = ['iso-9001', 'iatf-16949', 'vda-6-4', 'iso-14001', 'iso-ts-16949'];
const RUNS = { numRuns: 400 };

const necessity = fc.constantFrom<Necessity>('must', 'wish');
const day = fc
  .integer({ min: 0, max: 1400 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const range: fc.Arbitrary<Range> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.constantFrom('both', 'min', 'max'))
  .map(([low, span, bounds]) => ({
    ...(bounds !== 'max' && { min: low }),
    ...(bounds !== 'min' && { max: low + span }),
  }));
const visibility = fc.constantFrom<Visibility | undefined>(
  undefined,
  { to: 'public' },
  { to: 'cluster' },
  { to: 'private' },
  { to: 'buyers', buyers: [id.buyer('jaguar')] },
  { to: 'buyers', buyers: [id.buyer('lotus')] },
);
const evidence = fc.record({ tier: fc.constantFrom(...EVIDENCE_TIERS), on: day }).map(anEvidence);

const capability: fc.Arbitrary<Capability> = fc
  .record({
    process: fc.constantFrom(...PROCESSES),
    role: fc.constantFrom(...ROLES),
    materials: fc.option(fc.uniqueArray(fc.constantFrom(...MATERIALS), { maxLength: 3 }), { nil: undefined }),
    envelope: fc.record(
      { sheetThicknessMm: range, pressForceKn: range, toleranceMm: range, annualVolume: range },
      { requiredKeys: [] },
    ),
    evidence,
    visibility,
  })
  .map(({ process, materials, visibility: seen, ...rest }) =>
    aCapability(process, {
      ...rest,
      ...(materials && { materials: materials.map(id.concept) }),
      ...(seen && { visibility: seen }),
    }),
  );

const certificate: fc.Arbitrary<Certificate> = fc
  .record({
    scheme: fc.constantFrom(...SCHEMES),
    state: fc.constantFrom('valid' as const, 'suspended' as const, 'withdrawn' as const, 'in-progress' as const),
    dates: fc.record({ issued: day, expires: day, expected: day }, { requiredKeys: [] }),
    evidence,
    visibility,
  })
  .map(({ scheme, state, dates, evidence: proof, visibility: seen }) => ({
    id: id.certificate(scheme),
    scheme: id.scheme(scheme),
    state,
    ...dates,
    evidence: proof,
    ...(seen && { visibility: seen }),
  }));

const site: fc.Arbitrary<Site> = fc
  .record({
    kind: fc.constantFrom(...SITE_KINDS),
    capabilities: fc.option(fc.array(capability, { maxLength: 4 }), { nil: undefined }),
    certificates: fc.option(fc.array(certificate, { maxLength: 3 }), { nil: undefined }),
    latitude: fc.integer({ min: 50, max: 60 }),
    isPartial: fc.boolean(),
  })
  .map(({ kind, capabilities, certificates, latitude, isPartial }) =>
    aSite({
      kind,
      place: { town: 'X', country: 'SE', latitude, longitude: 14 },
      ...(capabilities && { capabilities }),
      ...(certificates && { certificates }),
      ...(isPartial && { isPartial }),
    }),
  );

const profile: fc.Arbitrary<Profile> = fc
  .record({
    sites: fc.array(site, { maxLength: 3 }),
    languages: fc.option(fc.subarray(['sv', 'en', 'de']), { nil: undefined }),
    exportMarkets: fc.option(fc.subarray(['GB', 'DE']), { nil: undefined }),
    mentioned: fc.subarray([...PROCESSES, 'bracket']),
    terms: fc.subarray(['ppap', 'cpk']),
    visibility: fc.record({ texts: visibility, languages: visibility, exportMarkets: visibility }),
  })
  .map(({ sites, languages, exportMarkets, mentioned, terms, visibility: seen }) =>
    aProfile({
      sites: sites.map((each, place) => withOwnIds(each, place)),
      understood: { mentions: {}, concepts: mentioned.map(id.concept), terms },
      visibility: Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined)),
      ...(languages && { languages }),
      ...(exportMarkets && { exportMarkets }),
    }),
  );

/** Ids are unique within a supplier, so each site and fact gets its own. */
function withOwnIds(each: Site, place: number): Site {
  return {
    ...each,
    id: id.site(`site-${place}`),
    ...(each.capabilities && {
      capabilities: each.capabilities.map((fact, index) => ({ ...fact, id: id.capability(`c-${place}-${index}`) })),
    }),
    ...(each.certificates && {
      certificates: each.certificates.map((fact, index) => ({ ...fact, id: id.certificate(`k-${place}-${index}`) })),
    }),
  };
}

const requirement: fc.Arbitrary<Requirement> = fc
  .record({
    steps: fc.array(fc.record({ process: fc.constantFrom(...PROCESSES), necessity, inHouse: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    materials: fc.uniqueArray(fc.record({ material: fc.constantFrom(...MATERIALS), necessity }), {
      maxLength: 2,
      selector: ({ material }) => material,
    }),
    dimensions: fc.uniqueArray(
      fc.record({
        dimension: fc.constantFrom('sheetThicknessMm' as const, 'pressForceKn' as const, 'toleranceMm' as const),
        range,
        necessity,
      }),
      { maxLength: 3, selector: ({ dimension }) => dimension },
    ),
    volume: fc.option(fc.record({ pieces: range, necessity }), { nil: undefined }),
    certificates: fc.uniqueArray(
      fc.record({
        scheme: fc.constantFrom(...SCHEMES.slice(0, 4)),
        necessity,
        planAccepted: fc.boolean(),
        by: fc.constantFrom('visit' as const, 'startOfProduction' as const),
      }),
      { maxLength: 3, selector: ({ scheme, by }) => `${scheme}/${by}` },
    ),
    languages: fc.uniqueArray(fc.record({ language: fc.constantFrom('sv', 'en'), necessity }), {
      maxLength: 2,
      selector: ({ language }) => language,
    }),
    distance: fc.option(fc.record({ withinKm: fc.integer({ min: 1, max: 2000 }), necessity }), { nil: undefined }),
    said: fc.subarray(['bracket', 'stamping']),
    terms: fc.subarray(['ppap', 'apqp']),
  })
  .map(({ steps, materials, volume, certificates, distance, said, terms, ...rest }) =>
    aRequirement({
      ...rest,
      steps: steps.map(({ process, ...step }) => aStep(process, step)),
      materials: materials.map((ask) => ({ ...ask, material: id.concept(ask.material) })),
      certificates: certificates.map(({ scheme, ...ask }) => aCertificateAsk(scheme, ask)),
      ...(volume && { volume }),
      ...(distance && { distance }),
      understood: { mentions: {}, concepts: said.map(id.concept), terms },
    }),
  );

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

test('unknown and unmet earn nothing, and met without a shade earns all', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const idle = judged(need, held).findings.filter(({ answer }) => answer === 'unknown' || answer === 'unmet');
      expect(idle.every(({ points }) => points === 0)).toBe(true);
    }),
    RUNS,
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

test('the shortlist is ordered by verdict, then points, then fewer unknowns', () => {
  fc.assert(
    fc.property(requirement, fc.array(profile, { minLength: 2, maxLength: 8 }), (need, held) => {
      const prepared = held.map((each, number) =>
        prepareProfile(aSupplier({ id: id.supplier(`s-${number}`) }), each, SMALL_POLICY),
      );
      const { entries } = rank(prepareRequirement(need, aBuyerSite(), SMALL_POLICY), prepared);
      const keys = entries.map((entry) => [VERDICTS.indexOf(entry.verdict), -entry.points, unknownsOf(entry)]);
      expect(keys).toEqual(
        [...keys].sort(
          (one, other) => one.map((part, index) => part - (other[index] ?? 0)).find((part) => part !== 0) ?? 0,
        ),
      );
    }),
    { numRuns: 150 },
  );
});

test('an assessment survives JSON', () => {
  fc.assert(
    fc.property(requirement, profile, (need, held) => {
      const assessment = judged(need, held);
      expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
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
