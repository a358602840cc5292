import type { CertificateId, SchemeId } from '../../../domain/ids';
import type { Dimension, Envelope, Range } from '../../../domain/supplier/envelope';
import type { Profile } from '../../../domain/supplier/profile';
import type { Capability, Certificate, Site } from '../../../domain/supplier/site';

/** What people change in a profile, one thing at a time. */
export const CHANGE_KINDS = ['certificate added', 'range widened', 'capability dropped'] as const;

/** One of them. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const CHANGES: Readonly<Record<ChangeKind, (site: Site, profile: Profile) => Site | undefined>> = {
  'certificate added': addCertificate,
  'range widened': widenRange,
  'capability dropped': dropCapability,
};

/** The next revision, with that one thing changed at the first site where it can be; undefined where it cannot. */
export function changeProfile(profile: Profile, kind: ChangeKind): Profile | undefined {
  for (const [number, site] of profile.sites.entries()) {
    const changed = CHANGES[kind](site, profile);
    if (changed !== undefined) {
      return { ...profile, revision: profile.revision + 1, sites: profile.sites.with(number, changed) };
    }
  }
  return undefined;
}

/** Those that needs ask for most often first. */
const SCHEMES = ['iso-9001', 'iso-14001', 'iatf-16949', 'iso-45001'].map((id) => id as SchemeId);

function addCertificate(site: Site, { evidence }: Profile): Site | undefined {
  const held = site.certificates ?? [];
  const scheme = SCHEMES.find((id) => !held.some((certificate) => certificate.scheme === id));
  if (scheme === undefined) return undefined;
  const added: Certificate = {
    id: `added-${scheme}` as CertificateId,
    scheme,
    state: 'valid',
    issued: '2026-10-01',
    expires: '2029-09-30',
    evidence,
  };
  return { ...site, certificates: [...held, added] };
}

function widenRange(site: Site): Site | undefined {
  for (const [number, capability] of (site.capabilities ?? []).entries()) {
    const wider = widened(capability.envelope);
    if (wider === undefined) continue;
    const changed: Capability = { ...capability, envelope: wider };
    return { ...site, capabilities: (site.capabilities ?? []).with(number, changed) };
  }
  return undefined;
}

function widened(envelope: Envelope): Envelope | undefined {
  const stated = Object.entries(envelope) as readonly (readonly [Dimension, Range])[];
  const found = stated.find(([, { max }]) => max !== undefined);
  if (found === undefined) return undefined;
  const [dimension, { max = 0, ...range }] = found;
  return { ...envelope, [dimension]: { ...range, max: Math.ceil(max * 2) } };
}

function dropCapability(site: Site): Site | undefined {
  const { capabilities = [] } = site;
  return capabilities.length < 2 ? undefined : { ...site, capabilities: capabilities.slice(1) };
}
