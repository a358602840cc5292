/** The value below which that share of all lies, by nearest rank; not a number where there is none. `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The arithmetic mean; not a number where there is none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Times as they are reported, in the unit they came in. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly mean: number;
}

/** The usual percentiles of some times. With fewer than a hundred of them p99 is the longest. */
export function spreadOf(times: readonly number[]): Spread {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99), mean: mean(times) };
}

/** Something that costs so much at a size. */
export interface CostAtSize {
  readonly size: number;
  readonly cost: number;
}

/** The e of cost ~ size^e between two sizes. */
export function growthExponent(from: CostAtSize, to: CostAtSize): number {
  return Math.log(to.cost / from.cost) / Math.log(to.size / from.size);
}
