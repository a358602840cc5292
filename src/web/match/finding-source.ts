import type { components } from '../api/wire';
import type { Names } from '../reference/vocabulary';
import type { Finding } from './match';

type Profile = components['schemas']['Profile'];

/** The field of a profile that a finding was read from. */
export interface FindingSource {
  /** Where it stands on the page of the profile: `#capability-…`, `#certificate-…`, `#site-…` or a field by its name. */
  readonly anchor: string;
  /** What it is about, by name; absent where the field itself says it. */
  readonly what?: string;
  readonly site?: string;
  readonly field?: 'standing' | 'texts' | 'capacity' | 'place' | 'markets' | 'languages' | 'proof';
}

/**
 * The field of a profile that a finding was read from; undefined where nothing was held that could be shown.
 *
 * @param profile of the supplier, as it is stored; a fact that is only tried does not stand in it
 */
export function sourceOf({ held }: Finding, profile: Profile | undefined, names: Names): FindingSource | undefined {
  switch (held.about) {
    case 'capability':
    case 'material':
    case 'range':
      return capabilitySource(held.capability, profile, names);
    case 'certificate':
    case 'retired-scheme': {
      const scheme = held.about === 'certificate' ? held.path[0] : held.scheme;
      const what = names.scheme(scheme ?? held.certificate);
      const site = profile?.draft.sites.find(({ certificates }) =>
        certificates?.some(({ id }) => id === held.certificate),
      );
      return { anchor: `certificate-${held.certificate}`, what, ...(site && { site: site.name }) };
    }
    case 'standing':
      return { anchor: 'standing', field: 'standing' };
    case 'mention':
    case 'text':
      return { anchor: 'texts', field: 'texts' };
    case 'capacity':
      return { anchor: 'free-capacity', field: 'capacity' };
    case 'distance':
      return { anchor: 'sites', field: 'place' };
    case 'markets':
      return { anchor: 'export-markets', field: 'markets' };
    case 'languages':
      return { anchor: 'languages', field: 'languages' };
    case 'proof':
      return { anchor: 'sites', field: 'proof' };
    case 'nothing-stated':
    case 'none':
    case 'not-eligible':
      return undefined;
  }
}

function capabilitySource(id: string, profile: Profile | undefined, names: Names): FindingSource | undefined {
  const anchor = `capability-${id}`;
  for (const site of profile?.draft.sites ?? []) {
    const capability = site.capabilities?.find((one) => one.id === id);
    if (capability !== undefined) return { anchor, what: names.concept(capability.process), site: site.name };
  }
  // Until the profile has come, or of a fact that is only tried: there is nothing yet to lead to.
  return undefined;
}
