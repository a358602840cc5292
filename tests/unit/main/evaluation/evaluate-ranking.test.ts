import { evaluateRankings } from '../../../../src/main/evaluation/evaluate-ranking';
import { type Judgements, parseGrades } from '../../../../src/main/evaluation/judgements';

const grades = (a: number, b: number, c: number) =>
  new Map([
    ['a', a],
    ['b', b],
    ['c', c],
  ]);

const judgements: Judgements = {
  needs: [],
  grades: new Map([
    ['first', grades(3, 0, 2)],
    ['hopeless', grades(1, 0, 0)],
    ['kept', grades(0, 0, 3)],
  ]),
  second: new Map([['first', grades(3, 0, 1)]]),
  heldOut: new Set(['kept']),
};

function aRanking(name: string, ...order: readonly string[]) {
  return { name, orders: new Map([...judgements.grades.keys()].map((need) => [need, order])) };
}

const report = evaluateRankings([aRanking('ours', 'a', 'b', 'c'), aRanking('theirs', 'c', 'a', 'b')], judgements);

test('every need counts for nDCG, and those with somebody to find for the others', () => {
  const [ours, theirs] = report.all.qualities;
  expect(report.all).toMatchObject({ needs: 3, withoutRelevant: 1 });
  // 8.5 / 8.8928, 1, and 7 / log2 4 over 7.
  expect(ours?.ndcgAt10?.mean).toBeCloseTo((0.95583 + 1 + 0.5) / 3, 5);
  expect(ours?.reciprocalRank).toMatchObject({ count: 2 });
  expect(ours?.reciprocalRank?.mean).toBeCloseTo((1 + 1 / 3) / 2);
  expect(theirs?.reciprocalRank?.mean).toBe(1);
});

test('what is held out is reported apart', () => {
  expect(report.tuning.needs).toBe(2);
  expect(report.heldOut).toMatchObject({ needs: 1, withoutRelevant: 0 });
  expect(report.heldOut.qualities[1]?.ndcgAt10?.mean).toBe(1);
});

test('the graders are compared where both have graded, and the hardest need comes first', () => {
  expect(report.agreement).toMatchObject({ needs: 1, pairs: 3, equal: 2 / 3 });
  expect(report.hardest[0]).toEqual({ need: 'kept', ndcgAt10: 0.5 });
});

test('a supplier that nobody graded is told, and not taken for a bad one', () => {
  expect(() => evaluateRankings([aRanking('ours', 'd')], judgements)).toThrow('Nobody graded (d)');
});

test('grades are read with their lines, and nothing but 0 to 3 is one', () => {
  expect(parseGrades('supplier\tgrade\tbecause\na\t3\tfits\nb\t0\tno\n', 'x.tsv')).toEqual(
    new Map([
      ['a', 3],
      ['b', 0],
    ]),
  );
  for (const [tsv, path] of [
    ['supplier\tgrade\n', 'x.tsv/1'],
    ['supplier\tgrade\tbecause\na\t4\tfits\n', 'x.tsv/2/grade'],
    ['supplier\tgrade\tbecause\na\t1\tok\nb\t\tno\n', 'x.tsv/3/grade'],
  ] as const) {
    expect(() => parseGrades(tsv, 'x.tsv')).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ path })] }),
    );
  }
});
