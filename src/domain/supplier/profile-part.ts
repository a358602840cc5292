import type { SiteId } from '../ids';
import { Problem } from '../problem';
import type { ProfileDraft } from './profile';
import type { Capability, Certificate, Site } from './site';

/** A list of what a site can do or holds. */
export interface FactList<Fact> {
  readonly name: 'capabilities' | 'certificates';
  readonly of: (site: Site) => readonly Fact[];
  readonly replace: (site: Site, facts: readonly Fact[]) => Site;
}

/** What a site can do. */
export const CAPABILITIES: FactList<Capability> = {
  name: 'capabilities',
  of: ({ capabilities = [] }) => capabilities,
  replace: (site, capabilities) => ({ ...site, capabilities }),
};

/** What a site holds or works on. */
export const CERTIFICATES: FactList<Certificate> = {
  name: 'certificates',
  of: ({ certificates = [] }) => certificates,
  replace: (site, certificates) => ({ ...site, certificates }),
};

/** A draft of which one part has been changed. */
export interface ChangedDraft {
  readonly draft: ProfileDraft;
  /** JSON Pointer to the part in the draft; undefined when it has been taken away. */
  readonly path?: string;
  /** True when the part was not there before. */
  readonly isNew: boolean;
}

/** One change of one part. It throws Problem `absent` where the part, or the site that it hangs on, is not there. */
export type ProfileChange = (draft: ProfileDraft) => ChangedDraft;

interface Identified {
  readonly id: string;
}

/**
 * The site of that id.
 *
 * @throws Problem `absent`
 */
export function siteIn({ sites }: Pick<ProfileDraft, 'sites'>, siteId: SiteId): Site {
  return memberIn(sites, siteId);
}

/**
 * The capability, or the certificate, of that id at a site.
 *
 * @throws Problem `absent`
 */
export function factIn<Fact extends Identified>(site: Site, list: FactList<Fact>, id: Fact['id']): Fact {
  return memberIn(list.of(site), id);
}

/** Adds the site, or puts it in the place of the one with its id. */
export function putSite(site: Site): ProfileChange {
  return (draft) => {
    const { members, index, isNew } = putMember(draft.sites, site);
    return { draft: { ...draft, sites: members }, path: `/sites/${index}`, isNew };
  };
}

/** Takes a site away, with all that hangs on it. */
export function removeSite(siteId: SiteId): ProfileChange {
  return (draft) => ({ draft: { ...draft, sites: withoutMember(draft.sites, siteId) }, isNew: false });
}

/** Adds a capability or a certificate to a site, or puts it in the place of the one with its id. */
export function putFact<Fact extends Identified>(siteId: SiteId, list: FactList<Fact>, fact: Fact): ProfileChange {
  return (draft) => {
    const site = siteIn(draft, siteId);
    const { members, index, isNew } = putMember(list.of(site), fact);
    const { draft: changed, path } = putSite(list.replace(site, members))(draft);
    return { draft: changed, path: `${path}/${list.name}/${index}`, isNew };
  };
}

/** Takes a capability or a certificate away. The list stays, and says "none" when that was the last. */
export function removeFact<Fact extends Identified>(
  siteId: SiteId,
  list: FactList<Fact>,
  id: Fact['id'],
): ProfileChange {
  return (draft) => {
    const site = siteIn(draft, siteId);
    const { draft: changed } = putSite(list.replace(site, withoutMember(list.of(site), id)))(draft);
    return { draft: changed, isNew: false };
  };
}

function memberIn<Member extends Identified>(members: readonly Member[], id: string): Member {
  const found = members.find((member) => member.id === id);
  if (!found) throw new Problem('absent', [{ code: 'absent', path: '' }]);
  return found;
}

function putMember<Member extends Identified>(members: readonly Member[], next: Member) {
  const at = members.findIndex(({ id }) => id === next.id);
  if (at === -1) return { members: [...members, next], index: members.length, isNew: true };
  return { members: members.with(at, next), index: at, isNew: false };
}

function withoutMember<Member extends Identified>(members: readonly Member[], id: string): readonly Member[] {
  const gone = memberIn(members, id);
  return members.filter((member) => member !== gone);
}
