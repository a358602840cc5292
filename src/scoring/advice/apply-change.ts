import type { CapabilityId, CertificateId, ConceptId, SiteId } from '../../domain/ids';
import type { Improvement } from '../../domain/match/advice';
import type { SchemeBook } from '../../domain/reference/scheme';
import type { Range } from '../../domain/supplier/envelope';
import type { CapacityWindow, Profile } from '../../domain/supplier/profile';
import type { Capability, Certificate, Site } from '../../domain/supplier/site';

type Doing<Do extends Improvement['do']> = Extract<Improvement, { do: Do }>;

/** The id of a capability that is only supposed; another improvement of the same set may build on it. */
export function supposedCapability(process: ConceptId): CapabilityId {
  return `supposed-${process}` as CapabilityId;
}

/**
 * The profile with the improvements in it.
 *
 * They only add: a fact stands beside the one that it improves on, with the same visibility. What was silent stays silent
 * but for what is added, where the model can say so: a supposed answer answers one question, not all of them. The result is
 * to be judged by, not to be saved.
 */
export function applyImprovements(
  profile: Profile,
  improvements: readonly Improvement[],
  schemes: SchemeBook,
): Profile {
  // Sizes and materials may belong to a capability that another improvement offers.
  const offersFirst = [...improvements].sort((one, other) => Number(other.do === 'offer') - Number(one.do === 'offer'));
  return offersFirst.reduce((changed, improvement) => applyOne(changed, improvement, schemes), profile);
}

function applyOne(profile: Profile, improvement: Improvement, schemes: SchemeBook): Profile {
  switch (improvement.do) {
    case 'offer':
      return offer(profile, improvement);
    case 'certify':
      return atSite(profile, improvement.site, (site) => certify(site, improvement, profile, schemes));
    case 'work-material':
      return atSite(profile, improvement.site, (site) => workMaterial(site, improvement));
    case 'reach':
      return atSite(profile, improvement.site, (site) => reach(site, improvement));
    case 'speak':
      return { ...profile, languages: union(profile.languages, improvement.languages) };
    case 'deliver':
      return { ...profile, exportMarkets: union(profile.exportMarkets, improvement.countries) };
    case 'free':
      return { ...profile, freeCapacity: [...(profile.freeCapacity ?? []), ...improvement.days.map(freeOn)] };
    case 'show':
      return show(profile, improvement);
  }
}

function atSite({ sites, ...rest }: Profile, siteId: SiteId, change: (site: Site) => Site): Profile {
  return { ...rest, sites: sites.map((site) => (site.id === siteId ? change(site) : site)) };
}

function offer(profile: Profile, { site: siteId, process }: Doing<'offer'>): Profile {
  const added: Capability = {
    id: supposedCapability(process),
    process,
    role: 'supplementary',
    envelope: {},
    evidence: { ...profile.evidence, tier: 'declared' },
  };
  const changed = atSite(profile, siteId, (site) => ({ ...site, capabilities: [...(site.capabilities ?? []), added] }));
  return profile.sites.some(({ capabilities }) => capabilities) ? changed : keepSilent(changed, siteId);
}

/** Where nobody had named any process, naming one must not read as naming all: a partial site says so and is never judged. */
function keepSilent(profile: Profile, offeringSite: SiteId): Profile {
  const offering = profile.sites.find(({ id }) => id === offeringSite);
  if (offering === undefined) return profile;
  const { capabilities: _capabilities, certificates: _certificates, ...bare } = offering;
  return {
    ...profile,
    sites: [
      ...profile.sites.map((site) => ({ ...site, capabilities: site.capabilities ?? [] })),
      { ...bare, id: `supposed-${offeringSite}` as SiteId, isPartial: true },
    ],
  };
}

function certify(site: Site, improvement: Doing<'certify'>, profile: Profile, { schemes }: SchemeBook): Site {
  const earlier = site.certificates?.find(({ id }) => id === improvement.certificate);
  const added: Certificate = {
    id: `supposed-${improvement.scheme}` as CertificateId,
    scheme: improvement.scheme,
    state: 'valid',
    expires: improvement.until,
    evidence: earlier?.evidence ?? { ...profile.evidence, tier: 'declared' },
    ...(earlier?.visibility && { visibility: earlier.visibility }),
  };
  if (site.certificates) return { ...site, certificates: [...site.certificates, added] };
  // One begun without a date answers nothing: so every other scheme stays as open as the silent list left it.
  const open = [...schemes.values()]
    .filter(({ retired }) => retired === undefined)
    .map(
      ({ id }): Certificate => ({
        id: `open-${id}` as CertificateId,
        scheme: id,
        state: 'in-progress',
        evidence: added.evidence,
      }),
    );
  return { ...site, certificates: [...open, added] };
}

function workMaterial(site: Site, { capability: capabilityId, materials }: Doing<'work-material'>): Site {
  return atCapability(site, capabilityId, (capability) => [
    { ...capability, materials: union(capability.materials, materials) as readonly ConceptId[] },
  ]);
}

/** A twin beside the capability holds the wider range. What was not stated stays open beyond it: at least so much, perhaps more. */
function reach(site: Site, { capability: capabilityId, dimension, range }: Doing<'reach'>): Site {
  return atCapability(site, capabilityId, (capability) => {
    const { materials: _materials, ...bare } = capability;
    const held = capability.envelope[dimension];
    const twin = {
      ...bare,
      id: `supposed-${dimension}-${capabilityId}` as CapabilityId,
      envelope: { [dimension]: hull(held ?? {}, range) },
    };
    return [{ ...capability, envelope: { ...capability.envelope, [dimension]: held ?? {} } }, twin];
  });
}

function atCapability(site: Site, id: CapabilityId, change: (capability: Capability) => readonly Capability[]): Site {
  if (!site.capabilities) return site;
  return { ...site, capabilities: site.capabilities.flatMap((each) => (each.id === id ? change(each) : [each])) };
}

function show(profile: Profile, improvement: Doing<'show'>): Profile {
  if ('field' in improvement) {
    const { [improvement.field]: _shown, ...visibility } = profile.visibility;
    return { ...profile, visibility };
  }
  return atSite(profile, improvement.site, ({ capabilities, certificates, ...site }) => ({
    ...site,
    ...(capabilities && { capabilities: capabilities.map((each) => shownIf(each, improvement.fact)) }),
    ...(certificates && { certificates: certificates.map((each) => shownIf(each, improvement.fact)) }),
  }));
}

function shownIf<Fact extends Capability | Certificate>(fact: Fact, id: Fact['id'] | string): Fact {
  if (fact.id !== id) return fact;
  const { visibility: _shown, ...rest } = fact;
  return rest as Fact;
}

/** The smallest range that covers both; a bound that neither states stays unstated. */
function hull(one: Range, other: Range): Range {
  const min = leastOf(one.min, other.min);
  const max = greatestOf(one.max, other.max);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function leastOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

function greatestOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

function union(stated: readonly string[] | undefined, added: readonly string[]): readonly string[] {
  return [...new Set([...(stated ?? []), ...added])];
}

function freeOn(day: string): CapacityWindow {
  return { from: day, to: day, freePercent: 100 };
}
