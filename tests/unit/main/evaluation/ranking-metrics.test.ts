import { ndcgAt, recallAt, reciprocalRank } from '../../../../src/main/evaluation/ranking-metrics';

describe('nDCG', () => {
  test('of grades 3, 0, 2 in this order is (7 + 3 / log2 4) / (7 + 3 / log2 3) = 8.5 / 8.8928', () => {
    expect(ndcgAt([3, 0, 2], 10)).toBeCloseTo(0.95583, 5);
  });

  test('looks at the first places only, and at the best that could stand there', () => {
    // 1 / (7 + 1 / log2 3): the 3 stands behind the cut.
    expect(ndcgAt([1, 0, 3], 2)).toBeCloseTo(1 / 7.63093, 5);
  });

  test('is 1 for the best order and 0 where nothing stands on the places looked at', () => {
    expect(ndcgAt([3, 2, 2, 1, 0], 10)).toBe(1);
    expect(ndcgAt([0, 0, 3], 2)).toBe(0);
  });

  test('says nothing where every order is the best', () => {
    expect(ndcgAt([0, 0], 10)).toBeUndefined();
    expect(ndcgAt([], 10)).toBeUndefined();
  });
});

describe('reciprocal rank', () => {
  test('is one over the place of the first that is worth a talk', () => {
    expect(reciprocalRank([1, 0, 2, 3])).toBeCloseTo(1 / 3);
    expect(reciprocalRank([2])).toBe(1);
  });

  test('says nothing where there is none', () => {
    expect(reciprocalRank([1, 1, 0])).toBeUndefined();
  });
});

describe('recall', () => {
  test('is the share of those worth a talk that stand on the first places', () => {
    expect(recallAt([3, 1, 2, 0, 2], 3)).toBeCloseTo(2 / 3);
    expect(recallAt([0, 0, 2], 2)).toBe(0);
  });

  test('says nothing where there is none', () => {
    expect(recallAt([1, 0], 10)).toBeUndefined();
  });
});
