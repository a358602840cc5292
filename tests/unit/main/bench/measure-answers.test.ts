import type { SupplierId } from '../../../../src/domain/ids';
import type { ShortlistEntry } from '../../../../src/domain/match/shortlist';
import { compareAnswers, measureAnswers, ratioOfMeans } from '../../../../src/main/bench/measure-answers';

function listOf(...ids: readonly string[]): readonly ShortlistEntry[] {
  return ids.map((id, index) => ({
    rank: index + 1,
    supplierId: id as SupplierId,
    profileRevision: 1,
    verdict: 'qualified',
    points: 0,
    findings: [],
  }));
}

test('who returns half of the suppliers has a recall of a half, and identical is only the same order', () => {
  const exact = [listOf('a', 'b'), listOf('c', 'd'), listOf('e', 'f')];
  expect(compareAnswers([listOf('a', 'x'), listOf('d', 'c'), listOf('e', 'f')], exact)).toEqual({
    recall: 2.5 / 3,
    identical: 1 / 3,
  });
});

test('who got through fewer needs is compared on those', () => {
  expect(compareAnswers([listOf('a')], [listOf('a'), listOf('b')])).toEqual({ recall: 1, identical: 1 });
  expect(ratioOfMeans([10, 20], [1, 2, 300])).toBe(10);
});

test('every need is asked once in every round, and the answers are those of the last', async () => {
  const asked: string[] = [];
  const { times, answers, rounds } = await measureAnswers(
    ['one', 'two'],
    (need) => {
      asked.push(need);
      return `${need}/${asked.length}`;
    },
    { rounds: 3, limitMs: Number.POSITIVE_INFINITY },
  );
  expect(asked).toEqual(['one', 'two', 'one', 'two', 'one', 'two']);
  expect(answers).toEqual(['one/5', 'two/6']);
  expect(times).toHaveLength(2);
  expect(rounds).toBe(3);
});

test('a slow one answers at least one need, and says how many', async () => {
  const { times, answers } = await measureAnswers([1, 2, 3], async (need) => need * 2, { rounds: 2, limitMs: -1 });
  expect(answers).toEqual([2]);
  expect(times).toHaveLength(1);
});
