import type { BuyerSite } from '../domain/demand/buyer';
import type { CriterionId, Necessity, Requirement } from '../domain/demand/requirement';
import type { Asked, Held, Remedy } from '../domain/match/assessment';
import type { Evidence } from '../domain/supplier/evidence';
import type { ProfileColumns } from './columns/profile-columns';
import type { Measure } from './measure';
import type { Policy } from './policy';

/** What a criterion reads when it turns a requirement into asks. */
export interface Need extends Policy {
  readonly requirement: Requirement;
  readonly receivingSite: BuyerSite;
}

/** The words behind a measure: what is held, how well that is proven, and what would change the answer. */
export interface Description {
  readonly held: Held;
  readonly evidence?: Evidence;
  readonly remedy?: Remedy;
}

/**
 * One thing a requirement asks, ready to be held against many suppliers.
 *
 * `measure` is the only place where its answer and its share of points are made: whole numbers in and out, nothing
 * allocated. `describe` turns that same measure into what people read and adds nothing to it. Both are given a row of
 * columns and the number of the site within it that is judged, or `NO_SITE` when the supplier has stated none.
 */
export interface Ask {
  readonly criterion: CriterionId;
  /** Unique within the requirement and independent of the order of its lists. */
  readonly key: string;
  readonly necessity: Necessity;
  readonly asked: Asked;
  measure(columns: ProfileColumns, row: number, site: number): Measure;
  describe(columns: ProfileColumns, row: number, site: number, measure: Measure): Description;
  /** What an index can know of the measure without measuring; absent where any supplier may earn everything. */
  readonly reach?: Reach;
}

/**
 * What suppliers can come to in an ask, by what they hold: a row's measure is at no site greater than that of the best of
 * its `holdings` and `classes`, or `otherwise` when it has none of them.
 */
export interface Reach {
  /** Best first: whoever has an earlier one is no worse off than by a later one. */
  readonly holdings: readonly Holding[];
  readonly classes: readonly { readonly of: RowClass; readonly best: Measure }[];
  readonly otherwise: Measure;
  /** At a supplier with one site the answer is exactly that, not only at most. */
  readonly isExact: boolean;
}

/** Something that a supplier may hold, and what that is worth at most. */
export type Holding = (HeldConcept | HeldCertificate) & { readonly best: Measure };

interface HeldConcept {
  readonly in: 'core' | 'supplementary' | 'subcontracted' | 'mention' | 'material' | 'language' | 'market' | 'country';
  /** The number of the concept, or the code. */
  readonly key: number;
}

/** A certificate of a scheme in a state, at a site of a kind, whose deciding day is in the stretch, both ends included. */
interface HeldCertificate {
  readonly in: 'certificate';
  readonly scheme: number;
  readonly kind: number;
  readonly state: number;
  readonly fromDay: number;
  readonly toDay: number;
}

/** Suppliers that an ask treats apart: those that are silent, are no more, or have a site of a kind. */
export type RowClass =
  /** Out of business on that day, in days since 1970. */
  | { readonly is: 'ceased'; readonly by: number }
  | { readonly is: 'silent-on-capabilities' }
  | { readonly is: 'silent-on-certificates' }
  | { readonly is: 'silent-on-languages' }
  | { readonly is: 'site-of-kind'; readonly kind: number };

/** A criterion turns a need into asks; none, when the need says nothing about it. */
export type Criterion = (need: Need) => readonly Ask[];

/** The site number of a supplier that has stated no site. */
export const NO_SITE = -1;
