import type { CriterionId, Necessity } from '../domain/demand/requirement';
import type { EvidenceTier } from '../domain/supplier/evidence';

/**
 * The whole policy of matching, on one page: what is weighed, how much, and what each shade of an answer is worth.
 *
 * Shares are whole per mille of the points of an ask. Two things hold throughout, and the laws test them: within a
 * criterion every share of a *met* answer is at least any share of a *partly* one, and *unknown* and *unmet* earn nothing.
 */
export interface Rules {
  /** Changes whenever anything on this page does; every shortlist names the one it was made by. */
  readonly version: string;
  /** Whole numbers; a criterion that a requirement asks nothing about gives its weight to the others. */
  readonly weights: Readonly<Record<CriterionId, number>>;
  /** How much more a must counts than a wish within its criterion. */
  readonly necessityWeights: Readonly<Record<Necessity, number>>;
  readonly process: {
    /** The exact or a narrower process, in house at the site that is judged. */
    readonly core: number;
    readonly supplementary: number;
    /** In house at another site of the supplier that also holds every certificate asked as a must. */
    readonly sisterSite: number;
    /** The same, but that site lacks a certificate asked as a must. Answers *partly*. */
    readonly uncertifiedSisterSite: number;
    /** Bought from others where that is allowed. Answers *partly*. */
    readonly subcontracted: number;
    /** A broader process is stated: perhaps. Times Wu-Palmer similarity; answers *partly*. */
    readonly broader: number;
    /** A sibling process is stated. Times Wu-Palmer similarity; answers *partly*. */
    readonly sibling: number;
    /** Only the texts mention it. Answers *partly*. */
    readonly mentioned: number;
  };
  /** A broader concept above this depth says nothing: "joining" (depth 2) is no answer to "TIG welding", "welding" (3) is. */
  readonly broaderFromDepth: number;
  /** Siblings less alike than this are different trades. Wu-Palmer per mille. */
  readonly siblingFromSimilarity: number;
  readonly material: { readonly broader: number; readonly sibling: number };
  /** Part of an asked range is covered. Times the covered part; answers *partly*. */
  readonly partlyCovered: number;
  /** Free capacity below this percent is none. */
  readonly freeCapacityFromPercent: number;
  readonly certificate: {
    /** Valid when the need was issued, but lapses before the milestone: to be renewed. */
    readonly lapsesBefore: number;
    /** In progress and expected before the milestone. */
    readonly expectedInTime: number;
    /** The same, where the buyer accepts a plan. */
    readonly plannedAndAccepted: number;
    /** Expected only after the milestone, where the buyer accepts a plan. */
    readonly plannedLate: number;
  };
  readonly place: {
    /** Kilometres as the crow flies that a lorry covers in two days; used where the need sets no distance. */
    readonly reachKm: number;
    /** Share at exactly that distance; 1,000 at the gate, nothing at twice the reach. */
    readonly atReach: number;
    /** Share at exactly the limit of a distance that was only wished for; falls with the distance beyond it. */
    readonly beyondWish: number;
  };
  readonly proof: {
    readonly tiers: Readonly<Record<EvidenceTier, number>>;
    /** Years of age up to which a proof keeps that share of its worth; older ones keep the last. Counted to the need's issue. */
    readonly freshness: readonly { readonly untilYears: number; readonly keeps: number }[];
    /** Mean share from which the proof of a match counts as *met*. */
    readonly metFrom: number;
  };
}

/** The rules in force. Each constant carries the example that set it; `tests/golden/rankings` holds the examples. */
export const RULES: Rules = {
  version: '2026.2',
  weights: {
    // In business or not is a verdict, never points.
    standing: 0,
    // A purchaser looks first at whether the chain can be made at all.
    processes: 340,
    // A missing certificate is what most often stops a nomination, a missing size what most often stops a quotation.
    certificates: 170,
    envelope: 140,
    materials: 90,
    volume: 80,
    place: 60,
    // 50: documents seen should lift a supplier above an equal one that only declares, and never above a better fit.
    proof: 50,
    languages: 40,
    texts: 30,
  },
  // 2: lacking a wished-for step must cost less than a must that is only partly met.
  necessityWeights: { must: 2, wish: 1 },
  process: {
    core: 1000,
    // 900: of two equal spot welders, the one whose trade it is goes first.
    supplementary: 900,
    // 850: one roof beats two, so this stays below supplementary.
    sisterSite: 850,
    uncertifiedSisterSite: 600,
    // 450: a press shop that sends plating out gets credit on a plated bracket, and stays below every plater.
    subcontracted: 450,
    // 550: "welding" for "TIG welding" is worth a question, so just above a mention and a subcontractor.
    broader: 550,
    // 400: MIG/MAG for TIG: the same hall and the same people, but not the process.
    sibling: 400,
    // 350: a word in a presentation is the weakest way of offering something.
    mentioned: 350,
  },
  broaderFromDepth: 3,
  // 800: MIG for TIG (800) is near; powder for e-coat, zinc for nickel, sand for die casting (750 each) are other plants.
  siblingFromSimilarity: 800,
  // 500 / 250: "steel" for "dual-phase steel" is a question; DP steel for boron steel hardly that.
  material: { broader: 500, sibling: 250 },
  // 800: sheet of 0.7 to 2 mm for an asked 0.7 to 3 mm gets most, but less than full cover.
  partlyCovered: 800,
  freeCapacityFromPercent: 10,
  certificate: {
    // 700: a holder who must renew is nearer than anyone who must still earn it.
    lapsesBefore: 700,
    expectedInTime: 400,
    plannedAndAccepted: 600,
    plannedLate: 200,
  },
  place: {
    // 2,000: Olofström to Solihull is 1,140 km, Olofström to Sunderland 1,000 km; both are two days with the ferry.
    reachKm: 2000,
    atReach: 500,
    beyondWish: 800,
  },
  proof: {
    tiers: { declared: 400, documented: 700, 'verified-by-cluster': 900, 'verified-in-register': 1000 },
    // A profile silent for a year is asked again; after three years hardly anything said of a machine park still holds.
    freshness: [
      { untilYears: 1, keeps: 1000 },
      { untilYears: 2, keeps: 800 },
      { untilYears: 3, keeps: 600 },
      { untilYears: Number.POSITIVE_INFINITY, keeps: 400 },
    ],
    metFrom: 700,
  },
};
