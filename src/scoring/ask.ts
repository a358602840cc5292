import type { Asked, Held, Remedy } from '../domain/assessment';
import type { BuyerSite } from '../domain/buyer';
import type { Evidence } from '../domain/evidence';
import type { CriterionId, Necessity, Requirement } from '../domain/requirement';
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
 * What suppliers can come to in an ask, by what they hold: for a row, no measure at any of its sites is greater than that of the first
 * of its `holdings` that it has, or of the first of its `classes` that it belongs to, or else `otherwise`.
 */
export interface Reach {
  /** Best first. */
  readonly holdings: readonly Holding[];
  readonly classes: readonly { readonly of: RowClass; readonly best: Measure }[];
  readonly otherwise: Measure;
  /** At a supplier with one site the measure's answer is exactly that, not only at most. */
  readonly isExact: boolean;
}

/** Something that a supplier may hold, and what that is worth at most. */
export type Holding =
  | { readonly in: 'core' | 'supplementary' | 'subcontracted' | 'mention' | 'material'; readonly concept: number; readonly best: Measure }
  /** A certificate of that scheme, by what `measureOne` says of it. */
  | {
      readonly in: 'certificate';
      readonly scheme: number;
      readonly best: Measure;
      isBest(columns: ProfileColumns, certificate: number): boolean;
    };

/** Suppliers that an ask treats apart: those that are silent, or have a site of a kind. */
export type RowClass =
  | { readonly is: 'ceased' }
  | { readonly is: 'silent-on-capabilities' }
  | { readonly is: 'silent-on-certificates' }
  | { readonly is: 'site-of-kind'; readonly kind: number };

/** A criterion turns a need into asks; none, when the need says nothing about it. */
export type Criterion = (need: Need) => readonly Ask[];

/** The site number of a supplier that has stated no site. */
export const NO_SITE = -1;
