import { type GuardedField, type Profile, profileAsSeenBy } from './profile';
import type { Site } from './site';
import { isVisibleTo, type Viewer, type Visibility } from './visibility';

interface Guarded {
  readonly id: string;
  readonly visibility?: Visibility;
}

/**
 * An earlier revision of a profile as the viewer may see it today: what is hidden now stays hidden, also where it was
 * readable when that revision was the newest.
 */
export function earlierAsSeenBy(earlier: Profile, newest: Profile, viewer: Viewer): Profile {
  const hiddenIds = (facts: readonly Guarded[]) =>
    new Set(facts.filter(({ visibility }) => !isVisibleTo(visibility, viewer)).map(({ id }) => id));
  const hidden = {
    capabilities: hiddenIds(newest.sites.flatMap(({ capabilities = [] }) => capabilities)),
    certificates: hiddenIds(newest.sites.flatMap(({ certificates = [] }) => certificates)),
  };
  const hiddenFields = (Object.entries(newest.visibility) as readonly (readonly [GuardedField, Visibility])[]).filter(
    ([, visibility]) => !isVisibleTo(visibility, viewer),
  );
  const guarded = {
    ...earlier,
    sites: earlier.sites.map((site) => withoutFacts(site, hidden)),
    visibility: { ...earlier.visibility, ...Object.fromEntries(hiddenFields) },
  };
  return profileAsSeenBy(guarded, viewer);
}

function withoutFacts(site: Site, hidden: Readonly<Record<'capabilities' | 'certificates', Set<string>>>): Site {
  const { capabilities, certificates } = site;
  return {
    ...site,
    ...(capabilities && { capabilities: capabilities.filter(({ id }) => !hidden.capabilities.has(id)) }),
    ...(certificates && { certificates: certificates.filter(({ id }) => !hidden.certificates.has(id)) }),
  };
}
