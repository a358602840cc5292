import type { CalendarDate } from '../calendar-date';
import type { Milestone, Necessity } from '../demand/requirement';
import type { CapabilityId, CertificateId, ConceptId, RequirementId, SchemeId, SiteId, SupplierId } from '../ids';
import type { Dimension, Range } from '../supplier/envelope';
import type { GuardedField } from '../supplier/profile';
import type { Asked, Verdict } from './assessment';
import type { VerdictCounts } from './shortlist';

/**
 * One thing that a supplier could add to its profile. `how` is the remedy that it came from, which tells a deed (`obtain`)
 * from an answer to an open question (`state`): an answer is only supposed here, never taken as given.
 */
export type Improvement =
  | {
      readonly do: 'offer';
      readonly how: 'state' | 'state-as-capability' | 'confirm-narrower' | 'take-in-house' | 'offer-process';
      readonly site: SiteId;
      readonly process: ConceptId;
    }
  | {
      readonly do: 'certify';
      readonly how: 'state' | 'state-expiry' | 'renew' | 'complete' | 'lift-suspension' | 'obtain';
      readonly site: SiteId;
      readonly scheme: SchemeId;
      /** The certificate on record that it continues. */
      readonly certificate?: CertificateId;
      /** The day by which it must be in place: the earliest milestone that it answers. */
      readonly by: CalendarDate;
      /** The last day on which it must still be valid: the latest milestone that it answers. */
      readonly until: CalendarDate;
    }
  | {
      readonly do: 'work-material';
      readonly how: 'state' | 'confirm-narrower' | 'work-in-material';
      readonly site: SiteId;
      readonly capability: CapabilityId;
      readonly materials: readonly ConceptId[];
    }
  | {
      readonly do: 'reach';
      readonly how: 'state-bounds' | 'widen';
      readonly site: SiteId;
      readonly capability: CapabilityId;
      readonly dimension: Dimension;
      /** The bounds that must be reached; the others stay as they are. */
      readonly range: Range;
    }
  | { readonly do: 'speak'; readonly how: 'state' | 'work-in-language'; readonly languages: readonly string[] }
  | { readonly do: 'deliver'; readonly how: 'state' | 'deliver-to'; readonly countries: readonly string[] }
  | { readonly do: 'free'; readonly how: 'state' | 'free-capacity'; readonly days: readonly CalendarDate[] }
  /** Let every buyer read a field, or a fact of a site, that some may not read now. */
  | { readonly do: 'show'; readonly how: 'show'; readonly field: GuardedField }
  | {
      readonly do: 'show';
      readonly how: 'show';
      readonly site: SiteId;
      readonly fact: CapabilityId | CertificateId;
      readonly of: { readonly process: ConceptId } | { readonly scheme: SchemeId };
    };

const ANSWERS: ReadonlySet<Improvement['how']> = new Set([
  'state',
  'state-expiry',
  'state-bounds',
  'state-as-capability',
  'confirm-narrower',
]);

/** Is it an answer to an open question, and so only supposed, rather than something to be done? */
export function isAnswer({ how }: Improvement): boolean {
  return ANSWERS.has(how);
}

/** How a supplier stands against a need, in brief. */
export interface Stand {
  readonly verdict: Verdict;
  /** 0 to 1,000. */
  readonly points: number;
}

/** A need whose verdict on the supplier gets better. */
export interface NeedMove {
  readonly requirementId: RequirementId;
  readonly from: Stand;
  readonly to: Stand;
}

/** What improvements would bring, found by scoring again with them in the profile. None of them can be left out. */
export interface Gap {
  /** One to three, to be made together. */
  readonly improvements: readonly Improvement[];
  /** The needs whose verdict gets better; of several improvements together, only those that no part of them moves. */
  readonly moves: readonly NeedMove[];
  /** Points gained over all needs that the supplier is not excluded from afterwards. */
  readonly pointsGained: number;
  /** How many points of the needs looked at, musts and wishes, become met. */
  readonly asksMet: number;
}

/** How many there are, and how many of them were looked at: everything here is bounded, whatever the size of the market. */
export interface Extent {
  readonly found: number;
  readonly lookedAt: number;
}

/** The gaps of one supplier, most needs moved first. */
export interface GapReport {
  readonly supplierId: SupplierId;
  readonly gaps: readonly Gap[];
  /** Verdicts of the needs looked at, as things stand. */
  readonly now: VerdictCounts;
  /** Open needs. */
  readonly needs: Extent;
  /** Single improvements that the findings call for. */
  readonly singles: Extent;
  /** Sets of two or three. */
  readonly sets: Extent;
}

/** One thing that a buyer could give way on. `at` is a JSON Pointer into the need: the ask that it is about. */
export type Relaxation = { readonly at: string; readonly asked: Asked } & (
  | { readonly do: 'accept-plan' }
  | { readonly do: 'later-milestone'; readonly milestone: Milestone; readonly on: CalendarDate }
  | { readonly do: 'allow-bought' }
  | { readonly do: 'narrow'; readonly dimension: Dimension; readonly range: Range }
  | { readonly do: 'farther'; readonly withinKm: number }
  | { readonly do: 'make-wish' }
);

/** A supplier whose verdict gets better by a relaxation. */
export interface LetIn {
  readonly supplierId: SupplierId;
  readonly from: Stand;
  readonly to: Stand;
  /** Its place on the list of the relaxed need. */
  readonly rank: number;
}

/** What a relaxation would bring, found by ranking again. The counts are of all suppliers, the names of the first of them. */
export interface RelaxationEffect {
  readonly relaxation: Relaxation;
  readonly moreQualified: number;
  readonly fewerExcluded: number;
  readonly letIn: readonly LetIn[];
}

/** Where a supplier stands on a list. */
export interface RankedStand extends Stand {
  readonly rank: number;
}

/** What one answer of one supplier would bring it on the list of a need. */
export interface AnswerEffect {
  readonly supplierId: SupplierId;
  readonly answer: Improvement;
  readonly from: RankedStand;
  readonly to: RankedStand;
}

/** How many needs, by how strongly they ask. */
export interface Demand {
  readonly must: number;
  readonly wish: number;
}

/** What a row of the coverage is about: a process, or a certification scheme. */
export type CoverageSubject = { readonly process: ConceptId } | { readonly scheme: SchemeId };

/** How well a member answers what is asked, at best. */
export type MemberStand = 'met' | 'partly' | 'unknown' | 'none';

/** What the open needs ask for in one process or scheme, and what the members hold against it. */
export interface CoverageRow {
  readonly of: CoverageSubject;
  readonly asked: Demand;
  /** Of those, the needs that no member meets. */
  readonly uncovered: Demand;
  /** Each member by its best answer to any of the needs that ask. */
  readonly members: Readonly<Record<MemberStand, number>>;
}

/** Who asks for one process or scheme, and who can: what a row of the coverage counts. */
export interface CoverageDetail {
  /** In the order of the needs. */
  readonly needs: readonly {
    readonly requirementId: RequirementId;
    readonly necessity: Necessity;
    /** Does any member meet it? */
    readonly isCovered: boolean;
  }[];
  /** In the order of the members. */
  readonly members: readonly { readonly supplierId: SupplierId; readonly stand: MemberStand }[];
}

/** What the demand of all open needs asks for that the members lack, least covered first. */
export interface CoverageReport {
  readonly processes: readonly CoverageRow[];
  readonly schemes: readonly CoverageRow[];
  readonly needs: Extent;
  readonly members: Extent;
}
