import { isDeepStrictEqual } from 'node:util';
import type { CertificateEntry, ProcessEntry } from '../../../documents/columns/member-cells';
import type { CapabilityId, CertificateId } from '../../../domain/ids';
import type { Capability, Certificate, Site } from '../../../domain/supplier/site';
import { freeId } from '../new-ids';
import type { ImportContext } from '../record-kind';

interface At {
  readonly site: Site;
  readonly allSites: readonly Site[];
}

/**
 * What a site can do, by a list that says all of it: a process that is there already keeps what the list does not tell (its sizes,
 * who may see it); one that is changed is stated by the import from then on.
 */
export function applyCapabilities(
  { evidence }: ImportContext,
  { site, allSites }: At,
  entries: readonly ProcessEntry[],
) {
  const left = [...(site.capabilities ?? [])];
  const taken = new Set<string>(allSites.flatMap(({ capabilities = [] }) => capabilities.map(({ id }) => id)));
  return entries.map(({ process, role, materials }): Capability => {
    const before = takeOut(left, (one) => one.process === process);
    if (before === undefined) {
      const id = takeId(process, taken) as CapabilityId;
      return { id, process, role: role ?? 'core', ...(materials && { materials }), envelope: {}, evidence };
    }
    const after = { ...before, ...(role && { role }), ...(materials && { materials }) };
    return isDeepStrictEqual(after, before) ? before : { ...after, evidence };
  });
}

/** What a site holds, in the same way: of several of one scheme the one of that number is meant, or else the first. */
export function applyCertificates(
  { evidence }: ImportContext,
  { site, allSites }: At,
  entries: readonly CertificateEntry[],
) {
  const left = [...(site.certificates ?? [])];
  const taken = new Set<string>(allSites.flatMap(({ certificates = [] }) => certificates.map(({ id }) => id)));
  return entries.map((entry): Certificate => {
    const { scheme, number } = entry;
    const before =
      takeOut(left, (one) => one.scheme === scheme && one.number === number) ??
      takeOut(left, (one) => one.scheme === scheme);
    if (before === undefined) {
      return { id: takeId(scheme, taken) as CertificateId, state: 'valid', ...entry, evidence };
    }
    const after = { ...before, ...entry };
    return isDeepStrictEqual(after, before) ? before : { ...after, evidence };
  });
}

function takeOut<Fact>(facts: Fact[], isMeant: (fact: Fact) => boolean): Fact | undefined {
  const at = facts.findIndex(isMeant);
  return at < 0 ? undefined : facts.splice(at, 1)[0];
}

function takeId(wanted: string, taken: Set<string>): string {
  const id = freeId(wanted, (one) => taken.has(one));
  taken.add(id);
  return id;
}
