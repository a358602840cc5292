import fc from 'fast-check';
import type { Necessity, Requirement } from '../../../src/domain/demand/requirement';
import type { Range } from '../../../src/domain/supplier/envelope';
import { EVIDENCE_TIERS } from '../../../src/domain/supplier/evidence';
import type { Profile } from '../../../src/domain/supplier/profile';
import { type Capability, type Certificate, ROLES, SITE_KINDS, type Site } from '../../../src/domain/supplier/site';
import type { Visibility } from '../../../src/domain/supplier/visibility';
import {
  aCapability,
  aCertificateAsk,
  anEvidence,
  aProfile,
  aRequirement,
  aSite,
  aStep,
  id,
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

/** Any capability of a small world; ids are given where it is used. */
export const capability: fc.Arbitrary<Capability> = fc
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

/** Any certificate of a small world. */
export const certificate: fc.Arbitrary<Certificate> = fc
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

/** Any profile: silent, partial, hidden in parts, with up to three sites. */
export const profile: fc.Arbitrary<Profile> = fc
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

/** Any need over the same world. */
export const requirement: fc.Arbitrary<Requirement> = fc
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
