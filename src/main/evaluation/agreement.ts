/** How far two graders of the same things agree. */
export interface Agreement {
  readonly pairs: number;
  /** Share of pairs with the same grade from both. */
  readonly equal: number;
  /** Cohen's kappa with quadratic weights: 1 for full agreement, 0 for what chance would give. Undefined when both always gave one and the same grade. */
  readonly kappa?: number;
}

/** Compares two lists of grades, pair by pair (Cohen 1968). */
export function agreementOf(pairs: readonly (readonly [first: number, second: number])[]): Agreement {
  const count = pairs.length;
  if (count === 0) return { pairs: 0, equal: 0 };
  const equal = pairs.filter(([first, second]) => first === second).length / count;
  const observed = pairs.reduce((sum, [first, second]) => sum + (first - second) ** 2, 0) / count;
  let byChance = 0;
  for (const [first] of pairs) for (const [, second] of pairs) byChance += (first - second) ** 2;
  byChance /= count ** 2;
  return { pairs: count, equal, ...(byChance > 0 && { kappa: 1 - observed / byChance }) };
}
