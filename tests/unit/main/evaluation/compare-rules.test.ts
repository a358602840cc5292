import { compareRules } from '../../../../src/main/evaluation/compare-rules';
import { rulesWithWeights } from '../../../../src/scoring/learning/rules-version';
import { RULES } from '../../../../src/scoring/rules';

jest.setTimeout(60_000);

test('the same rules agree with the judgements alike, on the needs for tuning and on those held out', () => {
  const { tuning, heldOut } = compareRules(RULES, rulesWithWeights(1, RULES.weights)) ?? {};
  expect([tuning?.needs, heldOut?.needs].every((needs) => needs !== undefined && needs >= 20)).toBe(true);
  expect(tuning?.after).toEqual(tuning?.before);
  expect(heldOut?.after).toEqual(heldOut?.before);
});

test('weights that look at languages before anything else agree less', () => {
  const foolish = { ...RULES.weights, processes: 1, certificates: 1, envelope: 1, languages: 547 };
  const { tuning, heldOut } = compareRules(RULES, rulesWithWeights(1, foolish)) ?? {};
  for (const part of [tuning, heldOut]) expect(part?.after?.mean).toBeLessThan(part?.before?.mean ?? 0);
});
