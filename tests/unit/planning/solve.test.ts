import { addColumn, addRow, emptyModel, type LinearModel } from '../../../src/planning/solver/linear-model';
import { solve } from '../../../src/planning/solver/solve';

/** Which things fit into a bag. */
function aBag(worths: readonly number[], weights: readonly number[], room: number): LinearModel {
  const model = emptyModel();
  const columns = worths.map((worth) => addColumn(model, { worth, upper: 1, isWhole: true }));
  addRow(
    model,
    columns.map((column) => [column, weights[column] ?? 0]),
    { upper: room },
  );
  return model;
}

const LIMIT = { timeLimitS: 30 };

test('the best is found, and is known to be', async () => {
  const solved = await solve(aBag([60, 100, 120], [10, 20, 30], 50), LIMIT);
  expect(solved).toMatchObject({ status: 'optimal', objective: 220, bound: 220 });
  expect('values' in solved && [...Array.from(solved.values)].map(Math.round)).toEqual([0, 1, 1]);
});

test('what cannot be is said to be so', async () => {
  const model = aBag([1, 1], [1, 1], 1);
  addRow(
    model,
    [
      [0, 1],
      [1, 1],
    ],
    { lower: 2 },
  );
  expect(await solve(model, LIMIT)).toEqual({ status: 'infeasible' });
});

test('a model of nothing is solved without the solver', async () => {
  const model = emptyModel();
  expect(await solve(model, LIMIT)).toMatchObject({ status: 'optimal', objective: 0 });
  addRow(model, [], { lower: 1 });
  expect(await solve(model, LIMIT)).toEqual({ status: 'infeasible' });
});

test('no number that is none gets into a model', () => {
  expect(() => addColumn(emptyModel(), { worth: Number.NaN, upper: 1, isWhole: true })).toThrow('not finite');
  expect(() => addRow(emptyModel(), [[0, Number.POSITIVE_INFINITY]], {})).toThrow('not finite');
});

test('solves wait for each other, and the same is answered every time', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => solve(aBag([3, 2, 2], [2, 1, 1], 2), LIMIT)));
  expect(answers).toHaveLength(3);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('whoever comes while many wait is turned away, and those who wait are answered', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => solve(aBag([1], [1], 1), LIMIT)));
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(10);
  expect(refused[0]).toMatchObject({ reason: { kind: 'too-many-requests' } });
});

test('a model that the solver refuses is a failure, after which the next one is solved', async () => {
  const model = aBag([1], [1], 1);
  addRow(model, [[7, 1]], { upper: 1 });
  await expect(solve(model, LIMIT)).rejects.toThrow('The solver failed');
  expect(await solve(aBag([1], [1], 1), LIMIT)).toMatchObject({ status: 'optimal', objective: 1 });
});
