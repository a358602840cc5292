import { addMonths, dayNumber } from '../domain/calendar-date';
import type { Envelope } from '../domain/envelope';
import type { ConceptId, SiteId } from '../domain/ids';
import type { Profile } from '../domain/profile';
import type { Capability, Certificate, Site } from '../domain/site';
import type { Supplier } from '../domain/supplier';
import type { Policy } from './policy';

/** A capability ready to be measured. */
export interface PreparedCapability {
  readonly capability: Capability;
  /** Number of its site in `PreparedProfile.sites`. */
  readonly site: number;
  readonly siteId: SiteId;
  readonly process: ConceptId;
  readonly isInHouse: boolean;
  readonly isSubcontracted: boolean;
  readonly isFormer: boolean;
  readonly isCore: boolean;
  readonly envelope: Envelope;
  readonly materials: readonly ConceptId[] | undefined;
  readonly evidenceDay: number;
}

/** A certificate ready to be measured; dates are day numbers. */
export interface PreparedCertificate {
  readonly certificate: Certificate;
  readonly site: number;
  /** Last day of validity; not a number when it is not known, endless when the scheme sets no term. */
  readonly lastDay: number;
  /** The day on which it is expected; not a number when none was given. */
  readonly expectedDay: number;
  readonly evidenceDay: number;
}

/** A site ready to be measured. */
export interface PreparedSite {
  readonly site: Site;
  /** Does its list of certificates say all, so that what it does not name is not held? */
  readonly statesCertificates: boolean;
}

/** A profile ready to be held against many requirements: lists flattened, sorted by id and turned into numbers. */
export interface PreparedProfile {
  readonly supplier: Supplier;
  readonly profile: Profile;
  /** Day number on which the company ceased; endless while it is in business. */
  readonly ceasedDay: number;
  readonly sites: readonly PreparedSite[];
  readonly capabilities: readonly PreparedCapability[];
  readonly certificates: readonly PreparedCertificate[];
  /** Has any site named what it can do? */
  readonly namesCapabilities: boolean;
  /** Do the lists of capabilities say all, so that what none of them names is not offered? */
  readonly statesCapabilities: boolean;
  /** Concepts that its texts, capabilities and materials name, for asks of the texts. */
  readonly named: ReadonlySet<ConceptId>;
  /** Concepts that only its texts name. */
  readonly mentioned: ReadonlySet<ConceptId>;
  readonly terms: ReadonlySet<string>;
  readonly languages: ReadonlySet<string> | undefined;
  readonly markets: ReadonlySet<string> | undefined;
}

/** Prepares a profile once for any number of requirements. Pass it as the buyer may see it. */
export function prepareProfile(supplier: Supplier, profile: Profile, policy: Policy): PreparedProfile {
  const sites = [...profile.sites].sort(byId);
  const capabilities = sites.flatMap((site, number) =>
    (site.capabilities ?? []).map(prepareCapability(number, site.id)),
  );
  const certificates = sites.flatMap((site, number) =>
    (site.certificates ?? []).map(prepareCertificate(number, policy)),
  );
  const namesCapabilities = sites.some((site) => site.capabilities !== undefined);
  const mentioned = new Set(profile.understood.concepts);
  return {
    supplier,
    profile,
    ceasedDay: supplier.standing.kind === 'ceased' ? dayNumber(supplier.standing.on) : Number.POSITIVE_INFINITY,
    sites: sites.map((site) => ({
      site,
      statesCertificates: site.certificates !== undefined && site.isPartial !== true,
    })),
    capabilities: capabilities.sort((one, other) => byId(one.capability, other.capability)),
    certificates: certificates.sort((one, other) => byId(one.certificate, other.certificate)),
    namesCapabilities,
    statesCapabilities: namesCapabilities && sites.every((site) => site.isPartial !== true),
    named: new Set([
      ...mentioned,
      ...capabilities.flatMap(({ process, materials }) => [process, ...(materials ?? [])]),
    ]),
    mentioned,
    terms: new Set(profile.understood.terms),
    languages: profile.languages && new Set(profile.languages),
    markets: profile.exportMarkets && new Set(profile.exportMarkets),
  };
}

function prepareCapability(site: number, siteId: SiteId): (capability: Capability) => PreparedCapability {
  return (capability) => ({
    capability,
    site,
    siteId,
    process: capability.process,
    isInHouse: capability.role === 'core' || capability.role === 'supplementary',
    isSubcontracted: capability.role === 'subcontracted',
    isFormer: capability.role === 'former',
    isCore: capability.role === 'core',
    envelope: capability.envelope,
    materials: capability.materials,
    evidenceDay: dayNumber(capability.evidence.on),
  });
}

function prepareCertificate(site: number, policy: Policy): (certificate: Certificate) => PreparedCertificate {
  return (certificate) => ({
    certificate,
    site,
    lastDay: lastDayOf(certificate, policy),
    expectedDay: certificate.expected === undefined ? Number.NaN : dayNumber(certificate.expected),
    evidenceDay: dayNumber(certificate.evidence.on),
  });
}

/** The stated expiry; else issue plus the scheme's term; else endless for a scheme without a term, and unknown for one with. */
function lastDayOf({ scheme, issued, expires }: Certificate, { schemes }: Policy): number {
  if (expires !== undefined) return dayNumber(expires);
  const months = schemes.schemes.get(scheme)?.validityMonths;
  if (months === undefined) return Number.POSITIVE_INFINITY;
  return issued === undefined ? Number.NaN : dayNumber(addMonths(issued, months));
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
