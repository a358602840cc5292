import fc from 'fast-check';
import type { DecidedMatch, Learnt, Weights } from '../../../../src/domain/reference/weights';
import { AT_LEAST, learnWeights, roundWeights } from '../../../../src/scoring/learning/learn-weights';
import { LEARNT_CRITERIA } from '../../../../src/scoring/learning/pairs';
import { RULES } from '../../../../src/scoring/rules';
import { id } from '../../../support/builders';
import { aDecided, anyDecisions, choices } from './decided';

const RUNS = { numRuns: 200 };

const weightsOf = (learnt: Learnt): Weights => {
  if (learnt.outcome !== 'learnt') throw new Error('Nothing was learnt.');
  return learnt.weights;
};
const wholeOf = (weights: Weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0);

/** Place was wanted, and the process given up for it, by so many purchasers. */
const placeOverProcess = (count: number) => choices(count, { place: 100, processes: 50 }, { place: 0, processes: 80 });

test('without decisions, or with too few, nothing is proposed', () => {
  expect(learnWeights([])).toEqual({
    outcome: 'too-few',
    sample: { decisions: 0, notShown: 0, pairs: 0, usable: 0, needs: 0 },
    atLeast: AT_LEAST,
  });
  expect(learnWeights(placeOverProcess(19)).outcome).toBe('too-few');
  expect(learnWeights(placeOverProcess(20)).outcome).toBe('learnt');
});

test('many pairs of two needs alone are too few, whatever they say', () => {
  const ofTwoNeeds = ['one', 'other'].flatMap((need) => [
    ...Array.from({ length: 5 }, (_none, number) => aDecided(need, `kept-${number}`, 'keep', { place: 90 })),
    ...Array.from({ length: 5 }, (_none, number) => aDecided(need, `rejected-${number}`, 'reject', { place: 10 })),
  ]);
  const learnt = learnWeights(ofTwoNeeds);
  expect(learnt).toMatchObject({ outcome: 'too-few', sample: { usable: 50, needs: 2 } });
});

test('choices between equals leave exactly the weights of the rules', () => {
  expect(weightsOf(learnWeights(choices(40, {}, {})))).toEqual(RULES.weights);
});

test('whatever was decided, the weights are whole, from one up, of the same sum, and standing keeps none', () => {
  fc.assert(
    fc.property(anyDecisions, (decided) => {
      const learnt = learnWeights(decided);
      if (learnt.outcome === 'too-few') return;
      expect(wholeOf(learnt.weights)).toBe(wholeOf(RULES.weights));
      expect(learnt.weights.standing).toBe(0);
      for (const criterion of LEARNT_CRITERIA) {
        expect(Number.isInteger(learnt.weights[criterion])).toBe(true);
        expect(learnt.weights[criterion]).toBeGreaterThanOrEqual(1);
      }
    }),
    RUNS,
  );
});

test('the order of the decisions changes nothing', () => {
  const shuffled = anyDecisions.chain((decided) =>
    fc.shuffledSubarray([...decided], { minLength: decided.length }).map((other) => [decided, other] as const),
  );
  fc.assert(
    fc.property(shuffled, ([decided, other]) => {
      expect(learnWeights(other)).toEqual(learnWeights(decided));
    }),
    RUNS,
  );
});

test('held strongly enough, the weights are those of the rules, whatever was decided', () => {
  fc.assert(
    fc.property(anyDecisions, (decided) => {
      const learnt = learnWeights(decided, 1e9);
      if (learnt.outcome === 'learnt') expect(learnt.weights).toEqual(RULES.weights);
    }),
    RUNS,
  );
});

test('a preference that was planted is found again in its direction, for every criterion', () => {
  for (const wanted of LEARNT_CRITERIA) {
    const given = wanted === 'processes' ? 'certificates' : 'processes';
    // In the wanted criterion the kept match leads by 80 %, in the other it is behind by as much as makes 10 points in all.
    const behind = (RULES.weights[wanted] * 0.8 + 10) / RULES.weights[given];
    const kept = { [wanted]: 90, [given]: 0 };
    const rejected = { [wanted]: 10, [given]: Math.min(100, 100 * behind) };
    const learnt = weightsOf(learnWeights(choices(40, kept, rejected)));
    expect(learnt[wanted]).toBeGreaterThan(RULES.weights[wanted]);
    expect(learnt[given]).toBeLessThan(RULES.weights[given]);
  }
});

