import type { Asked, Held, Remedy } from '../domain/assessment';
import type { BuyerSite } from '../domain/buyer';
import type { Evidence } from '../domain/evidence';
import type { CriterionId, Necessity, Requirement } from '../domain/requirement';
import type { Measure } from './measure';
import type { Policy } from './policy';
import type { PreparedProfile } from './prepared-profile';

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
 * allocated. `describe` turns that same measure into what people read and adds nothing to it.
 */
export interface Ask {
  readonly criterion: CriterionId;
  /** Unique within the requirement and independent of the order of its lists. */
  readonly key: string;
  readonly necessity: Necessity;
  readonly asked: Asked;
  /** `site` is a number into `profile.sites`: the site that is judged, or `NO_SITE` when the supplier has stated none. */
  measure(profile: PreparedProfile, site: number): Measure;
  describe(profile: PreparedProfile, site: number, measure: Measure): Description;
}

/** A criterion turns a need into asks; none, when the need says nothing about it. */
export type Criterion = (need: Need) => readonly Ask[];

/** The site number of a supplier that has stated no site. */
export const NO_SITE = -1;
