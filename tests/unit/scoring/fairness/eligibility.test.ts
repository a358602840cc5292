import fc from 'fast-check';
import type { Assessment, Finding } from '../../../../src/domain/match/assessment';
import { eligibilityOf, MAX_REASONS } from '../../../../src/scoring/fairness/eligibility';
import { id } from '../../../support/builders';

const finding = (changes: Partial<Finding>): Finding => ({
  criterion: 'processes',
  ask: 'processes/x',
  necessity: 'must',
  asked: { about: 'process', concept: id.concept('e-coating'), inHouse: false },
  held: { about: 'none' },
  answer: 'unmet',
  points: 0,
  maximum: 10,
  ...changes,
});
const certificate = (on: string, answer: Finding['answer'] = 'unmet', anyOf = ['b', 'a']): Finding =>
  finding({
    criterion: 'certificates',
    asked: { about: 'certificate', anyOf: anyOf.map(id.scheme), milestone: 'visit', on, planAccepted: false },
    answer,
  });
const assessment = (...findings: readonly Finding[]): Assessment => ({ supplierId: id.supplier('ebp'), findings });

test('needs are counted by verdict, and a reason by the needs it keeps the member out of', () => {
  const { counts, reasons } = eligibilityOf([
    assessment(finding({ answer: 'met' })),
    assessment(finding({ answer: 'unknown' })),
    assessment(finding({}), certificate('2027-01-01')),
    assessment(certificate('2028-01-01', 'unmet', ['a', 'b'])),
  ]);
  expect(counts).toEqual({ qualified: 1, conditional: 1, excluded: 2 });
  expect(reasons.map(({ criterion, needs }) => [criterion, needs])).toEqual([
    ['certificates', 2],
    ['processes', 1],
  ]);
});

test('two asks of the same kind in one need are one need, and a wish excludes nobody', () => {
  const { reasons } = eligibilityOf([
    assessment(certificate('2027-01-01'), certificate('2028-01-01'), finding({ necessity: 'wish' })),
  ]);
  expect(reasons.map(({ needs }) => needs)).toEqual([1]);
});

test('the same process asked for in house is another reason', () => {
  const inHouse = finding({ asked: { about: 'process', concept: id.concept('e-coating'), inHouse: true } });
  expect(eligibilityOf([assessment(inHouse), assessment(finding({}))]).reasons).toHaveLength(2);
});

test('of many reasons the most frequent are told, in whatever order the needs come', () => {
  const kinds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const needs = kinds.flatMap((kind, index) =>
    Array.from({ length: index + 1 }, () => assessment(certificate('2027-01-01', 'unmet', [kind]))),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(needs, { minLength: needs.length }), (shuffled) => {
      const { reasons } = eligibilityOf(shuffled);
      expect(reasons.map((reason) => reason.needs)).toEqual([7, 6, 5, 4, 3]);
      expect(reasons).toHaveLength(MAX_REASONS);
    }),
  );
});

test('no need at all gives no reason', () => {
  expect(eligibilityOf([])).toEqual({ counts: { qualified: 0, conditional: 0, excluded: 0 }, reasons: [] });
});
