import type { CalendarDate } from '../calendar-date';
import type { SupplierId } from '../ids';
import type { Texts } from '../language';
import type { Evidence } from './evidence';
import type { Site } from './site';
import type { Corrections, Understanding } from './understanding';
import { isVisibleTo, type Viewer, type Visibility } from './visibility';

/** A stretch of time in which a supplier has capacity to take on work. */
export interface CapacityWindow {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Free share of the normal capacity, whole percent, 1 to 100. */
  readonly freePercent: number;
}

/** A customer or delivery that the supplier may be judged by. */
export interface Reference {
  readonly customer: string;
  readonly what: Texts;
  readonly evidence: Evidence;
}

/** The fields beside the sites that carry a visibility of their own. */
export type GuardedField = 'texts' | 'languages' | 'exportMarkets' | 'freeCapacity' | 'references';

/** What a supplier says of itself and saves as a whole. An absent list has not been answered; an empty one says "none". */
export interface ProfileDraft {
  readonly texts: Texts;
  readonly corrections: Corrections;
  /** Languages in which the supplier can work with a buyer, ISO 639-1. */
  readonly languages?: readonly string[];
  /** Countries to which the supplier delivers, ISO 3166-1 alpha-2. */
  readonly exportMarkets?: readonly string[];
  readonly freeCapacity?: readonly CapacityWindow[];
  readonly references?: readonly Reference[];
  readonly sites: readonly Site[];
  /** Who states what carries no evidence of its own: texts, languages, markets, capacity, the sites and their places. */
  readonly evidence: Evidence;
  readonly visibility: Readonly<Partial<Record<GuardedField, Visibility>>>;
}

/** One revision of a supplier's profile, as stored: the draft and what was understood of its texts. */
export interface Profile extends ProfileDraft {
  readonly supplierId: SupplierId;
  /** 1 for the first; each save adds one. */
  readonly revision: number;
  readonly understood: Understanding;
}

/**
 * The profile with everything left out that the viewer may not read.
 *
 * What is scored for a buyer is scored on this, so that no rank, count or reason depends on a field the buyer may not see.
 */
export function profileAsSeenBy(profile: Profile, viewer: Viewer): Profile {
  if (viewer.kind === 'owner') return profile;
  const { texts, languages, exportMarkets, freeCapacity, references, ...rest } = profile;
  const sees = (field: GuardedField) => isVisibleTo(profile.visibility[field], viewer);
  return {
    ...rest,
    texts: sees('texts') ? texts : {},
    corrections: sees('texts') ? profile.corrections : { rejected: [], added: [] },
    understood: sees('texts') ? profile.understood : { mentions: {}, concepts: [], terms: [] },
    ...(languages && sees('languages') && { languages }),
    ...(exportMarkets && sees('exportMarkets') && { exportMarkets }),
    ...(freeCapacity && sees('freeCapacity') && { freeCapacity }),
    ...(references && sees('references') && { references }),
    sites: profile.sites.map((site) => siteAsSeenBy(site, viewer)),
    visibility: viewer.kind === 'cluster' ? visibleEntries(profile.visibility, viewer) : {},
  };
}

/** What a field's own visibility says is for those who look after profiles; a buyer is not told who else may read. */
function visibleEntries(visibility: Profile['visibility'], viewer: Viewer): Profile['visibility'] {
  return Object.fromEntries(Object.entries(visibility).filter(([, of]) => isVisibleTo(of, viewer)));
}

/** A hidden fact leaves no trace: the list reads as if it had never held it, since anything else would tell that something is hidden. */
function siteAsSeenBy(site: Site, viewer: Viewer): Site {
  const { capabilities, certificates, ...rest } = site;
  return {
    ...rest,
    ...(capabilities && { capabilities: visibleFacts(capabilities, viewer) }),
    ...(certificates && { certificates: visibleFacts(certificates, viewer) }),
  };
}

function visibleFacts<Fact extends { readonly visibility?: Visibility }>(
  facts: readonly Fact[],
  viewer: Viewer,
): readonly (Fact | Omit<Fact, 'visibility'>)[] {
  const visible = facts.filter(({ visibility }) => isVisibleTo(visibility, viewer));
  return viewer.kind === 'cluster' ? visible : visible.map(({ visibility: _hidden, ...fact }) => fact);
}
