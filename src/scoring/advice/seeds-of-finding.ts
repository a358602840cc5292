import { dayOfMilestone } from '../../domain/demand/requirement';
import type { CapabilityId, ConceptId, SchemeId, SiteId } from '../../domain/ids';
import type { Improvement } from '../../domain/match/advice';
import type { Asked, Finding, Remedy } from '../../domain/match/assessment';
import { DECIDING_BOUNDS, type Range } from '../../domain/supplier/envelope';
import type { Profile } from '../../domain/supplier/profile';
import type { Policy } from '../policy';
import { supposedCapability } from './apply-change';
import type { NeedInView } from './need-in-view';

/** What the supplier says, as far as the one who asks for advice may read it, and by what it is judged. */
export interface Ground {
  readonly profile: Profile;
  readonly policy: Policy;
}

type Asking<About extends Asked['about']> = Extract<Asked, { about: About }>;
type Improving<Do extends Improvement['do']> = Extract<Improvement, { do: Do }>;

/** The improvements that the remedy of a finding comes to, each of which may answer it; none where advice has nothing to offer. */
export function seedsOfFinding(ground: Ground, need: NeedInView, finding: Finding): readonly Improvement[] {
  const { remedy, asked } = finding;
  const site = need.now.leadSite;
  if (remedy === undefined) return [];
  if (asked.about === 'language') {
    return [{ do: 'speak', how: remedy.do === 'state' ? 'state' : 'work-in-language', languages: [asked.language] }];
  }
  if (asked.about === 'market') {
    return [{ do: 'deliver', how: remedy.do === 'state' ? 'state' : 'deliver-to', countries: [asked.country] }];
  }
  if (asked.about === 'capacity') {
    return [{ do: 'free', how: remedy.do === 'state' ? 'state' : 'free-capacity', days: [asked.on] }];
  }
  if (site === undefined) return [];
  if (asked.about === 'process') return offers({ asked, remedy, finding, site }, ground, need);
  if (asked.about === 'certificate') return certificates(ground, site, { asked, remedy, finding });
  if (asked.about === 'material') return materials(ground, need, { asked, remedy, finding, site });
  if (asked.about === 'dimension') return ranges(ground, need, { asked, remedy, finding, site });
  return [];
}

/** A trade that is not there at all is not advised: to build one up is more than a gap. */
function offers(of: AskedOf<'process'>, ground: Ground, need: NeedInView): readonly Improvement[] {
  const { asked, remedy, finding, site } = of;
  switch (remedy.do) {
    case 'state':
    case 'confirm-narrower':
    case 'take-in-house':
      return [{ do: 'offer', how: remedy.do, site, process: asked.concept }];
    case 'offer-process':
      return finding.held.about === 'capability'
        ? [{ do: 'offer', how: 'offer-process', site, process: asked.concept }]
        : [];
    case 'state-as-capability':
      return [{ do: 'offer', how: remedy.do, site, process: remedy.concept }];
    case 'certify-site':
      return certifySister(ground, need, remedy.site);
    default:
      return [];
  }
}

/** Another site does the step, and lacks a certificate that the need asks for as a must. */
function certifySister({ profile, policy }: Ground, { requirement }: NeedInView, site: SiteId): readonly Improvement[] {
  return requirement.certificates
    .filter(({ necessity }) => necessity === 'must')
    .flatMap(({ anyOf, by }) => {
      const on = dayOfMilestone(requirement.milestones, by);
      return anyOf
        .filter((scheme) => canHold({ profile, policy }, site, scheme))
        .map((scheme) => ({ do: 'certify', how: 'obtain', site, scheme, by: on, until: on }) as const);
    });
}

interface AskedCertificate {
  readonly asked: Asking<'certificate'>;
  readonly remedy: Remedy;
  readonly finding: Finding;
}

