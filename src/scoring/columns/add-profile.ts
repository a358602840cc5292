import { addMonths, dayNumber } from '../../domain/calendar-date';
import { DIMENSIONS } from '../../domain/supplier/envelope';
import type { Profile } from '../../domain/supplier/profile';
import {
  type Capability,
  CERTIFICATE_STATES,
  type Certificate,
  ROLES,
  SITE_KINDS,
  type Site,
} from '../../domain/supplier/site';
import type { Supplier } from '../../domain/supplier/supplier';
import type { Policy } from '../policy';
import type { ColumnsBuilder } from './columns-builder';
import {
  codeOf,
  ENDLESS_DAY,
  NAMES_CAPABILITIES,
  SITE_LISTS_CAPABILITIES,
  SITE_STATES_CERTIFICATES,
  STATES_CAPABILITIES,
  STATES_CAPACITY,
  STATES_LANGUAGES,
  STATES_MARKETS,
  STATES_MATERIALS,
  termKey,
  UNKNOWN_DAY,
} from './profile-columns';

/** Writes one profile as the next row. Pass it as the buyer may see it. */
export function addProfile(into: ColumnsBuilder, supplier: Supplier, profile: Profile, policy: Policy): void {
  const sites = [...profile.sites].sort(byId);
  for (const site of sites) addSite(into, site);
  for (const { site, fact } of factsOf(sites, ({ capabilities }) => capabilities)) {
    addCapability(into, fact, site, policy);
  }
  for (const { site, fact } of factsOf(sites, ({ certificates }) => certificates)) {
    addCertificate(into, fact, site, policy);
  }
  addAnswers(into, profile, policy);
  const { standing } = supplier;
  into.endRow(supplier.id, {
    revision: profile.revision,
    flags: flagsOf(profile),
    ceasedDay: standing.kind === 'ceased' ? dayNumber(standing.on) : ENDLESS_DAY,
    standing: into.standing(standing),
    supplierEvidence: into.evidence(supplier.evidence),
    profileEvidence: into.evidence(profile.evidence),
  });
}

function addSite(into: ColumnsBuilder, { id, kind, place, capabilities, certificates, isPartial }: Site): void {
  into.add('site', {
    siteId: into.word(id),
    siteKind: SITE_KINDS.indexOf(kind),
    siteFlags:
      (capabilities !== undefined ? SITE_LISTS_CAPABILITIES : 0) |
      (certificates !== undefined && isPartial !== true ? SITE_STATES_CERTIFICATES : 0),
    latitude: place.latitude,
    longitude: place.longitude,
    country: codeOf(place.country),
  });
}

function addCapability(into: ColumnsBuilder, fact: Capability, site: number, { taxonomy }: Policy): void {
  for (const material of fact.materials ?? []) into.add('material', { material: taxonomy.numberOf(material) });
  for (const [number, dimension] of DIMENSIONS.entries()) {
    const range = fact.envelope[dimension];
    if (range !== undefined) into.add('bound', { dimension: number, range: into.range(range) });
  }
  into.add('capability', {
    capabilityId: into.word(fact.id),
    process: taxonomy.numberOf(fact.process),
    capabilitySite: site,
    role: ROLES.indexOf(fact.role) | (fact.materials !== undefined ? STATES_MATERIALS : 0),
    capabilityEvidence: into.evidence(fact.evidence),
  });
}

function addCertificate(into: ColumnsBuilder, fact: Certificate, site: number, policy: Policy): void {
  into.add('certificate', {
    certificateId: into.word(fact.id),
    scheme: policy.schemes.numberOf(fact.scheme),
    certificateSite: site,
    state: CERTIFICATE_STATES.indexOf(fact.state),
    lastDay: lastDayOf(fact, policy),
    expectedDay: fact.expected === undefined ? UNKNOWN_DAY : dayNumber(fact.expected),
    certificateEvidence: into.evidence(fact.evidence),
    certificateNumber: into.word(fact.number ?? ''),
  });
}

/** The stated expiry; else issue plus the scheme's term; else endless for a scheme without a term, and unknown for one with. */
function lastDayOf({ scheme, issued, expires }: Certificate, { schemes }: Policy): number {
  if (expires !== undefined) return dayNumber(expires);
  const months = schemes.schemes.get(scheme)?.validityMonths;
  if (months === undefined) return ENDLESS_DAY;
  return issued === undefined ? UNKNOWN_DAY : dayNumber(addMonths(issued, months));
}

function addAnswers(into: ColumnsBuilder, profile: Profile, { taxonomy }: Policy): void {
  for (const language of profile.languages ?? []) into.add('language', { language: codeOf(language) });
  for (const country of profile.exportMarkets ?? []) into.add('market', { market: codeOf(country) });
  for (const { from, to, freePercent } of profile.freeCapacity ?? []) {
    into.add('window', { windowFrom: dayNumber(from), windowTo: dayNumber(to), windowPercent: freePercent });
  }
  for (const concept of profile.understood.concepts) into.add('mention', { mention: taxonomy.numberOf(concept) });
  for (const term of profile.understood.terms) into.add('term', { term: termKey(term) });
}

function flagsOf({ sites, languages, exportMarkets, freeCapacity }: Profile): number {
  const names = sites.some(({ capabilities }) => capabilities !== undefined);
  const saysAll = names && sites.every(({ isPartial }) => isPartial !== true);
  return (
    (names ? NAMES_CAPABILITIES : 0) |
    (saysAll ? STATES_CAPABILITIES : 0) |
    (languages !== undefined ? STATES_LANGUAGES : 0) |
    (exportMarkets !== undefined ? STATES_MARKETS : 0) |
    (freeCapacity !== undefined ? STATES_CAPACITY : 0)
  );
}

/** The facts of all sites in the order of their own ids, each with the number of its site. */
function factsOf<Fact extends { readonly id: string }>(
  sites: readonly Site[],
  listOf: (site: Site) => readonly Fact[] | undefined,
): readonly { readonly site: number; readonly fact: Fact; readonly id: string }[] {
  return sites
    .flatMap((site, number) => (listOf(site) ?? []).map((fact) => ({ site: number, fact, id: fact.id })))
    .sort(byId);
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
