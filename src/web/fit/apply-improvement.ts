import { addMonths } from '../../domain/calendar-date';
import type { CapabilityId, CertificateId, ConceptId } from '../../domain/ids';
import type { Improvement as DomainImprovement } from '../../domain/match/advice';
import type { Range } from '../../domain/supplier/envelope';
import type { Evidence } from '../../domain/supplier/evidence';
import type { ProfileDraft } from '../../domain/supplier/profile';
import type { Capability, Certificate, Site } from '../../domain/supplier/site';
import { newId } from '../profile/draft/new-id';
import type { Improvement } from './improvement';

type Doing<Do extends DomainImprovement['do']> = Extract<DomainImprovement, { do: Do }>;

/** How a change is made in a draft. */
export interface Applying {
  /** What proves a fact that is added. */
  readonly claim: Evidence;
  /** Supposes what is still to be obtained as held; in a profile it stands as begun. */
  readonly supposes: boolean;
}

/** Months and share of the normal capacity that are put down where some must be freed from a day on. */
const FREED = { months: 6, percent: 20 };

/** The draft as whoever makes these changes would write it. What the draft was silent about stays as open as it was. */
export function applyImprovements(
  draft: ProfileDraft,
  improvements: readonly Improvement[],
  applying: Applying,
): ProfileDraft {
  // Sizes and materials may belong to a capability that another improvement offers.
  const offersFirst = [...improvements].sort((one, other) => Number(other.do === 'offer') - Number(one.do === 'offer'));
  // The server made the ids in them, which the wire names as plain texts.
  return offersFirst.reduce((now, each) => applyOne(now, each as unknown as DomainImprovement, applying), draft);
}

function applyOne(draft: ProfileDraft, improvement: DomainImprovement, applying: Applying): ProfileDraft {
  switch (improvement.do) {
    case 'offer':
      return atSite(draft, improvement.site, (site) => offer(site, improvement.process, applying));
    case 'certify':
      return atSite(draft, improvement.site, (site) => certify(site, improvement, applying));
    case 'work-material':
      return atSite(draft, improvement.site, (site) =>
        atCapability(site, improvement.capability, applying, (capability) => ({
          ...capability,
          materials: union(capability.materials, improvement.materials),
        })),
      );
    case 'reach':
      return atSite(draft, improvement.site, (site) =>
        atCapability(site, improvement.capability, applying, (capability) => reach(capability, improvement)),
      );
    case 'speak':
      return { ...draft, languages: union(draft.languages, improvement.languages) };
    case 'deliver':
      return { ...draft, exportMarkets: union(draft.exportMarkets, improvement.countries) };
    case 'free': {
      const freed = improvement.days.map((from) => ({
        from,
        to: addMonths(from, FREED.months),
        freePercent: FREED.percent,
      }));
      return { ...draft, freeCapacity: [...(draft.freeCapacity ?? []), ...freed] };
    }
    case 'show':
      return show(draft, improvement);
  }
}

function atSite(draft: ProfileDraft, siteId: string, change: (site: Site) => Site): ProfileDraft {
  return { ...draft, sites: draft.sites.map((site) => (site.id === siteId ? change(site) : site)) };
}

/** Where a list was silent, what is added must not read as all there is. */
function withFacts(site: Site, facts: Pick<Site, 'capabilities'> | Pick<Site, 'certificates'>): Site {
  const [list] = Object.keys(facts) as readonly ('capabilities' | 'certificates')[];
  const wasSilent = list !== undefined && site[list] === undefined;
  return { ...site, ...facts, ...(wasSilent && { isPartial: true }) };
}

function offer(site: Site, process: ConceptId, { claim }: Applying): Site {
  const { capabilities = [] } = site;
  const isIt = (capability: Capability) => capability.process === process;
  if (capabilities.some(isIt)) {
    return {
      ...site,
      capabilities: capabilities.map((each) => (isIt(each) ? { ...each, role: inHouse(each) } : each)),
    };
  }
  const added: Capability = {
    id: newId('capability'),
    process,
    role: 'supplementary',
    envelope: {},
    evidence: claim,
  };
  return withFacts(site, { capabilities: [...capabilities, added] });
}

function inHouse({ role }: Capability): Capability['role'] {
  return role === 'core' ? 'core' : 'supplementary';
}

function certify(site: Site, { how, scheme, certificate, by, until }: Doing<'certify'>, applying: Applying): Site {
  const { certificates = [] } = site;
  const earlier =
    certificates.find(({ id }) => id === certificate) ?? certificates.find((each) => each.scheme === scheme);
  const { expected: _expected, ...kept } = earlier ?? {
    id: newId<CertificateId>('certificate'),
    scheme,
    evidence: applying.claim,
  };
  const next: Certificate =
    how === 'obtain' && !applying.supposes
      ? { ...kept, state: 'in-progress', expected: by }
      : { ...kept, state: 'valid', expires: until };
  const others = certificates.filter(({ id }) => id !== next.id);
  return withFacts(site, { certificates: [...others, next] });
}

/** A capability that another improvement offers is named by its process; it is added where nobody has added it yet. */
const SUPPOSED = 'supposed-';

function atCapability(
  site: Site,
  id: CapabilityId,
  applying: Applying,
  change: (capability: Capability) => Capability,
): Site {
  const process = id.startsWith(SUPPOSED) ? (id.slice(SUPPOSED.length) as ConceptId) : undefined;
  const isIt = (capability: Capability) => capability.id === id || capability.process === process;
  const whole = process === undefined || site.capabilities?.some(isIt) ? site : offer(site, process, applying);
  const { capabilities } = whole;
  return capabilities
    ? { ...whole, capabilities: capabilities.map((each) => (isIt(each) ? change(each) : each)) }
    : whole;
}

function reach(capability: Capability, { dimension, range }: Doing<'reach'>): Capability {
  const held = capability.envelope[dimension] ?? {};
  return { ...capability, envelope: { ...capability.envelope, [dimension]: hull(held, range) } };
}

/** The smallest range that covers both; a bound that neither states stays unstated. */
function hull(one: Range, other: Range): Range {
  const lows = [one.min, other.min].filter((bound) => bound !== undefined);
  const highs = [one.max, other.max].filter((bound) => bound !== undefined);
  return {
    ...(lows.length > 0 && { min: Math.min(...lows) }),
    ...(highs.length > 0 && { max: Math.max(...highs) }),
  };
}

function show(draft: ProfileDraft, improvement: Doing<'show'>): ProfileDraft {
  if ('field' in improvement) {
    const { [improvement.field]: _shown, ...visibility } = draft.visibility;
    return { ...draft, visibility };
  }
  return atSite(draft, improvement.site, ({ capabilities, certificates, ...site }) => ({
    ...site,
    ...(capabilities && { capabilities: capabilities.map((each) => shownIf(each, improvement.fact)) }),
    ...(certificates && { certificates: certificates.map((each) => shownIf(each, improvement.fact)) }),
  }));
}

function shownIf<Fact extends Capability | Certificate>(fact: Fact, id: string): Fact {
  if (fact.id !== id) return fact;
  const { visibility: _shown, ...rest } = fact;
  return rest as Fact;
}

function union<Member extends string>(stated: readonly Member[] = [], added: readonly Member[]): readonly Member[] {
  return [...new Set([...stated, ...added])];
}
