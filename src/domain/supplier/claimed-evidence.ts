import { isSameValue } from '../same-value';
import type { Evidence } from './evidence';
import type { ProfileDraft } from './profile';
import type { Site } from './site';
import type { Visibility } from './visibility';

interface Proven {
  readonly evidence: Evidence;
  readonly visibility?: Visibility;
}

/** Decides what proves a fact: the one edited, and the one it was before; undefined for a new one. */
type Prove = (edited: Proven, before: Proven | undefined) => Evidence;

/**
 * The draft in which every fact that was changed, and whose evidence was not, is proven by the claim alone: a document that
 * was seen proves what stood there when it was seen.
 */
export function claimChanged(draft: ProfileDraft, current: ProfileDraft | undefined, claim: Evidence): ProfileDraft {
  return proveAll(draft, current, (edited, before) => {
    if (before === undefined || isSameFact(edited, before)) return edited.evidence;
    return isSameValue(edited.evidence, before.evidence) ? claim : edited.evidence;
  });
}

/**
 * The draft as the supplier itself may say it: what it changes it claims, and nothing is better proven than declared but
 * what stood there unchanged.
 */
export function claimOwn(draft: ProfileDraft, current: ProfileDraft | undefined, claim: Evidence): ProfileDraft {
  return proveAll(claimChanged(draft, current, claim), current, (edited, before) => {
    if (edited.evidence.tier === 'declared') return edited.evidence;
    return before !== undefined && isSameFact(edited, before) ? before.evidence : claim;
  });
}

/** Who may read a fact does not change what it says. */
function isSameFact(one: Proven, other: Proven): boolean {
  const { evidence: _one, visibility: _oneSeenBy, ...oneSays } = one;
  const { evidence: _other, visibility: _otherSeenBy, ...otherSays } = other;
  return isSameValue(oneSays, otherSays);
}

function proveAll(draft: ProfileDraft, current: ProfileDraft | undefined, prove: Prove): ProfileDraft {
  const before = (current?.sites ?? []).flatMap(factsOf);
  const proven = <Fact extends Proven & { readonly id: string }>(fact: Fact): Fact => {
    const { id } = fact;
    return {
      ...fact,
      evidence: prove(
        fact,
        before.find((each) => each.id === id && 'scheme' in each === 'scheme' in fact),
      ),
    };
  };
  const references = draft.references?.map((reference) => {
    const earlier = current?.references?.find(({ customer }) => customer === reference.customer);
    return { ...reference, evidence: prove(reference, earlier) };
  });
  return {
    ...draft,
    ...(references && { references }),
    sites: draft.sites.map(({ capabilities, certificates, ...site }) => ({
      ...site,
      ...(capabilities && { capabilities: capabilities.map(proven) }),
      ...(certificates && { certificates: certificates.map(proven) }),
    })),
    evidence: prove(withoutFacts(draft), current && withoutFacts(current)),
  };
}

function factsOf({ capabilities = [], certificates = [] }: Site): readonly (Proven & { readonly id: string })[] {
  return [...capabilities, ...certificates];
}

/** What the evidence of the profile itself is about: all that carries none of its own. */
function withoutFacts({ texts, corrections, languages, exportMarkets, freeCapacity, sites, evidence }: ProfileDraft) {
  const bare = sites.map(({ capabilities: _capabilities, certificates: _certificates, ...site }) => site);
  return { texts, corrections, languages, exportMarkets, freeCapacity, sites: bare, evidence };
}
