/** From this grade on a supplier counts as relevant where only yes and no are known: worth at least a talk. */
export const RELEVANT_FROM = 2;

/**
 * Normalised discounted cumulative gain of the first `length` places (Järvelin and Kekäläinen 2002): gain 2^grade - 1, discount
 * log2(place + 1), over what the best order would earn. Undefined when no grade is above 0, since every order is then the best.
 *
 * @param grades in the order of the ranking, all of them
 */
export function ndcgAt(grades: readonly number[], length: number): number | undefined {
  const best = gainOf([...grades].sort((one, other) => other - one).slice(0, length));
  return best === 0 ? undefined : gainOf(grades.slice(0, length)) / best;
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

/** One over the place of the first relevant one; undefined when there is none to find. */
export function reciprocalRank(grades: readonly number[]): number | undefined {
  const index = grades.findIndex((grade) => grade >= RELEVANT_FROM);
  return index < 0 ? undefined : 1 / (index + 1);
}

/**
 * The share of the relevant ones that stand on the first `length` places; undefined when there are none. Where more are
 * relevant than there are places, even the best order stays below 1.
 */
export function recallAt(grades: readonly number[], length: number): number | undefined {
  const relevant = grades.filter((grade) => grade >= RELEVANT_FROM).length;
  if (relevant === 0) return undefined;
  return grades.slice(0, length).filter((grade) => grade >= RELEVANT_FROM).length / relevant;
}