test('the more purchasers choose alike, the further the weights go', () => {
  const places = [20, 40, 80, 160].map((count) => weightsOf(learnWeights(placeOverProcess(count))).place);
  expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(RULES.weights.place);
});

test('the example that set the pull still holds', () => {
  const { place } = weightsOf(learnWeights(placeOverProcess(30)));
  expect(place).toBeGreaterThan(85);
  expect(place).toBeLessThan(95);
});

test('choices that the weights order right by far move nothing', () => {
  expect(weightsOf(learnWeights(choices(60, { processes: 100 }, { processes: 40 })))).toEqual(RULES.weights);
});

test('a purchaser who rejects twenty and keeps one has made one choice', () => {
  const many = choices(20, { place: 100, processes: 50 }, { place: 0, processes: 80 });
  const diligent = Array.from({ length: 20 }, (_none, number) =>
    aDecided('need-0', `c-${number}`, 'reject', { place: 0, processes: 80 }),
  );
  const places = [many, [...many, ...diligent]].map((decided) => weightsOf(learnWeights(decided)).place);
  expect(places[1]).toBe(places[0]);
});

test('the figures tell how many pairs the experts, the fitted and the unseen weights order right', () => {
  // Enough for place to win where the process is behind by little, in every need alike.
  const slight = choices(100, { place: 100, processes: 50 }, { place: 0, processes: 70 });
  expect(learnWeights(slight)).toMatchObject({
    basis: { usable: 100, right: { experts: 0, fitted: 100, unseen: 100 } },
  });
  // Two needs that say the opposite of each other: each is fitted a little, and tells nothing of the others.
  const two = (need: string, wants: 'place' | 'languages', leaves: 'place' | 'languages') =>
    Array.from({ length: 4 }, (_none, number) => [
      aDecided(need, `kept-${number}`, 'keep', { [wants]: 80, [leaves]: 20 }),
      aDecided(need, `rejected-${number}`, 'reject', { [wants]: 20, [leaves]: 80 }),
    ]).flat();
  const torn = [
    two('one', 'place', 'languages'),
    two('other', 'languages', 'place'),
    two('third', 'languages', 'place'),
  ];
  expect(learnWeights(torn.flat())).toMatchObject({ basis: { usable: 48, right: { experts: 16, unseen: 16 } } });
});

test('between two verdicts nothing is learnt, and what was not on the list is told apart', () => {
  const kept = aDecided('need', 'a', 'keep', { place: 100 });
  const excluded = aDecided('need', 'b', 'reject', { place: 0 });
  const decided: DecidedMatch[] = [
    kept,
    { ...excluded, shown: { verdict: 'excluded', earned: {} } },
    { requirementId: kept.requirementId, supplierId: id.supplier('c'), kind: 'invite', ownWeights: {} },
  ];
  expect(learnWeights(decided)).toMatchObject({ sample: { decisions: 3, notShown: 1, pairs: 1, usable: 0, needs: 0 } });
});

test("what a need has weighed itself says nothing about the rules' weight of it", () => {
  const own = placeOverProcess(60).map((match) => ({ ...match, ownWeights: { place: 102 } }));
  const [settled, open] = [own, placeOverProcess(60)].map((decided) => weightsOf(learnWeights(decided)));
  // At 102 of its own, place makes up for the process: nothing has to be explained any more.
  expect(settled?.processes).toBeGreaterThan(open?.processes ?? 0);
  expect(settled?.place ?? 0).toBeLessThan(open?.place ?? 0);
});

test('weights are rounded to the same sum, equal remainders in order of name', () => {
  const rounded = roundWeights(LEARNT_CRITERIA.map((criterion) => 10 / RULES.weights[criterion]));
  expect(rounded).toEqual({
    ...RULES.weights,
    ...Object.fromEntries(LEARNT_CRITERIA.map((criterion, index) => [criterion, index === 0 ? 112 : 111])),
  });
  expect(roundWeights(LEARNT_CRITERIA.map(() => 0))).toEqual(RULES.weights);
});
