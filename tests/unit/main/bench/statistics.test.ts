import { growthExponent, mean, quantile, spreadOf } from '../../../../src/main/bench/statistics';

test('quantiles are values that were there, whatever their order', () => {
  const values = [5, 1, 4, 2, 3];
  expect(quantile(values, 0)).toBe(1);
  expect(quantile(values, 0.5)).toBe(3);
  expect(quantile(values, 0.95)).toBe(5);
  expect(quantile(values, 1)).toBe(5);
  expect(values).toEqual([5, 1, 4, 2, 3]);
});

test('of a hundred values p99 is the longest, of nothing there is none', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(spreadOf(values)).toEqual({ p50: 51, p95: 96, p99: 100, mean: 50.5 });
  expect(quantile([], 0.5)).toBeNaN();
  expect(mean([])).toBeNaN();
});

test('what costs ten times as much at a hundred times the size grows with the root', () => {
  expect(growthExponent({ size: 10_000, cost: 2 }, { size: 1_000_000, cost: 20 })).toBeCloseTo(0.5);
  expect(growthExponent({ size: 10, cost: 3 }, { size: 1_000, cost: 300 })).toBeCloseTo(1);
});
