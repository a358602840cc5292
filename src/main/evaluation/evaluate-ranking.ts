import { type Agreement, agreementOf } from './agreement';
import { type Estimate, estimateMean } from './bootstrap';
import type { JudgedWorld, RankedNeed } from './judged-world';
import type { Grades, Judgements } from './judgements';
import { ndcgAt, recallAt, reciprocalRank } from './ranking-metrics';

const PLACES = 10;

/** The orders that one way of ranking gives, by need. */
export interface Ranking {
  readonly name: string;
  readonly orders: ReadonlyMap<string, readonly string[]>;
}

/** How well one way of ranking agrees with the judgements. */
export interface RankingQuality {
  readonly name: string;
  readonly ndcgAt10?: Estimate;
  readonly reciprocalRank?: Estimate;
  readonly recallAt10?: Estimate;
}

/** What was measured on some of the needs. */
export interface RankingTable {
  readonly needs: number;
  /** Needs for which no supplier is worth a talk; they say nothing of reciprocal rank and recall. */
  readonly withoutRelevant: number;
  readonly qualities: readonly RankingQuality[];
}

/** What `evaluate` says of ranking. */
export interface RankingReport {
  readonly all: RankingTable;
  readonly tuning: RankingTable;
  readonly heldOut: RankingTable;
  readonly agreement: Agreement & { readonly needs: number };
  /** The needs on which the product's own order does worst, worst first. */
  readonly hardest: readonly { readonly need: string; readonly ndcgAt10: number }[];
}

const HARDEST_SHOWN = 5;

/** The needs of the world that have been graded. */
export function judgedNeeds({ needs }: JudgedWorld, { grades }: Judgements): readonly RankedNeed[] {
  return needs.filter(({ requirement }) => grades.has(requirement.id));
}

/** Measures every way of ranking on the same needs; the first one is the product's own. */
export function evaluateRankings(rankings: readonly Ranking[], judgements: Judgements): RankingReport {
  const graded = [...judgements.grades.keys()].sort();
  const table = (needs: readonly string[]) => tableOn(needs, rankings, judgements.grades);
  const scored = graded.flatMap((need) => {
    const value = ndcgAt(gradesOf(rankings[0], need, judgements.grades), PLACES);
    return value === undefined ? [] : [{ need, ndcgAt10: value }];
  });
  return {
    all: table(graded),
    tuning: table(graded.filter((need) => !judgements.heldOut.has(need))),
    heldOut: table(graded.filter((need) => judgements.heldOut.has(need))),
    agreement: { ...agreementOf(pairsOf(judgements)), needs: judgements.second.size },
    hardest: scored.sort((one, other) => one.ndcgAt10 - other.ndcgAt10).slice(0, HARDEST_SHOWN),
  };
}

function tableOn(
  needs: readonly string[],
  rankings: readonly Ranking[],
  grades: ReadonlyMap<string, Grades>,
): RankingTable {
  const qualities = rankings.map((ranking): RankingQuality => {
    const orders = needs.map((need) => gradesOf(ranking, need, grades));
    const over = (metric: (order: readonly number[]) => number | undefined) =>
      estimateMean(orders.map(metric).filter((value) => value !== undefined));
    const [ndcg, rank, recall] = [
      over((order) => ndcgAt(order, PLACES)),
      over(reciprocalRank),
      over((order) => recallAt(order, PLACES)),
    ];
    return {
      name: ranking.name,
      ...(ndcg && { ndcgAt10: ndcg }),
      ...(rank && { reciprocalRank: rank }),
      ...(recall && { recallAt10: recall }),
    };
  });
  const withRelevant = qualities[0]?.reciprocalRank?.count ?? 0;
  return { needs: needs.length, withoutRelevant: needs.length - withRelevant, qualities };
}

/** A supplier without a grade is a fault of the judgements, and told as such. */
function gradesOf(ranking: Ranking | undefined, need: string, grades: ReadonlyMap<string, Grades>): readonly number[] {
  return (ranking?.orders.get(need) ?? []).map((supplier) => {
    const grade = grades.get(need)?.get(supplier);
    if (grade === undefined) throw new Error(`Nobody graded (${supplier}) for (${need})`);
    return grade;
  });
}

function pairsOf({ grades, second }: Judgements): readonly (readonly [number, number])[] {
  return [...second].flatMap(([need, others]) =>
    [...others].flatMap(([supplier, other]): readonly (readonly [number, number])[] => {
      const first = grades.get(need)?.get(supplier);
      return first === undefined ? [] : [[first, other]];
    }),
  );
}
