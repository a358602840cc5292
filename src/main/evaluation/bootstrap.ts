/** A mean with the interval in which 95 % of resampled means lie. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How many values it stands on. */
  readonly count: number;
}

const RESAMPLES = 2000;
const SEED = 20_261_123;
const [LOW, HIGH] = [0.025, 0.975];

/**
 * The mean of some values and its 95 % percentile bootstrap interval (Efron 1979). The draws are the same in every run.
 * Undefined when there are no values.
 */
export function estimateMean(values: readonly number[]): Estimate | undefined {
  const count = values.length;
  if (count === 0) return undefined;
  const draw = makeLots(SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += values[Math.floor(draw() * count)] ?? 0;
    return sum / count;
  }).sort();
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / count,
    low: means[Math.floor(LOW * RESAMPLES)] ?? 0,
    high: means[Math.ceil(HIGH * RESAMPLES) - 1] ?? 0,
    count,
  };
}

/** Numbers from 0 to below 1 (mulberry32). */
function makeLots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
