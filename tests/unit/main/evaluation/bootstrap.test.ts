import { estimateMean } from '../../../../src/main/evaluation/bootstrap';

test('values that are all the same leave no doubt', () => {
  expect(estimateMean([0.5, 0.5, 0.5])).toEqual({ mean: 0.5, low: 0.5, high: 0.5, count: 3 });
});

test('the interval comes near what the normal distribution gives, and is the same in every run', () => {
  const values = Array.from({ length: 100 }, (_, index) => index % 2);
  const estimate = estimateMean(values);
  expect(estimate?.mean).toBe(0.5);
  // Mean 0.5, standard error 0.05: 0.5 ± 1.96 x 0.05.
  expect(Math.abs((estimate?.low ?? 0) - 0.402)).toBeLessThan(0.02);
  expect(Math.abs((estimate?.high ?? 0) - 0.598)).toBeLessThan(0.02);
  expect(estimateMean(values)).toEqual(estimate);
});

test('without values there is nothing to estimate', () => {
  expect(estimateMean([])).toBeUndefined();
});
