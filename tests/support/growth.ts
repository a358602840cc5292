/** Milliseconds that a call takes. */
function costOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/**
 * Does work on four times as much cost about four times as much, and not sixteen? Both are measured in turn on the same
 * machine, so that only growth counts; what takes next to no time is let pass.
 */
export function expectLinearGrowth(workOn: (share: 'whole' | 'quarter') => void): void {
  workOn('quarter');
  const quarter = Math.min(...[1, 2, 3].map(() => costOf(() => workOn('quarter'))));
  const whole = Math.min(...[1, 2, 3].map(() => costOf(() => workOn('whole'))));
  expect(whole).toBeLessThan(10 * quarter + 200);
}
