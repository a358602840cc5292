import { agreementOf } from '../../../../src/main/evaluation/agreement';

test('of (0,0), (1,2), (3,3), (2,2) three are equal, and kappa is 1 - 0.25 / 2.5', () => {
  // Squared differences: 1 over 4 pairs. By chance, over the 16 pairs of {0,1,3,2} and {0,2,3,2}: 17 + 7 + 11 + 5 = 40.
  const { pairs, equal, kappa } = agreementOf([
    [0, 0],
    [1, 2],
    [3, 3],
    [2, 2],
  ]);
  expect({ pairs, equal }).toEqual({ pairs: 4, equal: 0.75 });
  expect(kappa).toBeCloseTo(0.9, 10);
});

test('is full where both always say the same, and below nothing where they say the opposite', () => {
  const same = [0, 1, 2, 3].map((grade) => [grade, grade] as const);
  const opposite = [0, 1, 2, 3].map((grade) => [grade, 3 - grade] as const);
  expect(agreementOf(same)).toEqual({ pairs: 4, equal: 1, kappa: 1 });
  expect(agreementOf(opposite).kappa).toBeCloseTo(-1);
});

test('has no kappa where both only know one grade, nor where there is nothing to compare', () => {
  expect(agreementOf([[0, 0]])).toEqual({ pairs: 1, equal: 1 });
  expect(agreementOf([])).toEqual({ pairs: 0, equal: 0 });
});