function certificates(
  ground: Ground,
  site: SiteId,
  { asked, remedy, finding: { held } }: AskedCertificate,
): readonly Improvement[] {
  const bare = { do: 'certify', site, by: asked.on, until: asked.on } as const;
  const own = held.about === 'certificate' ? { certificate: held.certificate } : {};
  switch (remedy.do) {
    case 'renew':
    case 'complete':
    case 'lift-suspension':
    case 'state-expiry':
      return [{ ...bare, ...own, how: remedy.do, scheme: remedy.scheme }];
    case 'state':
    case 'obtain':
    case 'ask-instead': {
      const begun = held.about === 'certificate' && remedy.do === 'state' ? held.path.slice(0, 1) : undefined;
      const schemes = begun ?? (remedy.do === 'state' ? asked.anyOf : remedy.anyOf);
      const how = remedy.do === 'state' ? 'state' : 'obtain';
      return schemes
        .filter((scheme) => canHold(ground, site, scheme))
        .map((scheme) => ({ ...bare, ...(begun && own), how, scheme }));
    }
    default:
      return [];
  }
}

function canHold({ profile, policy }: Ground, siteId: SiteId, schemeId: SchemeId): boolean {
  const site = profile.sites.find(({ id }) => id === siteId);
  const scheme = policy.schemes.schemes.get(schemeId);
  return site !== undefined && scheme?.retired === undefined && scheme?.eligible.includes(site.kind) === true;
}

interface AskedOf<About extends Asked['about']> {
  readonly asked: Asking<About>;
  readonly remedy: Remedy;
  readonly finding: Finding;
  readonly site: SiteId;
}

function materials(ground: Ground, need: NeedInView, of: AskedOf<'material'>): readonly Improving<'work-material'>[] {
  const { asked, remedy, finding, site } = of;
  if (remedy.do !== 'state' && remedy.do !== 'confirm-narrower' && remedy.do !== 'work-in-material') return [];
  const steps = asked.process === undefined ? stepsOf(need) : [asked.process];
  const held = finding.held.about === 'material' ? finding.held.capability : undefined;
  const capability = held ?? capabilityFor(ground, site, steps);
  return [{ do: 'work-material', how: remedy.do, site, capability, materials: [asked.concept] }];
}

function ranges(ground: Ground, need: NeedInView, of: AskedOf<'dimension'>): readonly Improving<'reach'>[] {
  const { asked, remedy, finding, site } = of;
  if (remedy.do !== 'state-bounds' && remedy.do !== 'widen') return [];
  const held = finding.held.about === 'range' ? finding.held : undefined;
  const capability = held?.capability ?? capabilityFor(ground, site, stepsOf(need));
  const range = missingBounds(asked, held?.range ?? {});
  return [{ do: 'reach', how: remedy.do, site, capability, dimension: asked.dimension, range }];
}

/** The deciding bounds of what is asked that what is held does not reach. */
function missingBounds({ dimension, range }: Asking<'dimension'>, held: Range): Range {
  const low = range.min ?? range.max ?? 0;
  const high = range.max ?? range.min ?? 0;
  const deciding = DECIDING_BOUNDS[dimension];
  const needsMin = deciding !== 'max' && !(held.min !== undefined && held.min <= low);
  const needsMax = deciding !== 'min' && !(held.max !== undefined && held.max >= high);
  return { ...(needsMin && { min: low }), ...(needsMax && { max: high }) };
}

function stepsOf({ requirement }: NeedInView): readonly ConceptId[] {
  return requirement.steps.map(({ process }) => process);
}

/** The capability at the site that has most to do with the steps; else the one that an offer of the first step would make. */
function capabilityFor({ profile, policy }: Ground, siteId: SiteId, steps: readonly ConceptId[]): CapabilityId {
  const stated = profile.sites.find(({ id }) => id === siteId)?.capabilities ?? [];
  const [best] = stated
    .filter(({ role }) => role !== 'former')
    .map(({ id, process }) => ({ id, nearness: Math.max(...steps.map((step) => nearness(policy, step, process))) }))
    .filter((each) => each.nearness > 0)
    .sort((one, other) => other.nearness - one.nearness || (one.id < other.id ? -1 : 1));
  const [first] = steps;
  return best?.id ?? (first === undefined ? ('supposed' as CapabilityId) : supposedCapability(first));
}

function nearness({ taxonomy }: Policy, asked: ConceptId, held: ConceptId): number {
  return ['unrelated', 'sibling', 'broader', 'narrower', 'exact'].indexOf(taxonomy.relation(asked, held));
}
