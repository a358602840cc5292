import fc from 'fast-check';
import { MAX_SETS_TRIED, smallestCover } from '../../../../src/scoring/team/smallest-cover';
import { isSubset, NO_STEPS, type StepSet, sizeOf, stepSetOf, union } from '../../../../src/scoring/team/step-set';

const together = (sets: readonly StepSet[]) => sets.reduce(union, NO_STEPS);

/** How few of the sets cover the whole, by trying every choice of them. */
function sizeByTryingAll(sets: readonly StepSet[], whole: StepSet): number {
  let best = sets.length;
  for (let choice = 0; choice < 2 ** sets.length; choice++) {
    const chosen = sets.filter((_, index) => (choice >> index) & 1);
    if (chosen.length < best && isSubset(whole, together(chosen))) best = chosen.length;
  }
  return best;
}

/** Even numbers that look random and are the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 });
const farNumbers = fc.uniqueArray(fc.integer({ min: 26, max: 33 }), { minLength: 1, maxLength: 4 });

test('no choice of the sets covers the whole with fewer', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(numbers, farNumbers), { minLength: 1, maxLength: 9 }), (lists) => {
      const sets = lists.map(stepSetOf);
      const whole = together(sets);
      const cover = smallestCover(sets, whole);
      expect(cover.isProved).toBe(true);
      expect(isSubset(whole, together(cover.sets))).toBe(true);
      expect(cover.sets).toHaveLength(sizeByTryingAll(sets, whole));
    }),
    { numRuns: 1_000 },
  );
});

test('where always taking the widest set would take three, two are found', () => {
  const sets = [
    [0, 1, 2, 3],
    [0, 1, 4],
    [2, 3, 5],
  ].map(stepSetOf);
  expect(smallestCover(sets, stepSetOf([0, 1, 2, 3, 4, 5])).sets).toHaveLength(2);
});

test.each([12, 14, 18, 24, 51])('%i steps and 3,000 random suppliers are settled within the bound', (steps) => {
  const roll = dice(steps);
  const sets = Array.from({ length: 3_000 }, () =>
    stepSetOf(Array.from({ length: steps }, (_, step) => step).filter(() => roll() < 0.3)),
  );
  const whole = together(sets);
  const cover = smallestCover(sets, whole);
  expect(isSubset(whole, together(cover.sets))).toBe(true);
  expect(cover.isProved).toBe(true);
});

test('a search that is cut short gives a cover and claims nothing', () => {
  const roll = dice(1);
  const sets = Array.from({ length: 400 }, () =>
    stepSetOf(Array.from({ length: 50 }, (_, step) => step).filter(() => roll() < 0.1)),
  );
  const whole = together(sets);
  const cover = smallestCover(sets, whole, 1_000);
  expect(cover.isProved).toBe(false);
  expect(isSubset(whole, together(cover.sets))).toBe(true);
  expect(MAX_SETS_TRIED).toBeGreaterThan(1_000);
});

test('nothing to cover takes nobody, and a number of any size is counted once', () => {
  expect(smallestCover([], NO_STEPS)).toEqual({ sets: [], isProved: true });
  expect(sizeOf(stepSetOf([0, 29, 30, 50, 50]))).toBe(4);
});
