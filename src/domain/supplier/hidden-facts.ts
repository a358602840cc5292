import type { GuardedField, ProfileDraft } from './profile';
import type { Site } from './site';
import { isVisibleTo, type Viewer, type Visibility } from './visibility';

const GUARDED_FIELDS: readonly GuardedField[] = ['texts', 'languages', 'exportMarkets', 'freeCapacity', 'references'];

interface Guarded {
  readonly visibility?: Visibility;
}

/**
 * Puts back what the one who edited a profile could not see, so that sending back what was read loses nothing.
 *
 * A hidden field keeps its value and its visibility; hidden capabilities and certificates stay at their site, and a site
 * that was taken away stays with them alone.
 */
export function restoreHidden(draft: ProfileDraft, current: ProfileDraft, viewer: Viewer): ProfileDraft {
  const hidden = GUARDED_FIELDS.filter((field) => !isVisibleTo(current.visibility[field], viewer));
  const kept = Object.fromEntries(hidden.map((field) => [field, current[field]]));
  const visibility = Object.fromEntries(hidden.map((field) => [field, current.visibility[field]]));
  return {
    ...draft,
    ...withoutAbsent(kept),
    ...(hidden.includes('texts') && { corrections: current.corrections }),
    sites: restoreSites(draft.sites, current.sites, viewer),
    visibility: { ...draft.visibility, ...visibility },
  };
}

function restoreSites(edited: readonly Site[], current: readonly Site[], viewer: Viewer): readonly Site[] {
  const hiddenAt = new Map(current.map((site) => [site.id, hiddenPart(site, viewer)]));
  const restored = edited.map((site) => withHidden(site, hiddenAt.get(site.id)));
  const removed = current.filter(({ id }) => !edited.some((site) => site.id === id));
  return [...restored, ...removed.map(({ id }) => hiddenAt.get(id)).filter((site) => site !== undefined)];
}

/** The site with its hidden facts only; undefined when nothing of it is hidden. */
function hiddenPart({ capabilities = [], certificates = [], ...rest }: Site, viewer: Viewer): Site | undefined {
  const isHidden = ({ visibility }: Guarded) => !isVisibleTo(visibility, viewer);
  const hiddenCapabilities = capabilities.filter(isHidden);
  const hiddenCertificates = certificates.filter(isHidden);
  if (hiddenCapabilities.length + hiddenCertificates.length === 0) return undefined;
  return {
    ...rest,
    ...(hiddenCapabilities.length > 0 && { capabilities: hiddenCapabilities }),
    ...(hiddenCertificates.length > 0 && { certificates: hiddenCertificates }),
  };
}

function withHidden(site: Site, hidden: Site | undefined): Site {
  if (hidden === undefined) return site;
  const { capabilities, certificates } = hidden;
  return {
    ...site,
    ...(capabilities && { capabilities: [...(site.capabilities ?? []), ...capabilities] }),
    ...(certificates && { certificates: [...(site.certificates ?? []), ...certificates] }),
  };
}

function withoutAbsent<Value extends object>(value: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Partial<Value>;
}
